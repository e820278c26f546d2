/** What the newer editor calls a kind; the types of the oldest supported one do not have it. */
interface PasteKind {
  append(...parts: string[]): PasteKind;
}

/** What is on the clipboard, as far as it is looked at. */
export interface PastedData {
  get(type: string): { asString(): PromiseLike<string> } | undefined;
}

/** Where a text is being pasted. The editor's own document and ranges, which only its newer types promise. */
export interface PastePlace {
  readonly document: unknown;
  readonly ranges: unknown;
  /** Whether the author chose “Paste As…”; else it is a plain Ctrl+V. */
  readonly isAsked: boolean;
}

/** What is offered in place of a pasted text. */
export interface PasteOffer {
  readonly title: string;
  readonly text: string;
}

/** Type of what an editor of code has copied, along with its text. */
export const EDITOR_DATA = 'vscode-editor-data';

/**
 * Registers an offer beside what is pasted, where the editor has the interface: VS Code has it since 1.97, and this
 * extension runs in older ones. Those before 1.97 have the same names as a proposal, and throw when one is called.
 *
 * @param editor the module `vscode`
 * @param offer asked for each paste of plain text; undefined offers nothing
 * @returns what takes the offer back; undefined in an editor without the interface
 */
export function registerPasteOffer(
  editor: object,
  offer: (data: PastedData, place: PastePlace) => Promise<PasteOffer | undefined>,
): { dispose(): void } | undefined {
  try {
    return register(editor, offer);
  } catch {
    return undefined;
  }
}

function register(
  editor: object,
  offer: (data: PastedData, place: PastePlace) => Promise<PasteOffer | undefined>,
): { dispose(): void } | undefined {
  const languages: unknown = Reflect.get(editor, 'languages');
  const Edit: unknown = Reflect.get(editor, 'DocumentPasteEdit');
  const kinds: unknown = Reflect.get(editor, 'DocumentDropOrPasteEditKind');
  if (!isObject(languages) || !isFunction(Edit) || !isFunction(kinds)) return undefined;
  const add: unknown = Reflect.get(languages, 'registerDocumentPasteEditProvider');
  const plain: unknown = Reflect.get(kinds, 'Text');
  if (!isFunction(add) || !isKind(plain)) return undefined;
  const kind = plain.append('clean', 'hsm');

  const provider = {
    async provideDocumentPasteEdits(
      document: unknown,
      ranges: unknown,
      data: PastedData,
      context: unknown,
    ): Promise<object[]> {
      const offered = await offer(data, { document, ranges, isAsked: isAsked(context) });
      if (!offered) return [];
      const edit: unknown = Reflect.construct(Edit, [offered.text, offered.title, kind]);
      if (!isObject(edit)) return [];
      // The text as it was copied comes first; the button beside the pasted text offers this one.
      Reflect.set(edit, 'yieldTo', [plain]);
      return [edit];
    },
  };
  const metadata = { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain', 'text/html'] };
  const added: unknown = Reflect.apply(add, languages, [{ language: 'hsm' }, provider, metadata]);
  return {
    dispose() {
      if (isObject(added) && 'dispose' in added && isFunction(added.dispose))
        Reflect.apply(added.dispose, added, []);
    },
  };
}

/** `DocumentPasteTriggerKind`: 0 is a plain paste, 1 is “Paste As…”. */
function isAsked(context: unknown): boolean {
  return isObject(context) && 'triggerKind' in context && context.triggerKind === 1;
}

function isKind(value: unknown): value is PasteKind {
  return isObject(value) && 'append' in value && isFunction(value.append);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

// `Function` is what Reflect takes; nothing here is called directly.
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
function isFunction(value: unknown): value is Function {
  return typeof value === 'function';
}
