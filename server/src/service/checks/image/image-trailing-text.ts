import { Character, characterClass } from '../../syntax/characters';
import { Fact } from '../../syntax/facts';
import type { Span } from '../../vocabulary/span';
import { canonicalTag } from '../../syntax/tags';
import { defineCheck } from '../define';
import { forEachImage } from '../../model/images';
import { misplacedBody } from '../../model/misplaced-body';
import { nearLimitOf } from '../../model/lengths';
import { shortened } from '../../text/shortened';
import { fitsDescription } from '../_description';
import type { CheckContext } from '../types';
import type { Repair, TextEdit } from '../../vocabulary/edits';

interface Data {
  /** From the end of the address, with the dots and spaces before the text. */
  readonly removed: Span;
  /** Where the text itself begins; `removed.end` when there are only dots and signs. */
  readonly textStart: number;
  readonly text: string;
  readonly couldBeFooter: boolean;
}

/** What an address may be glued to the text with: dots, as on BPMSoft's page, other signs, spaces. */
const FILLING = /^[\s.,;:…!|)\]}>"'»”*_~`-]+/;

export default defineCheck<Data>({
  id: 'image-trailing-text',
  group: 'image',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'inferred', date: '2026-11-22' },
  cannotWork: {
    en: 'The text becomes part of the address, which then leads nowhere.',
    ru: 'Текст становится частью адреса, и такой адрес никуда не ведёт.',
  },
  title: { en: 'Text after the image address', ru: 'Текст после адреса изображения' },
  why: {
    en: 'Everything after [*IMAGE*] is read as the address of the image. With text after it, the address leads nowhere, and the message is not delivered. The image example on BPMSoft’s own page lost its [*FOOT*] tag this way.',
    ru: 'Всё, что стоит после [*IMAGE*], считается адресом изображения. Если за адресом идёт текст, такой адрес никуда не ведёт и сообщение не будет доставлено. Так потерян тег [*FOOT*] в примере с изображением на странице самого BPMSoft.',
  },
  message: ({ text, couldBeFooter }) => {
    const quote = shortened(text);
    if (text === '') {
      return {
        en: 'Stray signs after the image address become part of it, and the image is not found. Remove them.',
        ru: 'После адреса изображения стоят лишние знаки: они станут частью адреса, и изображение не будет найдено. Удалите их.',
      };
    }
    return couldBeFooter
      ? {
          en: `“${quote}” after the image address becomes a part of it, so the image is not found. If this is the footer, put [*FOOT*] before it.`,
          ru: `Текст «${quote}» после адреса изображения станет частью адреса, и изображение не будет найдено. Если это подпись, поставьте перед ней [*FOOT*].`,
        }
      : {
          en: `“${quote}” after the image address becomes a part of it, so the image is not found. Move it to the body or remove it.`,
          ru: `Текст «${quote}» после адреса изображения станет частью адреса, и изображение не будет найдено. Перенесите его в основной текст или удалите.`,
        };
  },
  needs: { facts: Fact.Image },
  find({ document }, report) {
    const misplaced = misplacedBody(document)?.section;
    forEachImage(document, ({ lead, address, closing, others, rest }, section) => {
      if (section === misplaced) return;
      // A bracket or quotation mark around the address is one defect with the opening one.
      if (!rest || (lead && closing && isFilling(document.text, rest))) return;
      const filling = FILLING.exec(document.text.slice(rest.start, rest.end))?.[0].length ?? 0;
      const textStart = rest.start + filling;
      report({
        span: rest,
        data: {
          removed: { start: closing?.end ?? others.at(-1)?.end ?? address.end, end: rest.end },
          textStart,
          text: document.text.slice(textStart, rest.end),
          couldBeFooter: document.foot === undefined,
        },
      });
    });
  },
  fix: {
    title: ({ text }) =>
      text === ''
        ? { en: 'Remove the signs', ru: 'Удалить лишние знаки' }
        : { en: 'Insert [*FOOT*] before the text', ru: 'Вставить [*FOOT*] перед текстом' },
    edits: (data, span, context) =>
      data.text === '' || isPlainFooter(data, span, context) ? [repairOf(data)] : undefined,
  },
  suggest(data, span, context): Repair[] {
    const repairs: Repair[] = [];
    if (data.text !== '') {
      if (data.couldBeFooter && !isPlainFooter(data, span, context)) {
        repairs.push({
          title: { en: 'Insert [*FOOT*] before the text', ru: 'Вставить [*FOOT*] перед текстом' },
          edits: [repairOf(data)],
        });
      }
      repairs.push({
        title: { en: 'Remove the text after the address', ru: 'Удалить текст после адреса' },
        edits: [{ span: data.removed, newText: '' }],
      });
    }
    return repairs;
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Новинки каталога[*IMAGE*]https://www.example.com/catalog.jpg⟦.... с вами, команда BPMSoft.⟧',
        fixed:
          '[#HSM#]Новинки каталога[*IMAGE*]https://www.example.com/catalog.jpg[*FOOT*]с вами, команда BPMSoft.',
      },
      {
        text: '[#HSM#]Новинки каталога[*IMAGE*]https://www.example.com/catalog.jpg ⟦Всегда с вами⟧',
        fixed: '[#HSM#]Новинки каталога[*IMAGE*]https://www.example.com/catalog.jpg[*FOOT*]Всегда с вами',
      },
      {
        text: '[#HSM#]Новинки каталога[*IMAGE*]https://www.example.com/catalog.jpg⟦.⟧',
        fixed: '[#HSM#]Новинки каталога[*IMAGE*]https://www.example.com/catalog.jpg',
      },
      {
        text: '[#HSM#]Новинки каталога[*IMAGE*]https://www.example.com/catalog.jpg ⟦Смотрите все⟧[*FOOT*]Всегда с вами',
        fixed: '[#HSM#]Новинки каталога[*IMAGE*]https://www.example.com/catalog.jpg[*FOOT*]Всегда с вами',
      },
    ],
    good: [
      '[#HSM#]Новинки каталога[*IMAGE*]https://www.example.com/catalog.jpg[*FOOT*]Всегда с вами',
      '[#HSM#]Новинки каталога[*IMAGE*]https://www.example.com/catalog.jpg?size=800',
    ],
  },
});

function isFilling(text: string, span: Span): boolean {
  return FILLING.exec(text.slice(span.start, span.end))?.[0].length === span.end - span.start;
}

function repairOf({ removed, textStart, text }: Data): TextEdit {
  return text === ''
    ? { span: removed, newText: '' }
    : { span: { start: removed.start, end: textStart }, newText: canonicalTag('FOOT') };
}

const NOT_PLAIN =
  Character.Emoji |
  Character.Asterisk |
  Character.Underscore |
  Character.Tilde |
  Character.Backtick |
  Character.CurlyBracket |
  Character.SquareBracket |
  Character.Ampersand |
  Character.LessThan |
  Character.Percent |
  Character.Invisible |
  Character.Newline |
  Character.CarriageReturn;

/** Whether the text makes a good footer as it is, so that the tag may be put in without asking. */
function isPlainFooter(data: Data, span: Span, context: CheckContext): boolean {
  const { document } = context;
  const { text, couldBeFooter, removed } = data;
  const last = document.sections.at(-1);
  if (!couldBeFooter || text.length >= nearLimitOf('foot') || last?.kind !== 'image') return false;
  if (last.span.start > removed.start || last.span.end < span.end) return false;
  if (!fitsDescription([repairOf(data)], context)) return false;
  for (let offset = 0; offset < text.length; offset++) {
    if ((characterClass(text.charCodeAt(offset)) & NOT_PLAIN) !== 0) return false;
  }
  return true;
}
