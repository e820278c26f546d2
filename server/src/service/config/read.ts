import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { CHECKS } from '../checks/registry.gen';
import type { ConfiguredSeverity } from '../vocabulary/severity';
import type { SampleSet } from '../model/sample-places';
import type { Span } from '../vocabulary/span';
import { CATEGORIES, CONFIG_KEYS, isConfigKey, SEVERITIES } from './schema';
import { configMessages, type ConfigProblem } from './problems';
import { suggestWord } from './suggest';

/** What a configuration file says; only what it says, no defaults. */
export interface FileConfig {
  readonly severity: Readonly<Record<string, ConfiguredSeverity>>;
  readonly descriptionLength?: number;
  readonly category?: (typeof CATEGORIES)[number];
  readonly allowPlaceholders?: boolean;
  readonly samples: readonly SampleSet[];
  readonly ignore: readonly string[];
  readonly baseline?: string;
}

/** A sample value of the file. */
export interface SampleEntry {
  /** The name of its set. */
  readonly set: string;
  readonly key: string;
  /** The key in the file, with its quotes; UTF-16 units. */
  readonly span: Span;
}

export interface ReadConfig {
  readonly config: FileConfig;
  /** Everything that is wrong with the file; what is right is used all the same. */
  readonly problems: readonly ConfigProblem[];
  /** Where a key stands, for links from reports: `severity.double-space` → span. */
  readonly places: ReadonlyMap<string, Span>;
  /** Every sample value, in the order of the file. */
  readonly sampleEntries: readonly SampleEntry[];
}

/** The largest «Описание» that makes sense: BPMSoft's unlimited text columns need no number. */
const LARGEST_DESCRIPTION = 1_000_000;

/**
 * Reads a configuration file: JSON with comments and trailing commas. Never throws; a key that is wrong is
 * reported and left out.
 *
 * @param text the content of `hsm.config.json`
 */
export function readConfig(text: string): ReadConfig {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const reader = new ConfigReader();
  for (const { error, offset, length } of errors) {
    const place = Math.min(offset, Math.max(text.length - 1, 0));
    const span = { start: place, end: Math.min(text.length, place + Math.max(length, 1)) };
    // A file that ends too early lacks every bracket at one place.
    if (reader.problems.at(-1)?.span.start === span.start) continue;
    reader.problems.push({
      id: 'config-syntax',
      span,
      message: configMessages.syntax(printParseErrorCode(error)),
    });
  }
  if (root && root.type !== 'object') reader.wrong(root, '', configMessages.notAnObject());
  else if (root) reader.readRoot(root);
  const { config, problems, places, sampleEntries } = reader;
  return { config, problems, places, sampleEntries };
}

class ConfigReader {
  readonly problems: ConfigProblem[] = [];
  readonly places = new Map<string, Span>();
  readonly sampleEntries: SampleEntry[] = [];
  private readonly severity: Record<string, ConfiguredSeverity> = {};
  private readonly samples: SampleSet[] = [];
  private readonly ignore: string[] = [];
  private rest: Pick<FileConfig, 'descriptionLength' | 'category' | 'allowPlaceholders' | 'baseline'> = {};

  get config(): FileConfig {
    return { severity: this.severity, samples: this.samples, ignore: this.ignore, ...this.rest };
  }

  wrong(node: Node, key: string, message: ConfigProblem['message']): void {
    this.problems.push({ id: key === '' ? 'config-syntax' : 'config-value', span: spanOf(node), message });
  }

  readRoot(root: Node): void {
    for (const [key, keyNode, value] of properties(root)) {
      if (!isConfigKey(key)) {
        this.unknownKey(keyNode, key, Object.keys(CONFIG_KEYS));
        continue;
      }
      this.places.set(key, spanOf(keyNode));
      switch (key) {
        case '$schema':
          break;
        case 'severity':
          this.readSeverity(value);
          break;
        case 'descriptionLength':
          this.readDescriptionLength(value);
          break;
        case 'category': {
          const category = CATEGORIES.find((name) => name === value.value);
          if (category) this.rest = { ...this.rest, category };
          else
            this.wrong(
              value,
              key,
              configMessages.oneOf(key, CATEGORIES, suggestWord(String(value.value), CATEGORIES)),
            );
          break;
        }
        case 'allowPlaceholders':
          if (typeof value.value === 'boolean') this.rest = { ...this.rest, allowPlaceholders: value.value };
          else this.wrong(value, key, configMessages.expected(key, 'true', 'false'));
          break;
        case 'samples':
          this.readSamples(value);
          break;
        case 'ignore':
          this.readIgnore(value);
          break;
        case 'baseline':
          this.readBaseline(value);
          break;
      }
    }
  }

  private unknownKey(node: Node, key: string, known: readonly string[]): void {
    const suggestion = suggestWord(key, known);
    this.problems.push({
      id: 'config-unknown-key',
      span: spanOf(node),
      message: configMessages.unknownKey(key, suggestion),
      ...(suggestion === undefined ? {} : { replacement: JSON.stringify(suggestion) }),
    });
  }

  private readSeverity(node: Node): void {
    if (node.type !== 'object') {
      this.wrong(node, 'severity', configMessages.object('severity'));
      return;
    }
    const ids = CHECKS.map((check) => check.id);
    for (const [id, keyNode, value] of properties(node)) {
      if (!ids.includes(id)) {
        this.unknownKey(keyNode, id, ids);
        continue;
      }
      this.places.set(`severity.${id}`, spanOf(keyNode));
      const severity = SEVERITIES.find((name) => name === value.value);
      if (severity) this.severity[id] = severity;
      else {
        const suggestion = suggestWord(String(value.value), SEVERITIES);
        this.problems.push({
          id: 'config-value',
          span: spanOf(value),
          message: configMessages.oneOf(id, SEVERITIES, suggestion),
          ...(suggestion === undefined ? {} : { replacement: JSON.stringify(suggestion) }),
        });
      }
    }
  }

  private readDescriptionLength(node: Node): void {
    const value: unknown = node.value;
    const valid =
      typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LARGEST_DESCRIPTION;
    if (valid) this.rest = { ...this.rest, descriptionLength: value };
    else
      this.wrong(
        node,
        'descriptionLength',
        configMessages.wholeNumber('descriptionLength', LARGEST_DESCRIPTION),
      );
  }

  private readBaseline(node: Node): void {
    const baseline = textOf(node);
    if (baseline !== undefined) this.rest = { ...this.rest, baseline };
    else this.wrong(node, 'baseline', configMessages.text('baseline'));
  }

  private readSamples(node: Node): void {
    if (node.type !== 'object') {
      this.wrong(node, 'samples', configMessages.object('samples'));
      return;
    }
    for (const [name, keyNode, set] of properties(node)) {
      this.places.set(`samples.${name}`, spanOf(keyNode));
      if (set.type !== 'object') {
        this.wrong(set, `samples.${name}`, configMessages.object(`samples.${name}`));
        continue;
      }
      const values: Record<string, string> = {};
      for (const [variable, variableNode, value] of properties(set)) {
        const key = `samples.${name}.${variable}`;
        this.places.set(key, spanOf(variableNode));
        this.sampleEntries.push({ set: name, key: variable, span: spanOf(variableNode) });
        const text = textOf(value);
        if (text !== undefined) values[variable] = text;
        else this.wrong(value, key, configMessages.text(key));
      }
      this.samples.push({ name, values });
    }
  }

  private readIgnore(node: Node): void {
    if (node.type !== 'array') {
      this.wrong(node, 'ignore', configMessages.list('ignore'));
      return;
    }
    for (const entry of node.children ?? []) {
      const pattern = textOf(entry);
      if (pattern !== undefined) this.ignore.push(pattern);
      else this.wrong(entry, 'ignore', configMessages.text('ignore'));
    }
  }
}

/** The properties of an object node that have a value: key, key node, value node. */
function properties(node: Node): [string, Node, Node][] {
  const found: [string, Node, Node][] = [];
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    const name = key && textOf(key);
    if (key && value && name !== undefined) found.push([name, key, value]);
  }
  return found;
}

/** The value of a text node. */
function textOf(node: Node): string | undefined {
  const value: unknown = node.value;
  return typeof value === 'string' ? value : undefined;
}

function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}
