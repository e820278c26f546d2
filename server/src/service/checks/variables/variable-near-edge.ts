import type { LocalizedText } from '../../vocabulary/language';
import { atEdge, edgesOf, type EdgeSide } from './_variable-edges';
import { VARIABLE_FACTS } from '../../model/places';
import { defineCheck } from '../define';

interface Data {
  readonly name: string;
  readonly side: EdgeSide;
}

export default defineCheck<Data>({
  id: 'variable-near-edge',
  group: 'variables',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'sent-lint', certainty: 'inferred', date: '2026-11-22' },
  title: {
    en: 'Only punctuation between a variable and the edge of the body',
    ru: 'Между переменной и краем текста только знаки препинания',
  },
  why: {
    en: 'Meta rejects a body that begins or ends with a variable. Integrators report that punctuation does not count as text, so that “…on {{1}}.” is rejected, too; Meta’s own examples end like that. A word makes it certain.',
    ru: 'Meta отклоняет текст, который начинается или заканчивается переменной. По опыту интеграторов, знаки препинания за текст не считаются, поэтому отклоняют и «…до {{1}}.», хотя примеры самой Meta заканчиваются именно так. Слово рядом с переменной снимает вопрос.',
  },
  message: describe,
  needs: { facts: VARIABLE_FACTS },
  find({ document }, report) {
    const { start, end } = edgesOf(document);
    if (start?.distance === 'punctuation') report(atEdge(start, 'start'));
    if (end?.distance === 'punctuation') report(atEdge(end, 'end'));
  },
  examples: {
    bad: [
      { text: '[#HSM#]Ваш заказ передан в доставку, курьер приедет до ⟦{{1}}⟧.' },
      { text: '[#HSM#]*⟦{{1}}⟧*, ваш заказ передан в доставку, ожидайте звонка курьера.' },
    ],
    good: ['[#HSM#]Ваш заказ передан в доставку, курьер приедет до {{1}}. Спасибо!'],
  },
});

function describe({ name, side }: Data): LocalizedText {
  if (side === 'start') {
    return {
      en: `Only punctuation stands before {{${name}}}: Meta may see a body that begins with a variable, and reject it. Put a word before it.`,
      ru: `Перед {{${name}}} только знаки препинания: Meta может счесть, что текст начинается с переменной, и отклонить его. Поставьте перед ней слово.`,
    };
  }
  return {
    en: `Only punctuation stands after {{${name}}}: Meta may see a body that ends with a variable, and reject it. Add a word, such as “Thank you!”.`,
    ru: `После {{${name}}} только знаки препинания: Meta может счесть, что текст заканчивается переменной, и отклонить его. Добавьте слово, например «Спасибо!».`,
  };
}
