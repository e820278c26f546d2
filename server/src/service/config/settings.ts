import { parseTree } from 'jsonc-parser';
import { FILE_SHAPE } from './read';
import { OPTION_KEYS, OPTION_TABLE, type GivenValues } from './options';

/**
 * What the editor's settings say about the keys that are settings, too. Whatever is not understood is left out.
 *
 * @param section the values of `hsm.*`
 */
export function readEditorSettings(section: Readonly<Record<string, unknown>>): GivenValues {
  const written = OPTION_KEYS.filter((key) => {
    const { setting } = OPTION_TABLE[key];
    return setting && section[key] !== undefined && section[key] !== setting.none;
  });
  const node = parseTree(JSON.stringify(Object.fromEntries(written.map((key) => [key, section[key]]))));
  return (node && FILE_SHAPE.read(node, '', { problems: [], places: new Map() })) ?? {};
}
