import { englishPlural, russianPlural } from '../../vocabulary/language';
import { missingLength } from '../../model/lengths';
import { cutOffset } from '../../text/counting';
import { defineCheck } from '../define';
import { spelled } from '../../vocabulary/numbers';

export default defineCheck<{ readonly used: number; readonly limit: number }>({
  id: 'description-too-long',
  group: 'markup',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: true,
  runsOnLongTexts: true,
  source: { by: 'BPMSoft', reference: 'bpmsoft-lookup', certainty: 'inferred', date: '2026-11-22' },
  title: { en: 'Template too long for the field', ru: 'Шаблон не помещается в поле' },
  why: {
    en: 'The whole template, tags included, is kept in the description field of the lookup, and the field has a size: 250 or 500 characters in some systems. Longer text is cut off or not saved. The real size is not published, so nothing is checked until you enter the size in your system.',
    ru: 'Шаблон целиком, вместе с тегами, хранится в поле «Описание» справочника, а у поля есть размер: в некоторых системах это 250 или 500 символов. Лишнее будет обрезано или не сохранится. Точный размер не опубликован, поэтому проверки нет, пока вы не укажете размер поля в вашей системе.',
  },
  message: ({ used, limit }) => {
    const over = used - limit;
    const [have, most, excess] = [spelled(used), spelled(limit), spelled(over)];
    return {
      en: `The template has ${have.en} characters with its tags, but the field «Описание» holds ${most.en}. Shorten it by ${excess.en} ${englishPlural(over, 'character', 'characters')}.`,
      ru: `В шаблоне вместе с тегами ${have.ru} ${russianPlural(used, 'символ', 'символа', 'символов')}, а поле «Описание» вмещает ${most.ru}. Сократите шаблон на ${excess.ru} ${russianPlural(over, 'символ', 'символа', 'символов')}.`,
    };
  },
  find({ document, options: { descriptionLength: limit } }, report) {
    const { text } = document;
    if (limit <= 0) return;
    const missing = missingLength(document);
    if (text.length + missing <= limit) return;
    // A line end counts once, however the file writes it; the last one is the editor's.
    let used = 0;
    let start = 0;
    const end = text.length - (text.endsWith('\r\n') ? 2 : /[\r\n]$/.test(text) ? 1 : 0);
    for (let offset = 0; offset < end; offset += text.startsWith('\r\n', offset) ? 2 : 1) {
      if (used === limit - missing) start = offset;
      used++;
    }
    if (used + missing <= limit) return;
    report({ span: { start: cutOffset(text, start), end }, data: { used: used + missing, limit } });
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Ждём вас зав⟦тра в 10:00.⟧',
        options: { descriptionLength: 19 },
      },
    ],
    good: ['[#HSM#]Ждём вас завтра в 10:00.'],
  },
});
