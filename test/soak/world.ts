import type { FoundFile, ReadListFile } from '../../server/src/shell/protocol';
import type { Random } from '../fuzz/random';
import { nextText } from '../fuzz/texts';
import { ednaRow } from '../support/edna-rows';

/** The workspace folder of the day. */
export const ROOT = 'file:///day';
const CONFIG_NAME = 'hsm.config.json';
/** How many UTF-16 units of a configuration are there when it is saved half written. */
const HALF = 40;

/** A document that is open in the editor. */
export interface OpenDocument {
  text: string;
  version: number;
}

/** What the editor and the disk hold: templates in folders, their configurations, the registered lists. */
export class World {
  /** The disk, by URI. */
  readonly files = new Map<string, string>();
  readonly open = new Map<string, OpenDocument>();
  /** What `workspace/configuration` answers. */
  settings: Readonly<Record<string, unknown>> = {};
  private folderCount: number;

  /** @param folders in how many folders the templates are */
  constructor(
    readonly random: Random,
    documents: number,
    folders: number,
  ) {
    this.folderCount = folders;
    for (let index = 0; index < documents; index++) {
      this.files.set(`${ROOT}/f${index % folders}/t${index}.hsm`, nextText(random, []));
    }
    for (let folder = 0; folder < folders; folder += 2) {
      this.writeConfig(`${ROOT}/f${folder}`);
      this.writeList(`${ROOT}/f${folder}`);
    }
  }

  templates(): string[] {
    return [...this.files.keys()].filter((uri) => uri.endsWith('.hsm'));
  }

  /** The text of a template as the author sees it. */
  textOf(uri: string): string {
    return this.open.get(uri)?.text ?? this.files.get(uri) ?? '';
  }

  folders(): string[] {
    return [...new Set(this.templates().map((uri) => uri.slice(0, uri.lastIndexOf('/'))))];
  }

  /** Another configuration in a folder. */
  writeConfig(folder: string): void {
    const { random } = this;
    const name = random.pick(this.templates()).split('/').at(-1)?.replace('.hsm', '') ?? '';
    const config = {
      allowPlaceholders: random.chance(0.5),
      category: random.pick(['marketing', 'utility', 'authentication']),
      checks: random.chance(0.3) ? [{ id: 'day/word', find: 'заказ', message: 'Слово «заказ».' }] : [],
      severity: { 'double-space': random.pick(['off', 'error', 'hint']) },
      registered: random.chance(0.7) ? 'list.json' : [],
      templates: { [name]: { samples: { One: { '1': 'Анна' } } } },
    };
    // Now and then somebody saves it half written.
    const text = JSON.stringify(config, undefined, 2);
    this.files.set(`${folder}/${CONFIG_NAME}`, random.chance(0.1) ? text.slice(0, HALF) : text);
  }

  /** Writes the configurations whole that are half written; their URIs. */
  finishConfigs(): string[] {
    const half = [...this.files].filter(([uri, text]) => uri.endsWith(CONFIG_NAME) && text.length === HALF);
    for (const [uri] of half) this.files.set(uri, '{}');
    return half.map(([uri]) => uri);
  }

  /** Another list of registered templates in a folder: some of its own texts. */
  writeList(folder: string): void {
    const texts = this.templates().filter((uri) => uri.startsWith(`${folder}/`));
    const rows = texts
      .filter(() => this.random.chance(0.02))
      .map((uri, index) => ednaRow(index, this.textOf(uri).replace('[#HSM#]', '').slice(0, 200)));
    this.files.set(`${folder}/list.json`, JSON.stringify(rows));
  }

  /** Renames a folder with all that is in it; the old and the new URI of each file. */
  renameFolder(folder: string): { readonly oldUri: string; readonly newUri: string }[] {
    const target = `${ROOT}/f${this.folderCount++}`;
    const renamed = [...this.files.keys()]
      .filter((uri) => uri.startsWith(`${folder}/`))
      .map((oldUri) => ({ oldUri, newUri: target + oldUri.slice(folder.length) }));
    for (const { oldUri, newUri } of renamed) {
      this.files.set(newUri, this.files.get(oldUri) ?? '');
      this.files.delete(oldUri);
    }
    return renamed;
  }

  /** `hsm/findFile`: beside the document or above. */
  findFile(uri: string, name: string): FoundFile | null {
    for (let folder = uri; folder.length > ROOT.length;) {
      folder = folder.slice(0, folder.lastIndexOf('/'));
      const text = this.files.get(`${folder}/${name}`);
      if (text !== undefined) return { uri: `${folder}/${name}`, text };
    }
    return null;
  }

  /** `hsm/readLists`: the paths without patterns are enough here. */
  readLists(folder: string, patterns: readonly string[]): ReadListFile[] {
    const base = folder.endsWith('/') ? folder : `${folder}/`;
    return patterns.flatMap((path) => {
      const text = this.files.get(base + path);
      return text === undefined ? [] : [{ uri: base + path, text, modified: '2026-11-01' }];
    });
  }
}
