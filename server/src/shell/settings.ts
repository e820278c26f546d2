import type { Connection } from 'vscode-languageserver';
import {
  DEFAULT_CHECK_OPTIONS,
  type CheckOptions,
  type ConfiguredSeverity,
  type SeveritySettings,
} from '../service';
import type { ClientFeatures } from './client-capabilities';
import { describeCause } from './safe';

/** What applies to a document. */
export interface Configuration {
  readonly severities: SeveritySettings;
  readonly options: CheckOptions;
  /** The most diagnostics that one document may have. */
  readonly maximumProblems: number;
  /** URI of the configuration file that decided, when one did. */
  readonly configuredBy?: string;
}

/** How many problems are shown when nobody says otherwise. */
export const DEFAULT_MAXIMUM_PROBLEMS = 100;

export const DEFAULT_CONFIGURATION: Configuration = {
  severities: {},
  options: DEFAULT_CHECK_OPTIONS,
  maximumProblems: DEFAULT_MAXIMUM_PROBLEMS,
};

const SEVERITIES: ReadonlySet<unknown> = new Set(['error', 'warning', 'information', 'hint', 'off']);
const CATEGORIES = ['marketing', 'utility', 'authentication'] as const;
/** The key for documents outside every folder. */
const NO_FOLDER = '';

/**
 * The settings of the section `hsm`, asked of the editor once for each workspace folder (they cannot differ
 * within one), kept until something changes.
 */
export class Settings {
  private readonly known = new Map<string, Configuration>();
  private readonly asked = new Map<string, Promise<Configuration>>();
  private folders: readonly string[] = [];
  /** What a client without `workspace/configuration` sent. */
  private pushed: Configuration = DEFAULT_CONFIGURATION;
  /** Counts the changes, so that what was made from old settings can be told. */
  generation = 0;

  constructor(
    private readonly connection: Connection,
    private readonly features: () => ClientFeatures,
  ) {}

  setFolders(uris: readonly string[]): void {
    // The longest first, so that the innermost folder of a document is found first.
    this.folders = uris
      .map((uri) => (uri.endsWith('/') ? uri : `${uri}/`))
      .sort((a, b) => b.length - a.length);
    this.drop();
  }

  /** Forgets everything; `pushed` are the settings of a client that sends them. */
  changed(pushed: unknown): void {
    if (isObject(pushed) && 'hsm' in pushed) this.pushed = readSettings(pushed['hsm']);
    this.drop();
  }

  /**
   * The seam for everything that decides about a document: the editor's settings, later the configuration file.
   * Answers without a promise when it is known already. Never fails.
   */
  resolveConfiguration(uri: string): Configuration | Promise<Configuration> {
    if (!this.features().configuration) return this.pushed;
    const folder = this.folderOf(uri);
    return this.known.get(folder) ?? this.asked.get(folder) ?? this.ask(folder, uri);
  }

  private ask(folder: string, uri: string): Promise<Configuration> {
    const generation = this.generation;
    const item = { scopeUri: folder === NO_FOLDER ? uri : folder.slice(0, -1), section: 'hsm' };
    const answer = this.connection.workspace.getConfiguration(item).then(readSettings, (cause: unknown) => {
      this.connection.console.error(`workspace/configuration failed: ${describeCause(cause)}`);
      return DEFAULT_CONFIGURATION;
    });
    const asked = answer.then((configuration): Configuration | Promise<Configuration> => {
      if (generation !== this.generation) return this.resolveConfiguration(uri);
      this.known.set(folder, configuration);
      this.asked.delete(folder);
      return configuration;
    });
    this.asked.set(folder, asked);
    return asked;
  }

  private folderOf(uri: string): string {
    return this.folders.find((folder) => uri.startsWith(folder)) ?? NO_FOLDER;
  }

  private drop(): void {
    this.generation++;
    this.known.clear();
    this.asked.clear();
  }
}

/** Reads what the user wrote into the settings; whatever is not understood has its default. */
export function readSettings(value: unknown): Configuration {
  if (!isObject(value)) return DEFAULT_CONFIGURATION;
  const severities: Record<string, ConfiguredSeverity> = {};
  const written = value['severity'];
  if (isObject(written)) {
    for (const [check, severity] of Object.entries(written)) {
      if (isSeverity(severity)) severities[check] = severity;
    }
  }
  const length = value['descriptionLength'];
  const maximum = value['maxNumberOfProblems'];
  return {
    severities,
    options: {
      ...DEFAULT_CHECK_OPTIONS,
      descriptionLength: isCount(length) ? length : DEFAULT_CHECK_OPTIONS.descriptionLength,
      category: CATEGORIES.find((category) => category === value['category']),
    },
    maximumProblems: isCount(maximum) ? maximum : DEFAULT_MAXIMUM_PROBLEMS,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isSeverity(value: unknown): value is ConfiguredSeverity {
  return SEVERITIES.has(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
