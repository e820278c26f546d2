import { cyrillicBytes, misread } from '../misread';
import { eachInBody, part, type Mutation } from './types';

const VARIABLE = /\{\{([a-z0-9_]+)\}\}/g;
const NUMBERED = /\{\{([0-9]+)\}\}/g;
const BOLD = /(?<![\p{L}\p{N}*])\*[^*\s][^*\n]*(?<!\s)\*(?![\p{L}\p{N}*])/gu;
/** A space between two Cyrillic words, no more than a few of them a body. */
const CYRILLIC_SPACE = /(?<=[а-яё]) (?=[а-яё])/g;

/** At most this many places of a body are broken: the others are like them. */
function few(apply: (template: string) => string[], count = 3): (template: string) => string[] {
  return (template) => apply(template).slice(0, count);
}

export const TEXT_MUTATIONS: readonly Mutation[] = [
  {
    id: 'brace-lost',
    title: 'A brace of a variable left out',
    caughtBy: ['variable-braces'],
    breaksSending: true,
    apply: eachInBody(VARIABLE, (variable) => [
      variable.slice(1),
      variable.slice(0, -1),
      variable.slice(1, -1),
    ]),
  },
  {
    id: 'brace-pair-lost',
    title: 'Both braces on one side of a variable left out',
    caughtBy: ['variable-braces'],
    breaksSending: true,
    apply: eachInBody(VARIABLE, (variable) => [variable.slice(2), variable.slice(0, -2)]),
  },
  {
    id: 'brace-space',
    title: 'Spaces inside the braces, or a third brace',
    caughtBy: ['variable-braces'],
    breaksSending: true,
    apply: eachInBody(VARIABLE, (variable) => {
      const name = variable.slice(2, -2);
      return [`{{ ${name} }}`, `{{${name} }}`, `{${variable}}`, '{{}}'];
    }),
  },
  {
    id: 'variable-name',
    title: 'A variable with a Cyrillic name, a capital, a space or a sign, or with a long name',
    caughtBy: ['variable-name'],
    breaksSending: true,
    apply: eachInBody(VARIABLE, () => [
      ...['{{имя}}', '{{first name}}', '{{сумма, ₽}}', '{{a-b}}', '{{Name}}', '{{orderId}}'],
      `{{${'order_number_'.repeat(3)}}}`,
    ]),
  },
  {
    id: 'variable-name-twice',
    title: 'A named variable twice',
    caughtBy: ['variable-name'],
    breaksSending: true,
    apply: part('HSM', (body) =>
      body.search(VARIABLE) >= 0
        ? [body.replaceAll(NUMBERED, '{{name}}').replace('{{name}}', '{{name}} и {{name}}')]
        : [],
    ),
  },
  {
    id: 'variable-gap',
    title: 'A gap in the numbers of the variables',
    caughtBy: ['variable-sequence'],
    breaksSending: true,
    apply: part('HSM', (body) => {
      const count = [...body.matchAll(NUMBERED)].length;
      if (count === 0) return [];
      return [
        body.replace(`{{${count}}}`, `{{${count + 1}}}`),
        body.replaceAll(NUMBERED, (_, number) => `{{${Number(number) + 1}}}`),
      ];
    }),
  },
  {
    id: 'variable-mixed',
    title: 'A named variable among numbers',
    caughtBy: ['variable-mixed'],
    breaksSending: true,
    apply: part('HSM', (body) => (body.includes('{{2}}') ? [body.replace('{{2}}', '{{order}}')] : [])),
  },
  {
    id: 'variable-edge',
    title: 'A variable at the edge of the body',
    caughtBy: ['variable-at-edge'],
    breaksSending: true,
    apply: part('HSM', (body) =>
      [...body.matchAll(VARIABLE)]
        .slice(0, 1)
        .flatMap(([variable]) => [`${variable} ${body}`, `${body} ${variable}`]),
    ),
  },
  {
    id: 'variable-adjacent',
    title: 'Two variables side by side',
    caughtBy: ['variable-adjacent'],
    breaksSending: true,
    apply: eachInBody(VARIABLE, (variable) => [
      variable + variable,
      `${variable} ${variable}`,
      `${variable}\n${variable}`,
    ]),
  },
  {
    id: 'variable-near-edge',
    title: 'Only signs or emoji between a variable and the edge of the body',
    caughtBy: ['variable-near-edge'],
    breaksSending: false,
    apply: part('HSM', (body) =>
      [...body.matchAll(VARIABLE)]
        .slice(0, 1)
        .flatMap(([variable]) => [
          `👋 ${variable}! ${body}`,
          `${body} ${variable}.`,
          `${body} ${variable} ₽`,
          `${body} ${variable} 👋`,
        ]),
    ),
  },
  {
    id: 'variable-in-footer',
    title: 'A variable in the footer, or two in the header',
    caughtBy: ['footer-variables', 'header-variables'],
    breaksSending: true,
    apply: (template) => [
      ...part('FOOT', (text) => [`${text} {{1}}`])(template),
      ...part('HEAD', (text) => [`${text} {{1}} и {{2}}`])(template),
    ],
  },
  {
    id: 'placeholder-foreign',
    title: 'A placeholder of another program in place of a variable',
    caughtBy: ['placeholder-foreign'],
    breaksSending: false,
    apply: eachInBody(VARIABLE, () => [
      ...['[Имя]', '<дата>', '[contact.name]', '{Контакт.Имя}', '{=Document:CONTACT.NAME}', '#CONTACT_NAME#'],
      ...['%Имя%', '%%FirstName%%', '${client.name}', '{$name}', '[% anketa.base.firstName %]', '*|FNAME|*'],
    ]),
  },
  {
    id: 'macro',
    title: 'A macro of BPMSoft, or an operand of Edna’s SMS templates',
    caughtBy: ['macro-in-text', 'edna-operand'],
    breaksSending: false,
    apply: eachInBody(VARIABLE, () => ['[#Contact.Name#]', '%w{1,3}', '%d+']),
  },
  {
    id: 'markdown-bold',
    title: 'Bold with two asterisks or underscores',
    caughtBy: ['markdown-bold'],
    breaksSending: false,
    apply: eachInBody(BOLD, (run) => [`*${run}*`, `__${run.slice(1, -1)}__`]),
  },
  {
    id: 'marker-lost',
    title: 'A formatting sign left out',
    caughtBy: ['format-unclosed'],
    breaksSending: false,
    apply: eachInBody(BOLD, (run) => [run.slice(0, -1)]),
  },
  {
    id: 'marker-space',
    title: 'A space inside formatting signs',
    caughtBy: ['format-inner-space', 'format-unclosed'],
    breaksSending: false,
    apply: eachInBody(BOLD, (run, before) => {
      const atLineStart = before === '' || before.endsWith('\n');
      // At the start of a line "* " is a bullet.
      return [`${run.slice(0, -1)} *`, ...(atLineStart ? [] : [`* ${run.slice(1)}`])];
    }),
  },
  {
    id: 'marker-lines',
    title: 'Formatting over a line end',
    caughtBy: ['format-across-lines'],
    breaksSending: false,
    apply: eachInBody(BOLD, (run) => (run.includes(' ') ? [run.replace(' ', '\n')] : [])),
  },
  {
    id: 'html',
    title: 'HTML: <br>, <b>, &nbsp;',
    caughtBy: ['html-tag'],
    breaksSending: false,
    apply: (template) => [
      ...few(
        eachInBody(/\n/g, () => ['<br>', '<br/>']),
        2,
      )(template),
      ...eachInBody(BOLD, (run) => [`<b>${run.slice(1, -1)}</b>`])(template),
      ...few(
        eachInBody(CYRILLIC_SPACE, () => ['&nbsp;']),
        1,
      )(template),
    ],
  },
  {
    id: 'markdown-link',
    title: 'A link or a heading of Markdown',
    caughtBy: ['markdown-syntax'],
    breaksSending: false,
    apply: (template) => [
      ...eachInBody(/https:\/\/\S+[^\s.,!?]/g, (url) => [`[ссылка](${url})`])(template),
      ...part('HSM', (body) => [`## ${body}`])(template),
    ],
  },
  {
    id: 'invisible',
    title: 'Invisible characters: zero-width space, direction mark, soft hyphen',
    caughtBy: ['invisible-character'],
    breaksSending: false,
    apply: few(
      eachInBody(CYRILLIC_SPACE, () => ['\u200b ', ' \u202e', '\u00ad ', ' \ufeff']),
      4,
    ),
  },
  {
    id: 'no-break-space',
    title: 'No-break spaces',
    caughtBy: ['no-break-space'],
    breaksSending: false,
    apply: few(
      eachInBody(CYRILLIC_SPACE, () => ['\u00a0', '\u202f']),
      4,
    ),
  },
  {
    id: 'spaces',
    title: 'Tabs, doubled spaces, many spaces, spaces before a line end',
    caughtBy: ['tab-character', 'double-space', 'consecutive-spaces', 'trailing-space'],
    breaksSending: false,
    apply: few(
      eachInBody(CYRILLIC_SPACE, () => ['\t', '  ', '      ', ' \n']),
      4,
    ),
  },
  {
    id: 'newlines',
    title: 'Three line ends in a row',
    caughtBy: ['consecutive-newlines'],
    breaksSending: true,
    apply: few(
      eachInBody(CYRILLIC_SPACE, () => ['\n\n\n', '\n\n\n\n\n']),
      2,
    ),
  },
  {
    id: 'mixed-script',
    title: 'A Latin letter in a Cyrillic word',
    caughtBy: ['mixed-script-word'],
    breaksSending: false,
    apply: few(eachInBody(/(?<=[а-яё])[аеос](?=[а-яё])/g, (letter) => [LATIN[letter] ?? letter])),
  },
  {
    id: 'decomposed',
    title: 'й and ё of two characters',
    caughtBy: ['not-normalized'],
    breaksSending: false,
    apply: few(eachInBody(/[йё]/g, (letter) => [letter.normalize('NFD')])),
  },
  {
    id: 'shortener',
    title: 'A shortened link',
    caughtBy: ['url-shortener'],
    breaksSending: false,
    apply: part('HSM', (body) => [
      `${body} https://clck.ru/3AbCdE`,
      `Подробности: bit.ly/3xYzAb. ${body}`,
      `${body} http://vk.cc/c1dEf`,
    ]),
  },
  {
    id: 'glued-link',
    title: 'Text that sticks to a link',
    caughtBy: ['url-glued'],
    breaksSending: false,
    apply: part('HSM', (body) => [
      `Сайт https://example.ruПодробнее здесь. ${body}`,
      `Каталог https://example.ru/sale,спешите! ${body}`,
    ]),
  },
  {
    id: 'asks-secret',
    title: 'A request for a card number or a password',
    caughtBy: ['asks-sensitive-data'],
    breaksSending: false,
    apply: part('HSM', (body) => [
      `${body} Пришлите номер вашей банковской карты и CVV.`,
      `Сообщите менеджеру пароль от личного кабинета. ${body}`,
      `${body} Please send us your password.`,
    ]),
  },
  {
    id: 'wrong-encoding',
    title: 'A body read in another encoding than it was saved in',
    caughtBy: ['wrong-encoding'],
    breaksSending: false,
    apply: part('HSM', (body) => [
      ...(RUSSIAN_WORD.test(body) || EMOJI.test(body)
        ? [misread(body, 'utf-8', 'windows-1251'), misread(body, 'utf-8', 'windows-1252')]
        : []),
      ...(RUSSIAN_WORD.test(body) ? [misread(body, 'windows-1251', 'windows-1252')] : []),
    ]),
  },
  {
    id: 'letters-lost',
    title: 'A body saved in an encoding without Cyrillic letters, or without emoji',
    caughtBy: ['lost-letters'],
    breaksSending: false,
    apply: part('HSM', (body) => [
      ...(RUSSIAN_WORD.test(body) ? [body.replace(/[^\x00-\x7f]/g, '?')] : []),
      ...(/(?<=[ \n])[\u{1f000}-\u{1faff}](?=[ \n])/u.test(body)
        ? [new TextDecoder('windows-1251').decode(cyrillicBytes(body))]
        : []),
    ]),
  },
  {
    id: 'escaped-newline',
    title: 'A line end written as `\\n`',
    caughtBy: ['escape-sequence'],
    breaksSending: false,
    apply: few(eachInBody(/[.!?…:] ?\r?\n+(?=[\p{Lu}\p{N}])/gu, (found) => [found.trim() + '\\n'])),
  },
  {
    id: 'colon-after-tag',
    title: 'A colon between a tag and its text',
    caughtBy: ['sign-after-tag'],
    breaksSending: false,
    apply: (template) => [
      ...part('HSM', (text) => [`: ${text}`, `:${text}`])(template),
      ...part('HEAD', (text) => [`: ${text}`])(template),
      ...part('FOOT', (text) => [`: ${text}`])(template),
    ],
  },
];

const RUSSIAN_WORD = /[А-яЁё]{4}/;
const EMOJI = /\p{Emoji_Presentation}/u;
const LATIN: Readonly<Record<string, string>> = { а: 'a', е: 'e', о: 'o', с: 'c' };
