import fc from 'fast-check';
import { LOOKALIKES } from '../../server/src/service/syntax/lookalikes';

/** The exact tags of the sections. */
const SECTION_TAGS = ['[*HEAD*]', '[*IMAGE*]', '[*FOOT*]'] as const;

const WORDS = [
  ...[
    'Здравствуйте',
    'заказ',
    'готов',
    'ждём',
    'вас',
    'завтра',
    'в',
    '10:00',
    'Ёлка',
    'скидка',
    '50%',
    '№',
    '15',
  ],
  ...['Hello', 'your', 'order', 'is', 'ready', 'I', 'iPhone', 'НDD', 'Cалон'],
  ...['Сәлем', 'тапсырыс', 'Günaydın', 'siparişiniz', 'שלום', 'مرحبا', 'नमस्ते', 'ａｂ'],
];
const EMOJI = ['😀', '👨‍👩‍👧', '🇰🇿', '❤️', '1️⃣', '👍🏽', '✅', '©'];
const FORMATTING = [
  ...['*важно*', '_курсив_', '~нет~', '`код`', '```блок```', '*', '_', '~', '`', '**жирный**', '__x__'],
  ...['* пункт', '- пункт', '1. пункт', '> цитата', '# заголовок', '* x *', 'сло*во', '[a](https://a.ru)'],
];
const VARIABLES = ['{{1}}', '{{2}}', '{{3}}', '{{name}}', '{{order_id}}'];
const DAMAGED_VARIABLES = [
  ...[
    '{1}',
    '{{1}',
    '{1}}',
    '{{ 1 }}',
    '{{}}',
    '{{{1}}}',
    '{{',
    '}}',
    '{name}',
    '{{Имя}}',
    '{{a b}}',
    '{{0}}',
  ],
  ...['{{1}}{{2}}', '{{1}} {{2}}', '{{Order_ID}}', '{', '}', '{{$x}}'],
];
const MACROS = [
  '[#Contact.Name#]',
  '[#@Invoke.Sum#]',
  '[#Macros.Date.CurrentDate#]',
  '[#Contact.#]',
  '[#Contact#]',
];
const OPERANDS = ['%w', '%d', '%w{1,5}', '%d+', '50%d', '%word'];
const LINKS = [
  ...['https://bpmsoft.ru', 'https://a.ru/x?y=1&z=2#q', 'http://a.ru/_x_', 'https://bit.ly/x', 'www.a.ru'],
  ...[
    'https://a.ru/{{1}}',
    'https://a.ru/(x)',
    'https://пример.рф/путь',
    'https://',
    'https://a.ru/x&amp;y=1',
  ],
];
const IMAGES = [
  ...['https://a.ru/1.png', 'https://a.ru/фото.jpg', 'http://a.ru/1.gif', 'https://a.ru/1.jpg.... с вами'],
  ...[
    'https://a.ru/1.jpg Команда',
    'a.ru/1.png',
    'https://a.ru/1',
    'https://localhost/1.png',
    'нет',
    '{{1}}',
  ],
  ...[
    'https://a.ru/1.png https://a.ru/2.png',
    'https://a.ru/a b.png',
    'https://a.ru/1.png?Expires=1&token=x',
  ],
];
const HTML = ['<b>', '</b>', '<br>', '&nbsp;', '&amp;', '1 < 2 > 0'];
const DIRT = [
  ...['\u00a0', '\u200b', '\u200e', '\ufeff', '\u2028', '\t', '\r', '\u00ad', '\u2060', '\u202e', '\u0000'],
  ...[
    'и\u0306',
    '\ud800',
    '\udc00',
    '\ufffd',
    '\u2009',
    '\u200d',
    '\ufe0f',
    '\u0085',
    '\u000b',
    '“',
    '«',
    '—',
    '…',
  ],
];
const PUNCTUATION = ['.', ',', '!', '?', ':', ';', '-', '(', ')', '[', ']', '"', '/'];
const SPACES = [' ', ' ', ' ', ' ', '  ', '     ', '\n', '\n', '\n\n', '\n\n\n', ' \n', '\n '];
const NEARLY_TAGS = [
  ...[
    '[*VIDEO*]',
    '[*BUTTON*]',
    '[*BODY*]',
    '[*SALE*]',
    '[/HEAD]',
    '[*/FOOT*]',
    '[*важно*]',
    '[*]',
    '[#1]',
    '[##]',
  ],
  ...[
    '[HEADER]',
    '*ФОТО*]',
    '[[',
    ']]',
    '[*',
    '*]',
    '[#',
    '#]',
    '(*',
    '{*',
    '[*HEAD',
    'HEAD*]',
    'HEAD',
    '[S]',
  ],
];
const DAMAGED_HSM = [
  ...['[#HSM]', '[HSM#]', '[#hsm#]', '[#НSM#]', '[# HSM #]', '[*HSM*]', '[HSM]', '[#HSMM#]', '[#РЫЬ#]'],
];
const DAMAGED_TEXT_TAGS = [
  ...[
    '[*HEAD]',
    '[*head*]',
    '[* HEAD *]',
    '[*HEADER*]',
    '[*НЕАD*]',
    '[*HAED*]',
    '{*HEAD*}',
    '[[*HEAD*]]',
    '[HEAD]]',
  ],
  ...[
    '[*FOOTER*]',
    '*FOOT*]',
    '[*FOOT*',
    '[ *FOOT* ]',
    '[*FООT*]',
    '[*F00T*]',
    '[*АЩЩЕ*]',
    '[*подпись*]',
    '[**FOOT**]',
  ],
];
const DAMAGED_IMAGE_TAGS = [
  ...['[*IMAGE#]', '[#IMAGE#]', '[*IMG*]', '[*ФОТО*]', '[*ШЬФПУ*]', '[IMAGE]', '(*IMAGE*)', '[*IMAEG*]'],
];
const DAMAGED_TAGS = [...DAMAGED_HSM, ...DAMAGED_TEXT_TAGS, ...DAMAGED_IMAGE_TAGS];

/** Everything that templates are made of here, sound and damaged. */
export const TEMPLATE_PIECES: readonly string[] = [
  ...[
    ...WORDS,
    ...EMOJI,
    ...FORMATTING,
    ...VARIABLES,
    ...DAMAGED_VARIABLES,
    ...MACROS,
    ...OPERANDS,
    ...LINKS,
  ],
  ...[...IMAGES, ...HTML, ...DIRT, ...PUNCTUATION, ...SPACES, ...NEARLY_TAGS, ...DAMAGED_TAGS],
];

const one = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list);

/** A piece of running text, mostly sound. */
const textPiece: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: one(WORDS), weight: 12 },
  { arbitrary: one(SPACES), weight: 12 },
  { arbitrary: one(PUNCTUATION), weight: 4 },
  { arbitrary: one(FORMATTING), weight: 2 },
  { arbitrary: one(EMOJI), weight: 1 },
  { arbitrary: one(VARIABLES), weight: 2 },
  { arbitrary: one(DAMAGED_VARIABLES), weight: 1 },
  { arbitrary: one(MACROS), weight: 1 },
  { arbitrary: one(OPERANDS), weight: 1 },
  { arbitrary: one(LINKS), weight: 1 },
  { arbitrary: one(HTML), weight: 1 },
  { arbitrary: one(DIRT), weight: 2 },
  { arbitrary: one(NEARLY_TAGS), weight: 1 },
);

const runningText: fc.Arbitrary<string> = fc.array(textPiece, { maxLength: 14 }).chain((pieces) =>
  // Most texts have spaces between words; some do not.
  fc.boolean().map((spaced) => pieces.join(spaced ? ' ' : '')),
);

const beforeTag: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constant(''), weight: 5 },
  { arbitrary: one(['\n', ' ', '\u00a0', '\u200b', '\ufeff', '[', ']', '\u200b ', '\t']), weight: 1 },
);
const hsmTag = fc.oneof(
  { arbitrary: fc.constant('[#HSM#]'), weight: 6 },
  { arbitrary: one(DAMAGED_HSM), weight: 1 },
  { arbitrary: fc.constant(''), weight: 1 },
);
const textSection = fc
  .tuple(
    fc.oneof(
      { arbitrary: one(['[*HEAD*]', '[*FOOT*]']), weight: 3 },
      { arbitrary: one(DAMAGED_TEXT_TAGS), weight: 1 },
    ),
    beforeTag,
    runningText,
  )
  .map((parts) => parts.join(''));
const imageSection = fc
  .tuple(
    fc.oneof(
      { arbitrary: fc.constant('[*IMAGE*]'), weight: 3 },
      { arbitrary: one(DAMAGED_IMAGE_TAGS), weight: 1 },
    ),
    beforeTag,
    one(IMAGES),
  )
  .map((parts) => parts.join(''));
const section = fc
  .tuple(
    beforeTag,
    fc.oneof(
      { arbitrary: textSection, weight: 12 },
      { arbitrary: imageSection, weight: 6 },
      { arbitrary: runningText.map((text) => `[#HSM#]${text}`), weight: 1 },
    ),
  )
  .map((parts) => parts.join(''));

/** A template as people write and damage them: every kind of mistake that a check knows, LF or CR LF or both. */
export const brokenTemplate: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ arbitrary: fc.constant(''), weight: 8 }, { arbitrary: runningText, weight: 1 }, beforeTag),
    hsmTag,
    beforeTag,
    runningText,
    fc.array(section, { maxLength: 4 }),
    fc.constantFrom('', '', '', '\n', '\n\n', ' '),
    fc.constantFrom('\n', '\n', '\n', '\r\n'),
  )
  .map(([preamble, hsm, after, body, sections, end, newline]) =>
    (preamble + hsm + after + body + sections.join('') + end).replaceAll('\n', newline),
  );

/** Any string: UTF-16 units with lone surrogates, and pieces of markup in any order. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      textPiece,
      one(DAMAGED_TAGS),
      one([...SECTION_TAGS, '[#HSM#]']),
      fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
      fc.string({ unit: 'binary', maxLength: 6 }),
      one([...LOOKALIKES.keys()]),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

/** Text without anything special, not blank, trimmed, in NFC. */
const plainText: fc.Arbitrary<string> = fc
  .array(one(['Здравствуйте', 'заказ', 'готов', 'Your', 'order', '15', '😀', 'Сәлем', 'מחר']), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(' '));

/** A template in the canonical form (`docs/grammar.md`, section 5). */
export const canonicalTemplate: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(plainText, { minLength: 1, maxLength: 4 }),
    fc.option(
      fc.oneof(
        plainText.map((text) => `[*HEAD*]${text}`),
        fc.constant('[*IMAGE*]https://a.ru/1.png'),
      ),
    ),
    fc.option(plainText.map((text) => `[*FOOT*]${text}`)),
  )
  .map(([lines, header, footer]) => `[#HSM#]${lines.join('\n')}${header ?? ''}${footer ?? ''}`);
