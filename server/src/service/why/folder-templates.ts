import { isBlank } from '../model/blank';
import { RegisteredIndex } from '../registered/index/registered-index';
import { ListSource } from '../registered/list-source';
import { APPROVED } from '../registered/status';
import type { RegisteredHeader, RegisteredTemplate, RegisteredText } from '../registered/template';
import type { HsmDocument } from '../syntax/tree';

/** A template of the folder. */
export interface FolderTemplate {
  /** What the user calls it. */
  readonly name: string;
  readonly address: string;
  readonly document: HsmDocument;
}

/** The templates of a folder, ready to be compared with as if each were registered. A template without a body is left out. */
export function indexOfFolder(templates: readonly FolderTemplate[]): RegisteredIndex {
  return new RegisteredIndex(
    templates.flatMap((template) => {
      const registered = asRegistered(template);
      if (!registered) return [];
      return [{ source: registered.source, templates: [registered], others: [], incomplete: undefined }];
    }),
  );
}

function asRegistered({ name, address, document }: FolderTemplate): RegisteredTemplate | undefined {
  const { body, foot } = document;
  if (isBlank(body.text)) return undefined;
  return {
    format: 'edna',
    source: new ListSource({ name, uri: address }, document.text),
    span: { start: 0, end: document.text.length },
    // Unlike names, addresses are never equal: of two files with one text, both are kept.
    id: address,
    name,
    language: undefined,
    category: undefined,
    status: APPROVED,
    header: headerOf(document),
    body: textOf(body.text),
    footer: foot && !isBlank(foot.text) ? textOf(foot.text) : undefined,
    buttons: [],
    extras: [],
    locked: false,
  };
}

function headerOf({ head, image }: HsmDocument): RegisteredHeader | undefined {
  if (head && !isBlank(head.text)) return { kind: 'text', content: textOf(head.text) };
  return image && { kind: 'image', place: NOWHERE, url: image.url?.value };
}

const NOWHERE = { span: { start: 0, end: 0 } } as const;

function textOf(text: string): RegisteredText {
  return { text, place: NOWHERE, examples: [], namedExamples: {} };
}
