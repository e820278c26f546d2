import { late } from './late-pattern';

/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const NOT_IN_NAMES = late(() => /[^\p{L}\p{N}_-]/gu);
const LONGEST = 100;

/**
 * A file name without an ending that every system takes: letters, digits, `_` and `-`.
 *
 * @returns undefined when nothing of the name can be taken
 */
export function fileStem(name: string): string | undefined {
  const written = name.replace(NOT_IN_NAMES(), '\0').replace(/\0+/g, '_').slice(0, LONGEST);
  return written.replaceAll('_', '') === '' || DEVICES.test(written) ? undefined : written;
}
