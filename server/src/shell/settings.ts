import type { Connection } from 'vscode-languageserver';
import {
  DEFAULT_CHECK_OPTIONS,
  companyChecks,
  readEditorSettings,
  resolveConfig,
  type Check,
  type CheckOptions,
  type GivenValues,
  type SeveritySettings,
} from '../service';
import type { ClientFeatures } from './client-capabilities';
import { ConfigFiles, folderOf, type FolderFiles } from './config-files';
import { DEFAULT_READING, readReadingSettings, type ReadingSettings } from './reading-settings';
import { describeCause } from './safe';

/** What applies to a document. */
export interface Configuration {
  /** What the editor's settings say, without the configuration file. */
  readonly given: GivenValues;
  readonly severities: SeveritySettings;
  readonly options: CheckOptions;
  /** The most diagnostics that one document may have. */
  readonly maximumProblems: number;
  readonly reading: ReadingSettings;
  /** URI of the configuration file that decided, when one did. */
  readonly configuredBy?: string;
  /** The files beside the templates; undefined when there are none. */
  readonly files?: FolderFiles;
}

/** How many problems are shown when nobody says otherwise. */
export const DEFAULT_MAXIMUM_PROBLEMS = 100;

export const DEFAULT_CONFIGURATION: Configuration = {
  given: {},
  severities: {},
  options: DEFAULT_CHECK_OPTIONS,
  maximumProblems: DEFAULT_MAXIMUM_PROBLEMS,
  reading: DEFAULT_READING,
};

/** The key for documents outside every folder. */
const NO_FOLDER = '';

/**
 * The settings of the section `hsm`, asked of the editor once for each workspace folder (they cannot differ
 * within one), kept until something changes.
 */
export class Settings {
  private readonly known = new Map<string, Configuration>();
  private readonly asked = new Map<string, Promise<Configuration>>();
  /** Settings and files together, by the document's own folder. */
  private readonly merged = new Map<string, Configuration>();
  private folders: readonly string[] = [];
  /** What a client without `workspace/configuration` sent. */
  private pushed: Configuration = DEFAULT_CONFIGURATION;
  /** Counts the changes, so that what was made from old settings can be told. */
  generation = 0;
  private readonly files: ConfigFiles;

  constructor(
    private readonly connection: Connection,
    private readonly features: () => ClientFeatures,
  ) {
    this.files = new ConfigFiles(connection, () => this.features().configFiles);
  }

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

  /** Forgets what the files beside the templates said. */
  filesChanged(): void {
    this.files.drop();
    this.generation++;
    this.merged.clear();
  }

  /**
   * Everything that decides about a document: the editor's settings, and the configuration file over them. Answers
   * without a promise when it is known already. Never fails.
   */
  resolveConfiguration(uri: string): Configuration | Promise<Configuration> {
    const merged = this.merged.get(folderOf(uri));
    if (merged) return merged;
    const settings = this.editorSettings(uri);
    const files = this.files.of(uri);
    if (!(settings instanceof Promise) && !(files instanceof Promise))
      return this.merge(uri, settings, files);
    const { generation } = this;
    return Promise.all([settings, files]).then(([one, two]) =>
      generation === this.generation ? this.merge(uri, one, two) : this.resolveConfiguration(uri),
    );
  }

  /** A check that the configuration of a known folder defines. */
  companyCheck(id: string): Check | undefined {
    for (const { options } of this.merged.values()) {
      const found = companyChecks(options.checks).find((check) => check.id === id);
      if (found) return found;
    }
    return undefined;
  }

  /** The innermost workspace folder of a document, with a slash at the end; undefined outside of every one. */
  workspaceFolderOf(uri: string): string | undefined {
    const folder = this.folderOf(uri);
    return folder === NO_FOLDER ? undefined : folder;
  }

  /** One object for all documents of a folder, so that what was found under it can be kept. */
  private merge(uri: string, settings: Configuration, files: FolderFiles): Configuration {
    const folder = folderOf(uri);
    const known = this.merged.get(folder);
    if (known) return known;
    const merged = withFiles(settings, files);
    this.merged.set(folder, merged);
    return merged;
  }

  private editorSettings(uri: string): Configuration | Promise<Configuration> {
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
      if (generation !== this.generation) return this.editorSettings(uri);
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
    this.merged.clear();
  }
}

/** The configuration file over the settings. */
function withFiles(settings: Configuration, files: FolderFiles): Configuration {
  const { config, baseline } = files;
  if (!config) return baseline ? { ...settings, files } : settings;
  const { severities, options } = resolveConfig(settings.given, config.read.config);
  return { ...settings, severities, options, configuredBy: config.uri, files };
}

/** Reads what the user wrote into the settings; whatever is not understood has its default. */
export function readSettings(value: unknown): Configuration {
  if (!isObject(value)) return DEFAULT_CONFIGURATION;
  const given = readEditorSettings(value);
  const { severities, options } = resolveConfig(given);
  const maximum = value['maxNumberOfProblems'];
  return {
    given,
    severities,
    options,
    maximumProblems: isCount(maximum) ? maximum : DEFAULT_MAXIMUM_PROBLEMS,
    reading: readReadingSettings(value),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
