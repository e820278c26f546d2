import type { Connection } from 'vscode-languageserver';
import {
  andThen,
  companyChecks,
  DEFAULT_MAXIMUM_PROBLEMS,
  Project,
  readEditorSettings,
  type Awaitable,
  type Check,
  type ProjectSettings,
  type Rules,
} from '../service';
import type { ClientFeatures } from './client-capabilities';
import { lspPorts } from './lsp-ports';
import { OwnValues } from './own-values';
import { DEFAULT_READING, readReadingSettings, type ReadingSettings } from './reading-settings';
import { describeCause } from './safe';

/** The settings of the section `hsm`. */
export interface HsmSettings extends ProjectSettings {
  readonly reading: ReadingSettings;
}

const DEFAULT_SETTINGS: HsmSettings = {
  values: {},
  maximum: DEFAULT_MAXIMUM_PROBLEMS,
  reading: DEFAULT_READING,
};

/** The key for documents outside every folder. */
const NO_FOLDER = '';

/**
 * The rules for documents, and the settings that they begin with: asked of the editor once for each workspace folder
 * (they cannot differ within one), kept until something changes.
 */
export class Settings {
  /** Finds and reads the files beside the templates. */
  readonly project: Project;
  /** What applies to single documents and is in no file. */
  readonly own = new OwnValues();
  private readonly known = new Map<string, HsmSettings>();
  private readonly asked = new Map<string, Promise<HsmSettings>>();
  private folders: readonly string[] = [];
  /** What a client without `workspace/configuration` sent. */
  private pushed = DEFAULT_SETTINGS;
  private generation = 0;

  /** @param placeholdersBelow as in `ProjectPorts` */
  constructor(
    private readonly connection: Connection,
    private readonly features: () => ClientFeatures,
    placeholdersBelow: (folder: string) => ReadonlyMap<string, readonly string[]> | undefined,
  ) {
    this.project = new Project({
      ...lspPorts(connection, features),
      placeholdersBelow,
      settings: (address) => this.editorSettings(address),
    });
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
    this.project.changed();
  }

  /** Everything that decides about a document; without a promise when it is known already. Never fails. */
  rulesFor(uri: string): Awaitable<Rules> {
    return andThen(this.project.rulesFor(uri), (rules) => this.own.over(uri, rules));
  }

  /** What the editor shows beside the text of a document whose rules are known. */
  readingFor(uri: string): ReadingSettings {
    const settings = this.features().configuration ? this.known.get(this.folderOf(uri)) : this.pushed;
    return (settings ?? DEFAULT_SETTINGS).reading;
  }

  /** A check that the configuration of a known folder defines. */
  companyCheck(id: string): Check | undefined {
    for (const { inForce } of this.project.configurations) {
      const found = companyChecks(inForce.checks ?? []).find((check) => check.id === id);
      if (found) return found;
    }
    return undefined;
  }

  /** The innermost workspace folder of a document, with a slash at the end; undefined outside of every one. */
  workspaceFolderOf(uri: string): string | undefined {
    const folder = this.folderOf(uri);
    return folder === NO_FOLDER ? undefined : folder;
  }

  private editorSettings(uri: string): Awaitable<HsmSettings> {
    if (!this.features().configuration) return this.pushed;
    const folder = this.folderOf(uri);
    return this.known.get(folder) ?? this.asked.get(folder) ?? this.ask(folder, uri);
  }

  private ask(folder: string, uri: string): Promise<HsmSettings> {
    const generation = this.generation;
    const item = { scopeUri: folder === NO_FOLDER ? uri : folder.slice(0, -1), section: 'hsm' };
    const answer = this.connection.workspace.getConfiguration(item).then(readSettings, (cause: unknown) => {
      this.connection.console.error(`workspace/configuration failed: ${describeCause(cause)}`);
      return DEFAULT_SETTINGS;
    });
    const asked = answer.then((settings): Awaitable<HsmSettings> => {
      if (generation !== this.generation) return this.editorSettings(uri);
      this.known.set(folder, settings);
      this.asked.delete(folder);
      return settings;
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
    this.project.changed();
  }
}

/** Reads what the user wrote into the settings; whatever is not understood has its default. */
function readSettings(value: unknown): HsmSettings {
  if (!isObject(value)) return DEFAULT_SETTINGS;
  const maximum = value['maxNumberOfProblems'];
  return {
    values: readEditorSettings(value),
    maximum: isCount(maximum) ? maximum : DEFAULT_MAXIMUM_PROBLEMS,
    reading: readReadingSettings(value),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
