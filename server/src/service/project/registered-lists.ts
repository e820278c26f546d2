import { RegisteredIndex } from '../registered/index/registered-index';
import { readRegisteredList, type ReadList } from '../registered/read-list';
import { pathFrom } from './address';

/** A list that a host found. */
export interface FoundList {
  readonly address: string;
  /** Undefined when the file is there and cannot be read as text. */
  readonly text: string | undefined;
  /** The day on which the file was written last, ISO 8601; undefined when the host does not know it. */
  readonly modified?: string | undefined;
}

/** A list of a configuration and what was read of it. */
export interface RegisteredFile {
  readonly address: string;
  /** Relative to the configuration file. */
  readonly name: string;
  /** Undefined when the file cannot be read as text. */
  readonly read: ReadList | undefined;
  readonly modified: string | undefined;
}

/** The lists of a configuration. */
export interface RegisteredFiles {
  readonly files: readonly RegisteredFile[];
  /** What can be compared with; undefined when no list could be read: then nothing is reported for templates. */
  readonly index: RegisteredIndex | undefined;
}

/**
 * Reads the lists of a configuration.
 *
 * @param folder of the configuration file
 */
export function readLists(folder: string, found: readonly FoundList[]): RegisteredFiles {
  const files = found.map(({ address, text, modified }): RegisteredFile => {
    const name = pathFrom(folder, address) ?? address;
    const read = text === undefined ? undefined : readRegisteredList(text, { name, uri: address });
    return { address, name, read, modified };
  });
  const lists = files.flatMap(({ read }) => (read?.ok === true ? [read.value] : []));
  const index = lists.length === 0 ? undefined : new RegisteredIndex(lists, lists.length === files.length);
  return { files, index };
}
