import { englishPlural, russianPlural, type LocalizedText } from '../../vocabulary/language';
import { LIMITS } from '../../vocabulary/limits';
import { documentSpan } from '../../syntax/section-offsets';
import { cutOffset } from '../../text/counting';
import { defineCheck } from '../define';
import { spelled } from '../../vocabulary/numbers';

interface Data {
  readonly lines: number;
  readonly length: number;
}

export default defineCheck<Data>({
  id: 'body-long-marketing',
  group: 'text',
  severity: 'off',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'WhatsApp clients', reference: 'bird-templates', certainty: 'seen', date: '2026-11-22' },
  title: {
    en: 'Marketing text folded on the phone',
    ru: 'Рекламный текст на телефоне свернётся',
  },
  why: {
    en: 'Phones fold a marketing message after about five lines (“Read more”), and authors report that texts over 550 characters are rejected. Off by default: turn it on for advertising. Does not run when hsm.config.json sets another category.',
    ru: 'Телефон сворачивает рекламное сообщение примерно после пяти строк («Читать далее»), а тексты длиннее 550 символов, по опыту авторов, отклоняют. По умолчанию проверка отключена: включите её для рекламы. Если в hsm.config.json указана другая категория, проверка не срабатывает.',
  },
  message: (data) => messageOf(data),
  find({ document: { body }, options: { category } }, report) {
    if (category !== undefined && category !== 'marketing') return;
    // Line separators of word processors end a line, too: cleaned up they are line ends.
    const text = body.text.replace(/[\v\f\u0085\u2028\u2029]/g, '\n');
    const lines = countLines(text);
    const lineEnd =
      lines > LIMITS.marketingLines.value ? nthLineEnd(text, LIMITS.marketingLines.value) : text.length;
    const start = Math.min(lineEnd, cutOffset(text, LIMITS.marketingLength.value));
    if (start >= text.length) return;
    report({ span: documentSpan(body, { start, end: text.length }), data: { lines, length: text.length } });
  },
  examples: {
    bad: [
      { text: '[#HSM#]Скидки!\nЧайники\nКружки\nЛожки\nВилки⟦\nНожи⟧' },
      { text: `[#HSM#]${'Скидки на всё! '.repeat(36)}Скорее к н⟦ам!⟧`, options: { category: 'marketing' } },
    ],
    good: ['[#HSM#]Скидки!\nЧайники\nКружки'],
  },
});

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** The offset of the n-th line end, counted from 1. */
function nthLineEnd(text: string, count: number): number {
  let at = -1;
  for (let line = 0; line < count; line++) at = text.indexOf('\n', at + 1);
  return at;
}

function messageOf({ lines, length }: Data): LocalizedText {
  if (lines > LIMITS.marketingLines.value) {
    return {
      en: `The body has ${lines} lines; phones fold a marketing message after about ${LIMITS.marketingLines.value}. Say the important part first, or shorten the text.`,
      ru: `В основном тексте ${lines} ${russianPlural(lines, 'строка', 'строки', 'строк')}, а телефон сворачивает рекламное сообщение примерно после ${LIMITS.marketingLines.value}. Скажите главное в начале или сократите текст.`,
    };
  }
  const over = length - LIMITS.marketingLength.value;
  const [have, excess] = [spelled(length), spelled(over)];
  return {
    en: `The body has ${have.en} characters; marketing texts over ${LIMITS.marketingLength.value} are reportedly rejected. Shorten it by ${excess.en} ${englishPlural(over, 'character', 'characters')}.`,
    ru: `В основном тексте ${have.ru} ${russianPlural(length, 'символ', 'символа', 'символов')}; рекламные тексты длиннее ${LIMITS.marketingLength.value}, по опыту авторов, отклоняют. Сократите его на ${excess.ru} ${russianPlural(over, 'символ', 'символа', 'символов')}.`,
  };
}
