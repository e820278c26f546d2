import { gapOf, type Gap } from '../../registered/compare/gap';
import type { RegisteredIndex } from '../../registered/index/registered-index';
import { nameOf } from '../../registered/name-of';
import { documentSpan } from '../../syntax/section-offsets';
import type { HsmDocument } from '../../syntax/tree';
import type { LocalizedText } from '../../vocabulary/language';
import { defineCheck } from '../define';
import { templateSpan, wholeText } from '../whole-template';
import { comparisonOf, placeInList, quoted } from './_registered';

interface Data {
  readonly document: HsmDocument;
  readonly index: RegisteredIndex;
}

export default defineCheck<Data>({
  id: 'not-registered',
  group: 'registered',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'stated', date: '2026-11-29' },
  refusedWith: [
    'matched-template-not-found',
    'error-content-do-not-match-hsm-template',
    'not-template-match',
  ],
  title: { en: 'Text not registered', ru: 'Текст не зарегистрирован' },
  why: {
    en: 'BPMSoft sends the finished text, and Edna looks for the registered template that it fits. If there is none, the message is not delivered, and the operator does not find out. The value of a variable must not be empty, contain a line break or a tab, or exceed 512 characters. If the list is incomplete, this is only a warning.',
    ru: 'BPMSoft отправляет готовый текст, а Edna ищет зарегистрированный шаблон, которому он соответствует. Если такого нет, сообщение не доставляется, и оператор об этом не узнаёт. Значение переменной не может быть пустым, содержать перенос строки или табуляцию и быть длиннее 512 символов. Если список неполный, это только предупреждение.',
  },
  message: messageOf,
  find(context, report) {
    const { document, registered: index } = context;
    if (!index || comparisonOf(context)?.level !== undefined || !comparisonOf(context)) return;
    report({
      span: templateSpan(document),
      typingSpan: wholeText(document),
      data: { document, index },
      related: () =>
        index
          .nearest(document)
          .slice(0, 3)
          .map(({ template }) => placeInList(template)),
      ...(index.isComplete ? {} : { severity: 'warning' as const }),
    });
  },
  suggest({ document, index }) {
    const [nearest] = index.nearest(document);
    if (!nearest) return [];
    const { theirs, ours } = gapOf(nearest.pattern, document.body.text);
    const newText = nearest.pattern.text.slice(theirs.start, theirs.end);
    // A placeholder in place of a value would lose what the author wrote.
    if (newText.includes('{{')) return [];
    const { en, ru } = nameOf(nearest.template);
    return [
      {
        title: { en: `Take the Registered Text of ${en}`, ru: `Взять зарегистрированный текст ${ru}` },
        edits: [
          {
            span: documentSpan(document.body, ours),
            newText,
          },
        ],
      },
    ];
  },
  examples: {
    bad: [
      {
        text: '⟦[#HSM#]⟧Ваш заказ А-1 готов к выдачи. Ждём вас!',
        fixed: '[#HSM#]Ваш заказ А-1 готов к выдаче. Ждём вас!',
        registered: [{ name: 'order_ready', text: 'Ваш заказ {{1}} готов к выдаче. Ждём вас!' }],
      },
      {
        text: '⟦[#HSM#]⟧Совсем новый текст, которого нет в кабинете.',
        registered: [{ name: 'order_ready', text: 'Ваш заказ {{1}} готов к выдаче. Ждём вас!' }],
      },
    ],
    good: ['[#HSM#]Ваш заказ А-1 готов к выдаче. Ждём вас!'],
  },
});

function messageOf({ document, index }: Data): LocalizedText {
  const elsewhere = index.elsewhere(document);
  if (elsewhere) {
    const { en, ru } = nameOf(elsewhere);
    return {
      en: `${en} has this text, but it is not registered with Meta for WhatsApp. Register it as a template of the type OPERATOR.`,
      ru: `Этот текст есть у ${ru}, но в WhatsApp он не зарегистрирован. Зарегистрируйте его как шаблон типа OPERATOR.`,
    };
  }
  const [nearest] = index.nearest(document);
  if (!nearest) {
    return {
      en: 'No registered template has this text, so it will not be delivered. Register it, or download the list again if it is old.',
      ru: 'Ни один зарегистрированный шаблон не содержит этот текст: он не будет доставлен. Зарегистрируйте его или обновите список.',
    };
  }
  const name = nameOf(nearest.template);
  const how = difference(
    gapOf(nearest.pattern, document.body.text),
    nearest.pattern.text,
    document.body.text,
  );
  return {
    en: `No registered template has this text, so it will not be delivered. The closest is ${name.en}: ${how.en}.`,
    ru: `Этот текст не зарегистрирован и не будет доставлен. Ближайший шаблон — ${name.ru}: ${how.ru}.`,
  };
}

function difference({ theirs, ours }: Gap, registered: string, text: string): LocalizedText {
  const there = registered.slice(theirs.start, theirs.end);
  const here = text.slice(ours.start, ours.end);
  if (there === '') return { en: `without ${quoted(here).en}`, ru: `без ${quoted(here).ru}` };
  if (here === '') return { en: `with ${quoted(there).en}`, ru: `с текстом ${quoted(there).ru}` };
  return {
    en: `${quoted(there).en} instead of ${quoted(here).en}`,
    ru: `${quoted(there).ru} вместо ${quoted(here).ru}`,
  };
}
