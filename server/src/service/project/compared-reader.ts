import { andThen, type Awaitable } from './awaitable';
import { baselineFindings } from './baseline-findings';
import { ListReader } from './list-reader';
import { listFindings, lookupFindings, maximumAgeOf, type ListFinding } from './list-rows';
import { LookupReader } from './lookup-reader';
import type { ProjectPorts } from './ports';
import type { BaselineFile, ConfigFile, SideFiles } from './rules';

/** What the templates of each configuration are compared with: the registered lists and the exported lookup. */
export class ComparedReader {
  private readonly lists: ListReader;
  private readonly lookups: LookupReader;

  constructor(private readonly ports: ProjectPorts) {
    this.lists = new ListReader(ports);
    this.lookups = new LookupReader(ports);
  }

  /** Read once until `clear`. */
  filesOf(config: ConfigFile | undefined): Awaitable<Pick<SideFiles, 'lists' | 'lookupFile'>> {
    return andThen(this.lists.listsOf(config), (lists) =>
      andThen(this.lookups.lookupOf(config), (lookupFile) => ({ lists, lookupFile })),
    );
  }

  /** What is wrong with the files, and with that of the accepted findings. */
  async findings(config: ConfigFile, baseline: BaselineFile | undefined): Promise<readonly ListFinding[]> {
    const { lists, lookupFile } = await this.filesOf(config);
    return [
      ...baselineFindings(config, baseline),
      ...(lists ? listFindings(lists, maximumAgeOf(config), this.ports.today()) : []),
      ...(lookupFile ? lookupFindings(lookupFile) : []),
    ];
  }

  clear(): void {
    this.lists.clear();
    this.lookups.clear();
  }
}
