import { ComparedReader } from './compared-reader';
import type { ListFinding } from './list-rows';
import type { Baseline } from '../config/baseline';
import { baselineFile } from './baseline-file';
import { readConfig, type FileConfig } from '../config/read';
import type { FileEntry } from '../config/file-entries';
import { unusedIn } from '../config/unused-entry';
import { BASELINE_FILE_NAME, CONFIG_FILE_NAME } from '../config/names';
import { addressIn, folderOf, pathBelow } from './address';
import { andThen, attempt, type Awaitable } from './awaitable';
import type { FoundFile, ProjectPorts, ProjectSettings, Refused } from './ports';
import { makeRules, type BaselineFile, type ConfigFile, type Rules, type SideFiles } from './rules';

const NO_FILES: SideFiles = { config: undefined, baseline: undefined };

/**
 * The templates of some folders under their rules: finds and reads the files that decide about them, through the ports
 * of a host. Each folder and each file is requested once, until something changes.
 */
export class Project {
  private readonly byFolder = new Map<string, Rules>();
  private readonly asked = new Map<string, Promise<Rules>>();
  /** One object for all folders with the same files, by the addresses of the files. */
  private readonly byFiles = new Map<string, { readonly settings: unknown; readonly rules: Rules }>();
  private readonly configs = new Map<string, ConfigFile>();
  private readonly baselineFiles = new Map<string, Awaitable<BaselineFile>>();
  private readonly compared: ComparedReader;
  /** What was last read without an error, by address: it stays in force while somebody is in the middle of a change. */
  private readonly good = { configs: new Map<string, FileConfig>(), baselines: new Map<string, Baseline>() };
  /** The files of each folder when they could last be read. */
  private readonly lastFiles = new Map<string, SideFiles>();
  private generation = 0;

  /** @param namedBaseline the baseline file of all templates, instead of the one that each folder has */
  constructor(
    private readonly ports: ProjectPorts,
    private readonly namedBaseline?: string,
  ) {
    this.compared = new ComparedReader(ports);
  }

  /** The rules for a template; at once, without a promise, when they are known. */
  rulesFor(address: string): Awaitable<Rules> {
    const folder = folderOf(address);
    return this.byFolder.get(folder) ?? this.asked.get(folder) ?? this.ask(folder, address);
  }

  /** The configuration files that apply to the templates that were asked about, each once. */
  get configurations(): readonly ConfigFile[] {
    return [...this.configs.values()];
  }

  /** The baseline files that apply to them, each once; only those that are known by now. */
  get baselines(): readonly BaselineFile[] {
    return [...this.baselineFiles.values()].flatMap((file) => (file instanceof Promise ? [] : [file]));
  }

  /** Forgets what files and settings said, because one of them changed. */
  changed(): void {
    this.generation++;
    this.byFolder.clear();
    this.asked.clear();
    this.byFiles.clear();
    this.configs.clear();
    this.baselineFiles.clear();
    this.compared.clear();
  }

  /**
   * The templates to which a configuration file applies, by their paths below its folder (those without a place, by their
   * addresses), with their placeholders.
   *
   * @param known the placeholders of templates, some of which it may not apply to
   */
  async templatesUnder(
    config: string,
    known: ReadonlyMap<string, readonly string[]>,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const applies = new Map<string, boolean>();
    const templates = new Map<string, readonly string[]>();
    for (const [address, names] of known) {
      const folder = folderOf(address);
      let isUnder = applies.get(folder);
      if (isUnder === undefined) {
        isUnder = (await this.rulesFor(address)).config?.address === config;
        applies.set(folder, isUnder);
      }
      const path = pathBelow(folderOf(config), address);
      if (isUnder) templates.set(path ?? address, names);
    }
    return templates;
  }

  /** What a configuration file holds for templates and no template needs; nothing when that is not known. */
  async unusedEntries(config: string, entries: readonly FileEntry[]): Promise<readonly FileEntry[]> {
    if (entries.length === 0) return [];
    const known = await this.ports.placeholdersBelow(folderOf(config));
    return known ? unusedIn(entries, await this.templatesUnder(config, known)) : [];
  }

  /** What is wrong with the files that the configuration which applies to a file names. */
  async listFindings(address: string): Promise<readonly ListFinding[]> {
    const { config, baseline } = await this.rulesFor(address);
    // A baseline that the host names is not the one of the configuration.
    const own = this.namedBaseline === undefined ? baseline : undefined;
    return config ? this.compared.findings(config, own) : [];
  }

  private ask(folder: string, address: string): Awaitable<Rules> {
    const { generation } = this;
    const settings = this.ports.settings?.(address);
    const files = attempt(
      () => this.filesFor(address),
      (cause) => {
        this.ports.failed?.(address, cause);
        return this.lastFiles.get(folder) ?? NO_FILES;
      },
    );
    const rules = andThen(settings, (given) =>
      andThen(files, (read): Awaitable<Rules> => {
        if (generation !== this.generation) return this.rulesFor(address);
        this.lastFiles.set(folder, read);
        const made = this.rulesOf(read, given);
        this.byFolder.set(folder, made);
        this.asked.delete(folder);
        return made;
      }),
    );
    if (rules instanceof Promise) this.asked.set(folder, rules);
    return rules;
  }

  /** One object for all folders with the same files. */
  private rulesOf(files: SideFiles, settings: ProjectSettings | undefined): Rules {
    const key = `${files.config?.address ?? ''}\n${files.baseline?.address ?? ''}`;
    const known = this.byFiles.get(key);
    if (known && known.settings === settings) return known.rules;
    const rules = makeRules(files, settings, this.ports.today);
    this.byFiles.set(key, { settings, rules });
    return rules;
  }

  private filesFor(address: string): Awaitable<SideFiles> {
    return andThen(this.ports.findUpward(address, CONFIG_FILE_NAME), (found) => {
      const config = found && this.configOf(found);
      return andThen(this.baselineFor(address, config), (baseline) =>
        andThen(this.compared.filesOf(config), (compared) => ({ config, baseline, ...compared })),
      );
    });
  }

  private configOf({ address, text, readOnly = false }: FoundFile): ConfigFile {
    const known = this.configs.get(address);
    if (known?.text === text) return known;
    const read = readConfig(text);
    const isBroken = read.problems.some(({ id }) => id === 'config-syntax');
    const lastGood = isBroken ? this.good.configs.get(address) : undefined;
    if (!isBroken) this.good.configs.set(address, read.config);
    const config = { address, text, read, readOnly, isBroken, inForce: lastGood ?? read.config };
    this.configs.set(address, config);
    return config;
  }

  private baselineFor(address: string, config: ConfigFile | undefined): Awaitable<BaselineFile | undefined> {
    if (this.namedBaseline !== undefined) return this.baselineAt(this.namedBaseline);
    if (config) {
      const path = config.inForce.baseline ?? BASELINE_FILE_NAME;
      return this.baselineAt(addressIn(folderOf(config.address), path));
    }
    return andThen(
      this.ports.findUpward(address, BASELINE_FILE_NAME),
      (found) => found && this.baselineAt(found.address, found),
    );
  }

  private baselineAt(address: string, found?: FoundFile): Awaitable<BaselineFile> {
    const known = this.baselineFiles.get(address);
    if (known) return known;
    const file = andThen(found ? found.text : this.ports.read(address), (text) =>
      this.baselineOf(address, text),
    );
    this.baselineFiles.set(address, file);
    return file;
  }

  private baselineOf(address: string, answer: string | Refused | undefined): BaselineFile {
    const file = baselineFile(address, answer, this.good.baselines.get(address));
    if (!file.isBroken) this.good.baselines.set(address, file.baseline);
    return file;
  }
}
