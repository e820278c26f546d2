import type { LocalizedText } from '../vocabulary/language';
import type { Span } from '../vocabulary/span';

/** Why a file is not a list of registered templates. */
type ListProblemKind =
  | 'empty'
  | 'too-large'
  | 'encoding'
  | 'web-page'
  | 'spreadsheet'
  | 'request'
  | 'cut-off'
  | 'not-json'
  | 'error-reply'
  | 'no-texts'
  | 'other-json';

export interface ListProblem {
  readonly kind: ListProblemKind;
  /** What the file is and what to do. */
  readonly message: LocalizedText;
  /** Where, in UTF-16 units of the list's text, when a place explains it. */
  readonly span?: Span;
}

const SAVE: LocalizedText = {
  en: 'Save the reply of Edna’s method message-matchers/get-by-request as JSON.',
  ru: 'Сохраните ответ метода Edna message-matchers/get-by-request в виде JSON.',
};

function problem(kind: ListProblemKind, en: string, ru: string, whatToDo: LocalizedText = SAVE): ListProblem {
  return { kind, message: { en: `${en} ${whatToDo.en}`, ru: `${ru} ${whatToDo.ru}` } };
}

/** Everything that a file can be instead of a list, in the words of the author. */
export const listProblems = {
  empty: problem('empty', 'The file is empty.', 'Файл пуст.'),
  tooLarge: (megabytes: number): ListProblem =>
    problem(
      'too-large',
      `The file is larger than any list of templates (more than ${megabytes} million characters).`,
      `Файл больше любого списка шаблонов (более ${megabytes} млн символов).`,
      {
        en: 'Check that "registered" names the right file.',
        ru: 'Проверьте, тот ли файл указан в "registered".',
      },
    ),
  encoding: problem('encoding', 'The file is not text in UTF-8.', 'Файл не является текстом в UTF-8.', {
    en: 'Open it in an editor and save it in UTF-8.',
    ru: 'Откройте его в редакторе и сохраните в кодировке UTF-8.',
  }),
  webPage: problem(
    'web-page',
    'This is a web page, not a list: often the sign-in page, when the session has ended.',
    'Это веб-страница, а не список: часто так сохраняется страница входа, когда сеанс истёк.',
  ),
  spreadsheet: problem(
    'spreadsheet',
    'This is a spreadsheet, an archive or another document, not a list.',
    'Это таблица, архив или другой документ, а не список.',
  ),
  request: problem(
    'request',
    'This is a request, not the reply with the templates.',
    'Это запрос, а не ответ со списком шаблонов.',
    {
      en: 'Send it and save what comes back.',
      ru: 'Выполните его и сохраните то, что вернул сервер.',
    },
  ),
  cutOff: problem(
    'cut-off',
    'The file ends too early: a part of the list is missing.',
    'Файл обрывается: часть списка потеряна.',
    {
      en: 'Download the list again.',
      ru: 'Скачайте список ещё раз.',
    },
  ),
  notJson: problem('not-json', 'This is not JSON.', 'Это не JSON.'),
  errorReply: (code: string | undefined): ListProblem =>
    problem(
      'error-reply',
      `The service answered with an error${code === undefined ? '' : ` (${code})`}; there are no templates in this file.`,
      `Сервис ответил ошибкой${code === undefined ? '' : ` (${code})`}: шаблонов в этом файле нет.`,
      {
        en: 'Check the key and the channel, and download the list again.',
        ru: 'Проверьте ключ и канал и скачайте список ещё раз.',
      },
    ),
  noTexts: problem(
    'no-texts',
    'The templates in this file have no texts, so nothing can be compared.',
    'У шаблонов в этом файле нет текстов, сравнивать не с чем.',
  ),
  otherJson: problem(
    'other-json',
    'This JSON is not a list of registered templates.',
    'В этом JSON нет списка зарегистрированных шаблонов.',
  ),
} as const satisfies Record<string, ListProblem | ((...args: never[]) => ListProblem)>;

/** Why a list may lack templates, so that a text without a match proves nothing. */
export const incompleteLists = {
  page: {
    en: 'This is only one page of the list. Download all pages; until then a template that is not in it may be registered.',
    ru: 'Это только одна страница списка. Скачайте все: пока их нет, шаблон не из списка может быть зарегистрирован.',
  },
  damaged: {
    en: 'A part of this list is not valid JSON and may be missing. Download it again.',
    ru: 'Часть этого списка — не JSON и могла потеряться. Скачайте список ещё раз.',
  },
  single: {
    en: 'This file holds one template. Save the whole list; until then a template that is not in it may be registered.',
    ru: 'В этом файле один шаблон. Сохраните весь список: пока его нет, другие шаблоны тоже могут быть зарегистрированы.',
  },
  empty: {
    en: 'There is no registered WhatsApp template in this list. Check that it was made for the right channel.',
    ru: 'В этом списке нет зарегистрированных шаблонов WhatsApp. Проверьте, тот ли канал был выбран.',
  },
  textless: {
    en: 'Some templates in this list have no text and cannot be compared.',
    ru: 'У некоторых шаблонов этого списка нет текста, сравнить их нельзя.',
  },
} as const satisfies Record<string, LocalizedText>;
