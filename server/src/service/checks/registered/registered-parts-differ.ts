import type { PartDifference, TemplateMatch } from '../../registered/compare/compare-template';
import { nameOf } from '../../registered/name-of';
import type { HeaderKind } from '../../registered/template';
import { isUsable, statusName } from '../../registered/status';
import { wholeSpan } from '../../model/sections';
import { contentSpan } from '../../syntax/section-offsets';
import type { HsmDocument, Section } from '../../syntax/tree';
import type { TextEdit } from '../../vocabulary/edits';
import type { LocalizedText } from '../../vocabulary/language';
import type { Span } from '../../vocabulary/span';
import { defineCheck } from '../define';
import { templateSpan } from '../whole-template';
import { comparisonOf, placeInList, quoted } from './_registered';

interface Data {
  readonly difference: PartDifference;
  readonly match: TemplateMatch;
}

export default defineCheck<Data>({
  id: 'registered-parts-differ',
  group: 'registered',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Edna', reference: 'edna-errors', certainty: 'stated', date: '2026-11-29' },
  refusedWith: ['matched-template-not-found', '132012'],
  title: {
    en: 'Header or footer differs from the registered template',
    ru: 'Заголовок или подпись отличаются от зарегистрированных',
  },
  why: {
    en: 'The body is registered, but with another header or footer. Edna answers matched-template-not-found when the set of parts differs, and nothing is delivered. The image address in the list is only an example and is not compared. BPMSoft has no tag for a video or document header.',
    ru: 'Основной текст зарегистрирован, но с другим заголовком или с другой подписью. Если набор частей другой, Edna отвечает matched-template-not-found, и сообщение не доставляется. Адрес изображения в списке — только пример, он не сравнивается. Заголовок с видео или документом в BPMSoft написать нельзя.',
  },
  message: messageOf,
  find(context, report) {
    const comparison = comparisonOf(context);
    const [match] = comparison?.matches ?? [];
    if (comparison?.level !== 'parts' || !match) return;
    const places = match.parts.map((difference) => ({
      difference,
      span: spanOf(context.document, difference),
    }));
    for (const { difference, span } of places.sort((a, b) => a.span.start - b.span.start)) {
      report({ span, data: { difference, match }, related: () => [placeInList(match.template)] });
    }
  },
  suggest({ difference, match }, _span, { document }) {
    const edits = editsFor(document, difference, match);
    if (!edits) return [];
    return [{ title: TITLES[difference.part], edits }];
  },
  examples: {
    bad: [
      {
        text: '⟦[#HSM#]⟧Ваш заказ А-1 готов.[*HEAD*]Заказ готов',
        fixed: '[#HSM#]Ваш заказ А-1 готов.[*HEAD*]Заказ готов[*FOOT*]Магазин',
        registered: [
          { name: 'order_ready', text: 'Ваш заказ {{1}} готов.', header: 'Заказ готов', footer: 'Магазин' },
        ],
      },
      {
        text: '[#HSM#]Скидки до воскресенья.⟦[*HEAD*]⟧Распродажа',
        fixed: '[#HSM#]Скидки до воскресенья.[*IMAGE*]https://example.com/sale.png',
        registered: [{ name: 'sale', text: 'Скидки до воскресенья.', image: 'https://example.com/sale.png' }],
      },
    ],
    good: ['[#HSM#]Ваш заказ А-1 готов.[*HEAD*]Заказ готов[*FOOT*]Магазин'],
  },
});

const TITLES: Readonly<Record<PartDifference['part'], LocalizedText>> = {
  header: { en: 'Take the Registered Header', ru: 'Взять зарегистрированный заголовок' },
  footer: { en: 'Take the Registered Footer', ru: 'Взять зарегистрированную подпись' },
};

/** The tag of the part, else the first tag of the template. */
function spanOf(document: HsmDocument, { part }: PartDifference): Span {
  const { head, image, foot } = document;
  const section = part === 'footer' ? foot : (head ?? image);
  return section?.tag?.span ?? templateSpan(document);
}

const HEADERS: Readonly<Record<HeaderKind, LocalizedText>> = {
  text: { en: 'a text header', ru: 'с текстовым заголовком' },
  image: { en: 'an image', ru: 'с изображением' },
  video: { en: 'a video', ru: 'с видео' },
  document: { en: 'a document', ru: 'с документом' },
  gif: { en: 'a GIF', ru: 'с GIF' },
  location: { en: 'a location', ru: 'с геопозицией' },
  product: { en: 'a product', ru: 'с товаром' },
  other: { en: 'a header of another kind', ru: 'с заголовком другого вида' },
};

function messageOf({ difference, match }: Data): LocalizedText {
  const { template } = match;
  const name = nameOf(template);
  const status = isUsable(template.status) ? undefined : statusName(template.status);
  const [en, ru] = [
    `${name.en}${status ? ` (${status.en})` : ''} is registered`,
    `Шаблон ${name.ru}${status ? ` (${status.ru})` : ''} зарегистрирован`,
  ];
  if (difference.defect === 'unwritable') {
    const kind = HEADERS[template.header?.kind ?? 'other'];
    return {
      en: `${en} with ${kind.en}, which BPMSoft has no tag for. Register the text without it, or send it in another way.`,
      ru: `${ru} ${kind.ru}, а в BPMSoft для этого нет тега. Зарегистрируйте текст без него или отправьте иначе.`,
    };
  }
  const what = registeredPart(difference, match);
  return {
    en: `${en} ${what.en}. Edna finds no template for other parts; take the registered one.`,
    ru: `${ru} ${what.ru}. С другим набором частей Edna не найдёт шаблон; возьмите зарегистрированную часть.`,
  };
}

function registeredPart({ part, defect }: PartDifference, { template }: TemplateMatch): LocalizedText {
  const { header, footer } = template;
  if (part === 'footer') {
    if (!footer) return { en: 'without a footer', ru: 'без подписи' };
    return { en: `with the footer ${quoted(footer.text).en}`, ru: `с подписью ${quoted(footer.text).ru}` };
  }
  if (!header) return { en: 'without a header', ru: 'без заголовка' };
  if (header.kind === 'text') {
    const text = quoted(header.content.text);
    return { en: `with the text header ${text.en}`, ru: `с текстовым заголовком ${text.ru}` };
  }
  const only = defect === 'extra' ? { en: ' only', ru: ' и больше ничем' } : { en: '', ru: '' };
  return { en: `with ${HEADERS[header.kind].en}${only.en}`, ru: `${HEADERS[header.kind].ru}${only.ru}` };
}

function editsFor(
  document: HsmDocument,
  { part, defect }: PartDifference,
  { template }: TemplateMatch,
): readonly TextEdit[] | undefined {
  if (defect === 'unwritable') return undefined;
  const { head, image, foot, body } = document;
  if (part === 'footer') {
    const written = template.footer && `[*FOOT*]${plain(template.footer.text)}`;
    const last = document.sections.at(-1) ?? body;
    return put(foot, written, contentSpan(last).end);
  }
  const { header } = template;
  const tag = header?.kind === 'text' ? `[*HEAD*]${plain(header.content.text)}` : imageTag(header?.url);
  if (header && tag === undefined) return undefined;
  const present = [head, image].filter((section) => section !== undefined);
  const [first, ...others] = present.sort((a, b) => a.span.start - b.span.start);
  const edits = put(first, header && tag, contentSpan(body).end);
  return [...edits, ...others.map((section) => ({ span: wholeSpan(section), newText: '' }))];
}

function imageTag(url: string | undefined): string | undefined {
  return url === undefined ? undefined : `[*IMAGE*]${url}`;
}

function plain(registered: string): string {
  return registered.replaceAll('\r\n', '\n');
}

/** Replaces a section, removes it, or puts it in at an offset. */
function put(section: Section | undefined, written: string | undefined, at: number): readonly TextEdit[] {
  const span = section ? wholeSpan(section) : { start: at, end: at };
  return [{ span, newText: written ?? '' }];
}
