import assert from 'node:assert/strict';
import {
  registerPasteOffer,
  type PastedData,
  type PasteOffer,
  type PastePlace,
} from '../../client/src/writing/paste-interface';

class Kind {
  static readonly Text = new Kind('text');
  constructor(readonly value: string) {}
  append(...parts: string[]): Kind {
    return new Kind([this.value, ...parts].join('.'));
  }
}

class Edit {
  yieldTo: readonly Kind[] = [];
  constructor(
    readonly insertText: string,
    readonly title: string,
    readonly kind: Kind,
  ) {}
}

interface Provider {
  provideDocumentPasteEdits(
    document: unknown,
    ranges: unknown,
    data: PastedData,
    context: unknown,
  ): Promise<unknown>;
}

/** An editor that keeps what is registered. */
class Editor {
  readonly providers = new Set<Provider>();
  readonly DocumentPasteEdit = Edit;
  readonly DocumentDropOrPasteEditKind = Kind;
  readonly languages = {
    registerDocumentPasteEditProvider: (selector: unknown, provider: Provider, metadata: unknown) => {
      assert.deepEqual(selector, { language: 'hsm' });
      assert.deepEqual(metadata, {
        providedPasteEditKinds: [new Kind('text.clean.hsm')],
        pasteMimeTypes: ['text/plain', 'text/html'],
      });
      this.providers.add(provider);
      return { dispose: () => this.providers.delete(provider) };
    },
  };
  async paste(text: string, triggerKind = 0): Promise<unknown> {
    const data = {
      get: (type: string) => (type === 'text/plain' ? { asString: () => Promise.resolve(text) } : undefined),
    };
    const [provider] = this.providers;
    return provider?.provideDocumentPasteEdits('document', ['range'], data, { triggerKind });
  }
}

async function withoutNbsp(data: PastedData): Promise<PasteOffer | undefined> {
  const text = (await data.get('text/plain')?.asString()) ?? '';
  return text.includes('\u00a0') ? { title: 'Clean', text: text.replaceAll('\u00a0', ' ') } : undefined;
}

describe('the offer beside a pasted text', () => {
  it('comes after the text as it was copied, and only when there is one', async () => {
    const editor = new Editor();
    assert.ok(registerPasteOffer(editor, withoutNbsp));
    const expected = new Edit('за вас', 'Clean', new Kind('text.clean.hsm'));
    expected.yieldTo = [Kind.Text];
    assert.deepEqual(await editor.paste('за\u00a0вас'), [expected]);
    assert.deepEqual(await editor.paste('за вас'), []);
  });

  it('is asked with the place, and with whether the author chose “Paste As…”', async () => {
    const editor = new Editor();
    const places: PastePlace[] = [];
    registerPasteOffer(editor, (_data, place) => {
      places.push(place);
      return Promise.resolve(undefined);
    });
    await editor.paste('а');
    await editor.paste('а', 1);
    const place = { document: 'document', ranges: ['range'] };
    assert.deepEqual(places, [
      { ...place, isAsked: false },
      { ...place, isAsked: true },
    ]);
  });

  it('is disposed with the extension', () => {
    const editor = new Editor();
    registerPasteOffer(editor, withoutNbsp)?.dispose();
    assert.equal(editor.providers.size, 0);
  });

  const older: [string, (editor: Editor) => object][] = [
    ['has none of it', () => ({ languages: {} })],
    ['has no kinds of pasting yet', ({ languages, DocumentPasteEdit }) => ({ languages, DocumentPasteEdit })],
    [
      'has it as a proposal, which an extension may not use',
      (editor) => ({
        DocumentPasteEdit: editor.DocumentPasteEdit,
        DocumentDropOrPasteEditKind: editor.DocumentDropOrPasteEditKind,
        languages: {
          registerDocumentPasteEditProvider() {
            throw new Error('Extension CANNOT use API proposal: documentPaste');
          },
        },
      }),
    ],
  ];
  for (const [what, make] of older) {
    it(`is absent in an editor that ${what}, and nothing else is lost`, () => {
      assert.equal(registerPasteOffer(make(new Editor()), withoutNbsp), undefined);
    });
  }
});
