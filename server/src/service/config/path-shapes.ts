import type { Node } from 'jsonc-parser';
import { reportValue, type Reading, type Shape } from '../shapes/shape';
import type { LocalizedText } from '../vocabulary/language';

/** Paths and patterns of lists: one text or several, each below the configuration file. */
export function listPaths(): Shape<readonly string[]> {
  return {
    read(node, path, reading) {
      const nodes = node.type === 'array' ? (node.children ?? []) : [node];
      return nodes.flatMap((one) => readPath(one, path, reading));
    },
    schema: () => ({
      anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
    }),
  };
}

/** The path of one file below the configuration file. */
export function filePath(): Shape<string> {
  return {
    read(node, path, reading) {
      const value: unknown = node.value;
      if (typeof value === 'string' && isBelow(value)) return value.replaceAll('\\', '/');
      reportValue(node, reading, {
        en: `"${path}" must be a path below this file, such as "lookup.xlsx"; this value is ignored.`,
        ru: `"${path}" — путь внутри папки этого файла, например "lookup.xlsx"; это значение не действует.`,
      });
      return undefined;
    },
    schema: () => ({ type: 'string' }),
  };
}

function readPath(node: Node, path: string, reading: Reading): readonly string[] {
  const value: unknown = node.value;
  if (typeof value === 'string' && isBelow(value)) return [value];
  reportValue(node, reading, problem(path));
  return [];
}

/**
 * Whether a path stays below the folder that it is relative to. A configuration comes with a folder of somebody else's: no file
 * elsewhere is read because of it, and no other computer is asked.
 */
function isBelow(path: string): boolean {
  if (path.trim() === '' || /^[\\/~]|^[a-z][a-z0-9+.-]*:/i.test(path)) return false;
  return !path.split(/[\\/]/).includes('..');
}

function problem(path: string): LocalizedText {
  return {
    en: `"${path}" must be a path or a pattern below this file, such as "registered/*.json"; this value is ignored.`,
    ru: `"${path}" — путь или маска внутри папки этого файла, например "registered/*.json"; это значение не действует.`,
  };
}
