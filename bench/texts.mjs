// Generated texts: seeded, so that every run measures the same.

/**
 * A small deterministic generator (mulberry32): numbers in [0, 1).
 * @param {number} seed
 */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SENTENCES = [
  'Здравствуйте, [#Contact.Name#]! Напоминаем о записи на приём.',
  'Ваш заказ *{{1}}* передан в службу доставки.',
  'Курьер приедет _завтра_ в указанный интервал, пожалуйста, будьте на связи.',
  'Подробности: https://example.com/orders/{N} в личном кабинете.',
  'Если планы изменились, ответьте на это сообщение, и мы подберём другое время.',
  'Сумма к оплате ~5 000 ₽~ *3 990 ₽*, счёт действует до {{2}}.',
  'Спасибо, что выбираете нас 🙂',
  'Код заявки: ```А-{N}```.',
];

/**
 * Prose of a template's body, about `units` UTF-16 units long; Cyrillic, with variables, links and formatting.
 * @param {number} units
 */
export function body(units, seed = 1) {
  const next = random(seed);
  let text = '';
  while (text.length < units) {
    const sentence = SENTENCES[Math.floor(next() * SENTENCES.length)] ?? '';
    text += `${sentence.replace('{N}', String(Math.floor(next() * 1e6)))}${next() < 0.3 ? '\n' : ' '}`;
  }
  return text
    .slice(0, units)
    .trimEnd()
    .replace(/[\ud800-\udbff]$/, '');
}

/**
 * A whole template of about `bytes` bytes of UTF-8.
 * @param {number} bytes
 */
export function template(bytes, seed = 1) {
  const frame = '[#HSM#]%[*HEAD*]Ваша запись подтверждена[*FOOT*]Команда «Пример»';
  return frame.replace('%', () => `${body(Math.max(40, Math.round((bytes - 110) * 0.575)), seed)}.`);
}

/**
 * The same amount of text in HTML, for vscode-html-languageservice.
 * @param {number} bytes
 */
export function html(bytes, seed = 1) {
  const words = body(Math.max(40, Math.round((bytes - 110) * 0.5)), seed).replace(/[<>&]/g, '');
  const paragraphs = words.split('\n').map((line) => `<p>${line.replace(/\*([^*]*)\*/g, '<b>$1</b>')}</p>`);
  return `<!DOCTYPE html><html><head><title>Письмо</title></head><body>${paragraphs.join('')}</body></html>`;
}

/**
 * The same amount of text in JSON, for vscode-json-languageservice.
 * @param {number} bytes
 */
export function json(bytes, seed = 1) {
  const lines = body(Math.max(40, Math.round((bytes - 110) * 0.5)), seed).split('\n');
  return JSON.stringify({
    head: 'Запись',
    foot: 'Команда',
    body: lines.map((text) => ({ text, marks: ['bold'] })),
  });
}

/** Kinds of text that make careless parsers slow: name → a text of about `units` units. */
export const ADVERSARIAL = Object.fromEntries(
  Object.entries({
    'unclosed [': '[',
    'unclosed [*': '[*',
    'unclosed [#': '[#',
    'damaged tags': '[*HAED*]',
    sections: '[*FOOT*]x',
    'repeated [#HSM#]': '[#HSM#]',
    'unclosed {{': '{{',
    'closing }}': '}} ',
    variables: '{{1}}',
    'bold openers': '*a ',
    'nested markers': '_*~',
    backticks: '`',
    fences: '``` ',
    urls: 'https://a.ru ',
    'one long url': 'https://a.ru/',
    spaces: ' ',
    newlines: '\n',
    'carriage returns': '\r\n',
    'no-break spaces': '\u00a0',
    'zero-width': '\u200b',
    emoji: '👨‍👩‍👧',
    'combining marks': 'и\u0306',
    'lone surrogates': '\ud83d',
    'mixed scripts': 'аa',
    'tags of HTML': '<b>',
    NUL: '\0',
  }).map(([name, piece]) => [
    name,
    (/** @type {number} */ units) =>
      `[#HSM#]Текст ${piece.repeat(Math.ceil(units / piece.length))}`.slice(0, units + 13),
  ]),
);
