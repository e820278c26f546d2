import * as v from 'valibot';
import { readJson } from './json';

const tokenType = v.picklist(['other', 'comment', 'string', 'regex']);

/** What the editor keeps of a token's scopes: it decides where pairs are closed automatically. */
export type TokenType = v.InferOutput<typeof tokenType>;

const manifestSchema = v.object({
  icon: v.string(),
  contributes: v.object({
    // Others' languages are in the list too, with a file name of ours: `jsonc`.
    languages: v.pipe(
      v.array(v.looseObject({ id: v.string() })),
      v.filterItems(({ id }) => id === 'hsm'),
      v.array(
        v.object({
          id: v.string(),
          aliases: v.array(v.string()),
          extensions: v.array(v.string()),
          firstLine: v.string(),
          mimetypes: v.array(v.string()),
          configuration: v.string(),
          icon: v.object({ light: v.string(), dark: v.string() }),
        }),
      ),
    ),
    grammars: v.array(
      v.object({
        language: v.string(),
        scopeName: v.string(),
        path: v.string(),
        tokenTypes: v.record(v.string(), tokenType),
      }),
    ),
    snippets: v.array(v.object({ language: v.string(), path: v.string() })),
    configurationDefaults: v.record(v.string(), v.record(v.string(), v.unknown())),
  }),
});

/** The part of package.json that describes the language. */
export const manifest = v.parse(manifestSchema, readJson('package.json'));

const pair = v.tuple([v.string(), v.string()]);

const languageConfigurationSchema = v.strictObject({
  brackets: v.array(pair),
  colorizedBracketPairs: v.array(pair),
  autoClosingPairs: v.array(
    v.object({ open: v.string(), close: v.string(), notIn: v.optional(v.array(tokenType), []) }),
  ),
  surroundingPairs: v.array(pair),
  autoCloseBefore: v.string(),
  wordPattern: v.object({ pattern: v.string(), flags: v.string() }),
  onEnterRules: v.array(
    v.object({
      beforeText: v.string(),
      action: v.object({ indent: v.literal('none'), appendText: v.string() }),
    }),
  ),
});

export const languageConfiguration = v.parse(
  languageConfigurationSchema,
  readJson('language-configuration.json'),
);

const snippetSchema = v.strictObject({
  id: v.string(),
  isFileTemplate: v.literal(true),
  // With a prefix the editor would offer whole templates for any word that begins like it.
  prefix: v.optional(v.undefined()),
  body: v.union([v.string(), v.array(v.string())]),
  description: v.string(),
  // Ours, for the gallery.
  variables: v.optional(v.array(v.string())),
  samples: v.optional(v.array(v.string())),
});

export const snippets = v.parse(v.record(v.string(), snippetSchema), readJson('snippets/hsm.json'));
