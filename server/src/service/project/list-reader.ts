import { folderOf } from './address';
import { andThen, type Awaitable } from './awaitable';
import type { ProjectPorts } from './ports';
import { readLists, type RegisteredFiles } from './registered-lists';
import type { ConfigFile } from './rules';

/** The registered lists of each configuration, read once until something changes. */
export class ListReader {
  private readonly known = new Map<string, Awaitable<RegisteredFiles>>();

  constructor(private readonly ports: ProjectPorts) {}

  /** Undefined when the configuration names no list, or the host reads none. */
  listsOf(config: ConfigFile | undefined): Awaitable<RegisteredFiles | undefined> {
    const patterns = config?.inForce.registered ?? [];
    if (!config || patterns.length === 0 || !this.ports.readLists) return undefined;
    const known = this.known.get(config.address);
    if (known) return known;
    const folder = folderOf(config.address);
    const read = andThen(this.ports.readLists(folder, patterns), (found) => readLists(folder, found));
    this.known.set(config.address, read);
    return read;
  }

  clear(): void {
    this.known.clear();
  }
}
