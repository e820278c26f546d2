import type { LocalizedText } from '../../vocabulary/language';
import { atEdge, edgesOf, type EdgeSide } from './_variable-edges';
import { VARIABLE_FACTS } from '../../model/placeholders';
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
  source: { by: 'Meta', reference: 'sent-lint', certainty: 'seen', date: '2026-11-29' },
  refusedWith: ['2388299'],
  title: {
    en: 'Only signs or emoji between a variable and the edge of the body',
    ru: 'Между переменной и краем текста только знаки или эмодзи',
  },
  why: {
    en: 'Meta rejects a body that begins or ends with a variable. Several integrators report that punctuation, signs and emoji do not count as text, so that “…on {{1}}.” is rejected, too; one reports that it was accepted, and Meta’s own examples end like that. A word makes it certain.',
    ru: 'Meta отклоняет текст, который начинается или заканчивается переменной. По сообщениям нескольких интеграторов, знаки препинания, другие знаки и эмодзи за текст не считаются, поэтому отклоняют и «…до {{1}}.»; один сообщает, что такой шаблон приняли, и примеры самой Meta заканчиваются именно так. Слово рядом с переменной снимает вопрос.',
  },
  message: describe,
  needs: { facts: VARIABLE_FACTS },
  find({ document }, report) {
    const { start, end } = edgesOf(document);
    if (start?.distance === 'signs') report(atEdge(start, 'start'));
    if (end?.distance === 'signs') report(atEdge(end, 'end'));
  },
  examples: {
    bad: [
      { text: '[#HSM#]Ваш заказ передан в доставку, курьер приедет до ⟦{{1}}⟧.' },
      { text: '[#HSM#]Остаток на карте лояльности: ⟦{{1}}⟧ 👋' },
      { text: '[#HSM#]Остаток на карте лояльности: ⟦{{1}}⟧ ₽' },
      { text: '[#HSM#]👋 ⟦{{1}}⟧! Ваш заказ передан в доставку, ожидайте звонка.' },
      { text: '[#HSM#]*⟦{{1}}⟧*, ваш заказ передан в доставку, ожидайте звонка курьера.' },
    ],
    good: ['[#HSM#]Ваш заказ передан в доставку, курьер приедет до {{1}}. Спасибо!'],
  },
});

function describe({ name, side }: Data): LocalizedText {
  if (side === 'start') {
    return {
      en: `No word before {{${name}}}. Meta often rejects this as a body that begins with a variable: put a word before it.`,
      ru: `Перед {{${name}}} нет ни слова. Meta нередко отклоняет такой текст, считая, что он начинается с переменной: поставьте перед ней слово.`,
    };
  }
  return {
    en: `No word after {{${name}}}. Meta often rejects this as a body that ends with a variable: add a word, such as “Thank you!”.`,
    ru: `После {{${name}}} нет ни слова. Meta нередко отклоняет такой текст, считая, что он заканчивается переменной: добавьте слово, например «Спасибо!».`,
  };
}
