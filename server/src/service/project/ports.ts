import type { GivenValues } from '../config/options';
import type { Sheet } from '../export/workbook/types';
import type { Result } from '../vocabulary/result';
import type { Awaitable } from './awaitable';
import type { FoundList } from './registered-lists';

/** A file that a host found and read. */
export interface FoundFile {
  readonly address: string;
  /** Without a byte-order mark. */
  readonly text: string;
  /** Whether it cannot be written. */
  readonly readOnly?: boolean;
}

/** A file that a host does not read: outside of the open folders, and the author does not trust them. */
export interface Refused {
  readonly refused: true;
}

/**
 * What a project asks of its host. The shell answers with requests to the editor, the command line with `node:fs`, tests
 * with maps. An answer may come later; `undefined` means that there is nothing. A host that fails throws or rejects.
 */
export interface ProjectPorts {
  /** The nearest file of this name in the folder of an address or above it. */
  readonly findUpward: (address: string, name: string) => Awaitable<FoundFile | undefined>;
  /** The text of a file without a byte-order mark. */
  readonly read: (address: string) => Awaitable<string | Refused | undefined>;
  /**
   * Every template that a configuration file in this folder could apply to, with the names of its placeholders;
   * undefined when some are not known.
   */
  readonly placeholdersBelow: (
    folder: string,
  ) => Awaitable<ReadonlyMap<string, readonly string[]> | undefined>;
  /**
   * The files in a folder that fit paths and patterns relative to it, with their texts; the host leads none out of the folder,
   * by links neither. A host without it compares with no list.
   */
  readonly readLists?: (folder: string, patterns: readonly string[]) => Awaitable<readonly FoundList[]>;
  /**
   * The first sheet of a workbook at a path below a folder, or why it cannot be read; undefined when there is no such
   * file. Asked only where a
   * configuration names an exported lookup, so that a host loads the reader of workbooks no earlier. A host without it
   * compares with no lookup.
   */
  readonly readWorkbook?: (folder: string, path: string) => Awaitable<Result<Sheet> | undefined>;
  /** ISO 8601. */
  readonly today: () => string;
  /** What the user set in the editor for a file; nothing on the command line. */
  readonly settings?: (address: string) => Awaitable<ProjectSettings>;
  /** Called when the files for a template cannot be requested; what was known of them stays in force. */
  readonly failed?: (address: string, cause: unknown) => void;
}

/** The settings of the editor that belong to the rules. */
export interface ProjectSettings {
  /** The keys that the configuration file has, too; the file wins. */
  readonly values: GivenValues;
  /** The most problems that one template may show. */
  readonly maximum: number;
}
