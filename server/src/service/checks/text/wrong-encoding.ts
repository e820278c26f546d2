import { MISREAD_CHARACTERS, misreadsOf } from './_misread';
import { shortened } from '../../text/shortened';
import { defineCheck } from '../define';

interface Data {
  readonly written: string;
  readonly repaired: string;
}

export default defineCheck<Data>({
  id: 'wrong-encoding',
  group: 'text',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: true,
  source: { by: 'practice', reference: 'practice', certainty: 'inferred', date: '2026-11-27' },
  title: { en: 'Text read in the wrong encoding', ru: 'Текст прочитан в неверной кодировке' },
  why: {
    en: 'When a file is opened or copied in a different encoding than it was saved in, letters turn into pairs of strange signs. BPMSoft sends them as they are, and the customer cannot read the message.',
    ru: 'Если файл открыть или скопировать не в той кодировке, в которой он сохранён, буквы превращаются в пары странных знаков. BPMSoft отправит их как есть, и клиент не сможет прочитать сообщение.',
  },
  message: ({ written, repaired }) => ({
    en: `Read in a wrong encoding: the customer sees “${shortened(written)}” instead of “${shortened(repaired)}”. Restore the text or insert it again.`,
    ru: `Неверная кодировка: вместо «${shortened(repaired)}» клиент увидит «${shortened(written)}». Восстановите текст или вставьте его заново.`,
  }),
  needs: { characters: MISREAD_CHARACTERS },
  find({ document }, report) {
    for (const { span, repaired } of misreadsOf(document)) {
      report({ span, data: { written: document.text.slice(span.start, span.end), repaired } });
    }
  },
  suggest: ({ repaired }, span) => [
    {
      title: { en: `Change to “${shortened(repaired)}”`, ru: `Заменить на «${shortened(repaired)}»` },
      edits: [{ span, newText: repaired }],
    },
  ],
  examples: {
    bad: [
      {
        text: '[#HSM#]⟦Р—Р°РєР°Р· РіРѕС‚РѕРІ⟧.',
        fixed: '[#HSM#]Заказ готов.',
      },
      {
        text: '[#HSM#]⟦Ð—Ð°ÐºÐ°Ð· Ð³Ð¾Ñ‚Ð¾Ð²⟧.',
        fixed: '[#HSM#]Заказ готов.',
      },
      {
        text: '[#HSM#]⟦Âàø çàêàç ó êóðüåðà⟧.[*FOOT*]Магазин',
        fixed: '[#HSM#]Ваш заказ у курьера.[*FOOT*]Магазин',
      },
      {
        text: '[#HSM#]Your order isn⟦â€™⟧t late.',
        fixed: '[#HSM#]Your order isn’t late.',
      },
    ],
    good: ['[#HSM#]Ждём вас в «Café Crème», Köln: 20 °C, § 5, ±2 минуты. À bientôt! Señor, garçon.'],
  },
});
