/** What random texts are made of: everything that the scanner, a check or a pattern takes for something of its own. */
import { PASTED } from '../support/damaged';
import { TEMPLATE_PIECES } from '../support/templates';

const words = (list: string): readonly string[] => list.trim().split(/[ \n]+/);

/** Parts of characters, which meet in any order: selectors, joiners, keycaps, tags of flags, halves of pairs. */
export const CHARACTER_PARTS: readonly string[] = [
  ...words(
    '✅ ☎ © ™ 1 # \u{1f3fd} \u{1f1f7} \u{1f468} \u{1f3f4} \u20e3 \ufe0f \ufe0e \u200d \u0301 \u0306 \u0334',
  ),
  ...words('\u{e0021} \u{e0067} \u{e007f} \u{e0100} \u180e \u061c \u2066 \u2069 \ufffd'),
  ...words('\ud83d \udc4d \udb40 \udc21 \ud800 \udfff'),
  ...words('\u0e01 \u0915\u094d \u0633 \u05e9 가 ｈ ﷽ ſ ß İ ı ǅ ﬁ 𝐇 ① ½'),
];
const WHITE_SPACE: readonly string[] = [
  ...Array.from(' \t\n\r\u00a0\u2009\u3000\u2028\u0085\u000b\u200b\ufeff\u00ad\u2060\u0000\u001b'),
  ...['  ', '\r\n', '\n\n\n'],
];
const MARKS =
  words(`[ ] [# #] [* *] [[ ]] { } {{ }} ( ) < > « » " ' * _ ~ \` \`\`\` - | \\ / : = % %w & $ . , ! ? ;
  … — @ + ^ № **`).concat('- ', '* ', '> ', '1. ', '# ');
const NAMES = words('HSM HEAD IMAGE FOOT НSМ head РУФВ FOO подпись HEADER VIDEO /HEAD');
const TAGS =
  words(`[#HSM#] [*HEAD*] [*IMAGE*] [*FOOT*] [#HSM] [HSM#] #НSM#] [*FOOT* [/HEAD] [*/FOOT*] [*VIDEO*]
  [*ФОТО*] (*IMAGE*) 【#HSM#】 ［＊HEAD＊］ *FOOT* [FOOT]`).concat('[* HEAD *]');
const PLACES =
  words(`{{1}} {{2}} {{name}} {{0}} {{01}} {1} {{}} {{{1}}} {{Имя}} [#Contact.Name#] [#A.b %w{1,5} %name%
  {name} [Имя] \${x} <name> ((name))`).concat('{{ 1 }}', '{{a b}}');
const ADDRESSES =
  words(`https://a.b/ http:// https:/ htps://a.ru www. a.ru/x .jpg .png .jpeg? .gif // ?a=1&amp;b %20 %D0
  https://a.b/1.jpg https://a.b/c.png https://bit.ly/x ~ :8080 \\\\a https://пример.рф/я.png data: C:\\a.png
  localhost #x https://[::1]/ https://a.b/x.jpg....`);
const WORDS =
  words(`а я x H Н слово word словоword код пароль скидка Здравствуйте ЗАКАЗ 15 50% й и\u0306 é Ð¿Ñ€ ????
  ааааааааааааааа <b> </b> &nbsp; **x** [a](https://a.b) \\n \\u00a0 __x__ *жирный* _к_ \`к\``);

/** Pieces of one kind: side by side they find other faults than between words. */
export const FAMILIES: readonly (readonly string[])[] = [
  ...[CHARACTER_PARTS, WHITE_SPACE, MARKS, NAMES, TAGS, PLACES, ADDRESSES, WORDS],
];

/** Every piece, each as likely as its list is long. */
export const PIECES: readonly string[] = [...FAMILIES.flat(), ...PASTED, ...TEMPLATE_PIECES];

/** The pieces that give a text its structure; a soup of all others rarely has any. */
export const STRUCTURE: readonly string[] = [...TAGS, ...PLACES, ...ADDRESSES, ...MARKS];
