import { configMessages } from './problems';
import { text } from './scalars';
import { reportValue, type Shape } from './shape';

/**
 * A path relative to the configuration file, with `/`. Drives, backslashes and addresses are refused: on Windows, such a
 * path can lead to a computer of somebody else's choice.
 */
export function relativePath(): Shape<string> {
  const plain = text();
  return {
    read(node, path, reading) {
      const written = plain.read(node, path, reading);
      if (written === undefined || /^(?![/\\]|[\w+.-]+:)[^\\]+$/.test(written)) return written;
      reportValue(node, reading, configMessages.relativePath(path));
      return undefined;
    },
    schema: () => plain.schema(),
  };
}
