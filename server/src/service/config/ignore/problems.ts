import type { LocalizedText } from '../../vocabulary/language';
import { spelled } from '../../vocabulary/numbers';

/** Why an entry of `ignore` has no effect. */
export const ignoreProblems = {
  empty: (): LocalizedText => ({
    en: 'This entry is empty and ignores nothing. Remove it, or name a folder or a file, such as "drafts/".',
    ru: 'Пустая запись ничего не исключает. Удалите её или укажите папку либо файл, например "drafts/".',
  }),
  comment: (): LocalizedText => ({
    en: 'An entry that begins with # is a comment, as in .gitignore, and ignores nothing. Write \\\\# for a name that begins with #.',
    ru: 'Запись с # в начале — комментарий, как в .gitignore, и ничего не исключает. Для имени, которое начинается с #, напишите \\\\#.',
  }),
  tooLong: (maximum: number): LocalizedText => ({
    en: `This entry is longer than ${spelled(maximum).en} characters and ignores nothing: no path is that long. Shorten it.`,
    ru: `Запись длиннее ${spelled(maximum).ru} символов и ничего не исключает: таких длинных путей не бывает. Сократите её.`,
  }),
  outside: (): LocalizedText => ({
    en: 'This entry ignores nothing: paths are relative to the folder of this file and cannot leave it.',
    ru: 'Запись ничего не исключает: пути указываются относительно папки этого файла и не могут из неё выходить.',
  }),
  dot: (): LocalizedText => ({
    en: 'This entry ignores nothing, because no path has "." or nothing between two slashes. Write "drafts/", not "./drafts/".',
    ru: 'Запись ничего не исключает: между косыми чертами в пути не бывает точки или пустого места. Напишите "drafts/", а не "./drafts/".',
  }),
  backslash: (): LocalizedText => ({
    en: 'This entry ignores nothing: folders are separated by /, on Windows too. Replace each \\\\ with /.',
    ru: 'Запись ничего не исключает: папки разделяются знаком /, в Windows тоже. Замените каждый \\\\ на /.',
  }),
  braces: (): LocalizedText => ({
    en: 'This entry ignores nothing: alternatives in braces are not known here, as in .gitignore. Write one entry for each.',
    ru: 'Запись ничего не исключает: варианты в фигурных скобках здесь, как и в .gitignore, не действуют. Напишите отдельную запись для каждого.',
  }),
  unclosed: (): LocalizedText => ({
    en: 'This entry ignores nothing: a [ is not closed, or a \\\\ at the end has nothing after it. Write \\\\[ for a bracket in a name.',
    ru: 'Запись ничего не исключает: не закрыта скобка [ или после \\\\ в конце ничего нет. Для скобки в имени напишите \\\\[.',
  }),
};
