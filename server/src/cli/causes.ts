import type { LocalizedText } from '../service';

/** What error codes of the system and of Node.js mean, in the words of people who do not program. */
const KNOWN: Readonly<Record<string, LocalizedText>> = {
  EACCES: { en: 'permission denied', ru: 'нет прав доступа' },
  EPERM: { en: 'permission denied', ru: 'нет прав доступа' },
  EROFS: { en: 'the disk is read-only', ru: 'диск доступен только для чтения' },
  ENOENT: { en: 'there is no such file or folder', ru: 'такого файла или папки нет' },
  ENOTDIR: { en: 'a part of the path is not a folder', ru: 'часть пути — не папка' },
  EISDIR: { en: 'this is a folder, not a file', ru: 'это папка, а не файл' },
  EEXIST: { en: 'a file of that name is in the way', ru: 'мешает файл с таким именем' },
  ELOOP: { en: 'the link leads to itself', ru: 'ссылка ведёт на саму себя' },
  ENOSPC: { en: 'the disk is full', ru: 'на диске нет места' },
  EBUSY: { en: 'another program uses it', ru: 'файл занят другой программой' },
  ETXTBSY: { en: 'another program uses it', ru: 'файл занят другой программой' },
  ENAMETOOLONG: { en: 'the name is too long', ru: 'слишком длинное имя' },
  ERR_WORKER_OUT_OF_MEMORY: {
    en: 'a thread ran out of memory; --threads 1 needs less',
    ru: 'потоку не хватило памяти; с --threads 1 её нужно меньше',
  },
  EMFILE: { en: 'too many files are open', ru: 'открыто слишком много файлов' },
};

/** The code of a system error; undefined for every other value. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Why something failed: in plain words where the system's code is known, else as the system says it. */
export function causeOf(error: unknown): LocalizedText {
  const code = codeOf(error);
  const known = code === undefined || !Object.hasOwn(KNOWN, code) ? undefined : KNOWN[code];
  if (known) return known;
  const message = error instanceof Error ? error.message : String(error);
  return { en: message, ru: message };
}
