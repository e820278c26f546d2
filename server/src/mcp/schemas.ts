import * as z from 'zod';

const language = z
  .enum(['en', 'ru'])
  .optional()
  .describe(
    'Language of messages and pages. Templates are usually Russian, and so are their authors. Default: the environment.',
  );

/** What every tool about a template takes. */
export const template = {
  text: z
    .string()
    .describe(
      'The whole template, beginning with [#HSM#]. Sections: the body directly after [#HSM#], then [*HEAD*] or [*IMAGE*], then [*FOOT*]; tags are flush, without spaces or line ends around them.',
    ),
  path: z
    .string()
    .optional()
    .describe(
      'Path of the file that the template is or will be saved in. hsm.config.json and hsm.baseline.json in its folder or above apply. The file itself is not read.',
    ),
  language,
};

export const rendering = {
  ...template,
  samples: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      'Values for placeholders, by name: {"1": "Анна"} for {{1}}, {"Contact.Name": "Анна"} for [#Contact.Name#].',
    ),
  sampleSet: z.string().optional().describe('Name of a sample set in hsm.config.json.'),
};

export const explaining = {
  check: z
    .string()
    .optional()
    .describe('Id of a check, such as header-too-long. Without it, all checks are listed.'),
  language,
};

const finding = z.object({
  check: z.string(),
  severity: z.enum(['error', 'warning', 'information', 'hint']),
  line: z.number().int().describe('From 1.'),
  column: z.number().int().describe('From 1, in UTF-16 units.'),
  endLine: z.number().int(),
  endColumn: z.number().int().describe('Exclusive.'),
  marked: z.string().describe('The text that the finding is about.'),
  message: z.string(),
  fixable: z.boolean().describe('Whether fix_template repairs it.'),
  suggestions: z.array(z.string()).describe('Changes that only the author can decide about.'),
});

export const checked = {
  findings: z.array(finding),
  accepted: z.number().int().describe('Findings that somebody accepted with a reason; they are not listed.'),
};

export const fixed = { text: z.string(), changed: z.boolean(), ...checked };
export const rendered = { message: z.string() };

export const searching = {
  text: template.text,
  lists: z
    .array(z.string())
    .min(1)
    .describe(
      'Paths of lists of registered templates, exported from Edna or Meta as JSON. They are read, nothing else.',
    ),
  language,
};

const registered = z.object({
  name: z.string(),
  list: z.string(),
  language: z.string().optional(),
  category: z.string().optional(),
  status: z.string(),
  usable: z.boolean().describe('Whether it can be sent, according to the list.'),
  header: z.string().optional().describe('The header text, or the kind of media.'),
  body: z.string(),
  footer: z.string().optional(),
  buttons: z.array(z.string()).describe('The customer sees them; BPMSoft has no tag for them.'),
});

export const found = {
  fit: z
    .enum(['exact', 'characters', 'parts', 'none'])
    .describe(
      'exact: it will be sent. characters: spaces, quotes, dashes or the like differ, so it will not be found. parts: another header or footer. none: no registered body fits.',
    ),
  matches: z.array(registered),
  nearest: z.array(registered).describe('The most similar ones, where nothing fits.'),
  complete: z.boolean().describe('Whether a text that fits none is certainly not registered.'),
};
