import type { LocalizedText } from '../../vocabulary/language';
import { atEdge, edgesOf, type EdgeSide } from './_variable-edges';
import { VARIABLE_FACTS } from '../../model/placeholders';
import { defineCheck } from '../define';

interface Data {
  readonly name: string;
  readonly side: EdgeSide | 'both';
}

export default defineCheck<Data>({
  id: 'variable-at-edge',
  group: 'variables',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-review', certainty: 'stated', date: '2026-11-22' },
  refusedWith: ['2388299'],
  title: {
    en: 'Variable at the start or end of the body',
    ru: 'Текст начинается или заканчивается переменной',
  },
  why: {
    en: 'Meta rejects a template whose body begins or ends with a variable, because it does not show what will be sent. One word before or after the variable is enough.',
    ru: 'Meta отклоняет шаблон, основной текст которого начинается или заканчивается переменной: по нему нельзя понять, что будет отправлено. Достаточно слова перед переменной или после неё.',
  },
  message: describe,
  needs: { facts: VARIABLE_FACTS },
  find({ document }, report) {
    const { start, end } = edgesOf(document);
    const starts = start?.distance === 'none';
    const ends = end?.distance === 'none';
    if (starts && ends && start.place === end.place) {
      const typingSpan = { start: start.typingSpan.start, end: end.typingSpan.end };
      report({ span: start.place.span, typingSpan, data: { name: start.place.name, side: 'both' } });
      return;
    }
    if (starts) report(atEdge(start, 'start'));
    if (ends) report(atEdge(end, 'end'));
  },
  examples: {
    bad: [
      { text: '[#HSM#]⟦{{1}}⟧, ваш заказ передан в доставку, ожидайте звонка курьера.' },
      { text: '[#HSM#]Ваш заказ передан в доставку. Номер для отслеживания: ⟦{{1}}⟧[*FOOT*]Почта' },
      { text: '[#HSM#]⟦{{1}}⟧' },
    ],
    good: ['[#HSM#]Здравствуйте, {{1}}! Ваш заказ передан в доставку 🚚 Ожидайте звонка.[*HEAD*]{{1}}'],
  },
});

function describe({ name, side }: Data): LocalizedText {
  switch (side) {
    case 'start':
      return {
        en: `The body begins with {{${name}}}; Meta rejects such a template. Put a word before it, such as a greeting.`,
        ru: `Текст начинается с {{${name}}}: такой шаблон Meta отклонит. Поставьте перед переменной слово, например приветствие.`,
      };
    case 'end':
      return {
        en: `The body ends with {{${name}}}; Meta rejects such a template. Put a word or a sentence after it.`,
        ru: `Текст заканчивается на {{${name}}}: такой шаблон Meta отклонит. Добавьте после переменной слово или предложение.`,
      };
    case 'both':
      return {
        en: `The body is nothing but {{${name}}}; Meta rejects such a template. Write what it is about around the variable.`,
        ru: `Весь текст — одна переменная {{${name}}}: такой шаблон Meta отклонит. Напишите вокруг неё, о чём сообщение.`,
      };
  }
}
