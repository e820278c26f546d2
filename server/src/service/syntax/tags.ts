import type { Span } from '../vocabulary/span';

/** The tags that BPMSoft's page describes. */
export type TagKind = 'HSM' | 'HEAD' | 'IMAGE' | 'FOOT';

/** The tags that open a section; `[#HSM#]` opens the message itself. */
export type SectionTagKind = Exclude<TagKind, 'HSM'>;

export const SECTION_TAG_KINDS: readonly SectionTagKind[] = ['HEAD', 'IMAGE', 'FOOT'];

/** What is wrong with the way in which a tag is written. */
export type TagDefect = 'case' | 'space' | 'homoglyph' | 'layout' | 'alias' | 'typo' | 'bracket';

/** A tag as it is in the text. */
export interface TagNode {
  readonly kind: TagKind;
  readonly span: Span;
  /** As written, for instance `[*head*]`. */
  readonly written: string;
  /** Written exactly as BPMSoft's page shows it. */
  readonly exact: boolean;
  readonly defects: readonly TagDefect[];
}

/** The exact spelling of a tag. */
export function canonicalTag(kind: TagKind): string {
  return kind === 'HSM' ? '[#HSM#]' : `[*${kind}*]`;
}

/** Names that look like tags and never are: media, buttons and parts that BPMSoft's page does not describe. */
export const FOREIGN_TAG_NAMES: ReadonlySet<string> = new Set([
  'VIDEO',
  'DOCUMENT',
  'DOC',
  'FILE',
  'GIF',
  'BUTTON',
  'BUTTONS',
  'URL',
  'PHONE',
  'BODY',
  'TEXT',
  'ВИДЕО',
  'ДОКУМЕНТ',
  'ФАЙЛ',
  'КНОПКА',
  'КНОПКИ',
  'ССЫЛКА',
  'ТЕЛЕФОН',
  'ТЕЛО',
  'ТЕКСТ',
  'СООБЩЕНИЕ',
]);

/** Other words that authors use for a tag. */
export const TAG_ALIASES: ReadonlyMap<string, TagKind> = new Map<string, TagKind>([
  ...['HEADER', 'HEADING', 'TITLE', 'ЗАГОЛОВОК', 'ШАПКА', 'ХЕДЕР', 'ХЭДЕР', 'ХЕД', 'ХЭД'].map(
    (name): [string, TagKind] => [name, 'HEAD'],
  ),
  ...['IMG', 'PIC', 'PICTURE', 'PHOTO', 'КАРТИНКА', 'ИЗОБРАЖЕНИЕ', 'ФОТО', 'ИМИДЖ'].map(
    (name): [string, TagKind] => [name, 'IMAGE'],
  ),
  ...['FOOTER', 'FOOTNOTE', 'SIGN', 'SIGNATURE', 'ПОДПИСЬ', 'ПОДВАЛ', 'ФУТЕР', 'ФУТ'].map(
    (name): [string, TagKind] => [name, 'FOOT'],
  ),
  ...['HMS', 'WABA', 'ШАБЛОН', 'ХСМ'].map((name): [string, TagKind] => [name, 'HSM']),
]);

/** Tag names typed with the Russian keyboard layout (ЙЦУКЕН for QWERTY). */
export const TAG_LAYOUTS: ReadonlyMap<string, TagKind> = new Map<string, TagKind>([
  ['РЫЬ', 'HSM'],
  ['РУФВ', 'HEAD'],
  ['ШЬФПУ', 'IMAGE'],
  ['АЩЩЕ', 'FOOT'],
]);

/** The kind whose name is exactly this. */
export function exactTagKind(name: string): TagKind | undefined {
  switch (name) {
    case 'HSM':
    case 'HEAD':
    case 'IMAGE':
    case 'FOOT':
      return name;
    default:
      return undefined;
  }
}
