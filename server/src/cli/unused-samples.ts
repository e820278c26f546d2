import { dirname, resolve, sep } from 'node:path';
import { parseTemplate, sampleKeysOf, type HsmDocument, type SampleEntry } from '../service';
import type { Configurations, FolderConfiguration } from './configuration';
import { readTemplate, STANDARD_INPUT } from './files';
import { templatesBelow } from './find-files';

/**
 * Which sample values no template uses. Said only of a configuration file in a folder that was named, and then every
 * template to which the file applies is asked: also those that are not checked, so that no value is called unused
 * because a part of the folder was left out.
 */
export class UnusedSamples {
  private readonly used = new Map<string, Set<string>>();
  /** Absolute paths of the templates that were looked at. */
  private readonly seen = new Set<string>();

  constructor(private readonly configurations: Configurations) {}

  /** A template that was read, of the configuration that applies to it. */
  add(file: string, document: HsmDocument, configuration: FolderConfiguration): void {
    if (configuration.file === undefined || !configuration.read?.sampleEntries.length) return;
    if (file !== STANDARD_INPUT) this.seen.add(resolve(file));
    const used = this.used.get(configuration.file) ?? new Set();
    for (const key of sampleKeysOf(document)) used.add(key);
    this.used.set(configuration.file, used);
  }

  /**
   * The values of a configuration file that are not used; none when that is not known.
   *
   * @param folders absolute paths of the folders that were checked as a whole
   */
  of({ file, read }: FolderConfiguration, folders: readonly string[]): readonly SampleEntry[] {
    const used = file === undefined ? undefined : this.used.get(file);
    if (file === undefined || !read || !used) return [];
    const folder = dirname(file);
    if (!folders.some((checked) => isWithin(folder, checked))) return [];
    const unused = (): SampleEntry[] => read.sampleEntries.filter(({ key }) => !used.has(key));
    // Usually every value is used: then nothing more is read.
    return unused().length > 0 && this.readRest(file, folder, used) ? unused() : [];
  }

  /** Reads the templates that were not checked; false when one of them cannot be read. */
  private readRest(config: string, folder: string, used: Set<string>): boolean {
    for (const template of templatesBelow(folder)) {
      if (this.seen.has(template) || this.configurations.forFile(template).file !== config) continue;
      const read = readTemplate(template);
      if (!('text' in read)) return false;
      for (const key of sampleKeysOf(parseTemplate(read.text))) used.add(key);
    }
    return true;
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
