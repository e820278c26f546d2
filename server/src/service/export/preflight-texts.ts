import { englishPlural, russianPlural, type LocalizedText } from '../vocabulary/language';
import { spelled } from '../vocabulary/numbers';

/** How much of the text a message shows on each side of the place where it would be cut. */
const SHOWN = 16;

/** What pre-flight says of a template: what is wrong, why it matters, what to do. */
export const preflightTexts = {
  emptyName: (): LocalizedText => ({
    en: 'The template has no name. Give it one in "names" of hsm.config.json, or rename the file.',
    ru: 'У шаблона нет названия. Задайте его в "names" файла hsm.config.json или переименуйте файл.',
  }),
  duplicateName: (name: string, file: string): LocalizedText => ({
    en: `The name “${name}” is also used by ${file}: the import takes the first and drops this one. Give it another name.`,
    ru: `Название «${name}» уже у ${file}: импорт возьмёт первый шаблон и пропустит этот. Дайте ему другое название.`,
  }),
  similarName: (name: string, file: string): LocalizedText => ({
    en: `The name “${name}” differs from that of ${file} in letter case only: BPMSoft may take both for one.`,
    ru: `Название «${name}» отличается от названия ${file} только регистром букв: BPMSoft может счесть их одним.`,
  }),
  longName: (length: number, most: number): LocalizedText => ({
    en: `The name has ${spelled(length).en} characters; the field «Название» usually holds ${spelled(most).en}, and the import cuts the rest.`,
    ru: `В названии ${spelled(length).ru} ${symbols(length)}, а поле «Название» обычно вмещает ${spelled(most).ru}: остальное импорт обрежет.`,
  }),
  emptyText: (): LocalizedText => ({
    en: 'The template is empty: the import would leave the old text in BPMSoft. Write the text, or leave the file out.',
    ru: 'Шаблон пуст: при импорте в BPMSoft останется прежний текст. Напишите текст или исключите файл.',
  }),
  errors: (count: number): LocalizedText => ({
    en: `The template has ${count} open ${englishPlural(count, 'error', 'errors')}: the message may not be delivered. Run the check.`,
    ru: `В шаблоне ${count} ${russianPlural(count, 'ошибка', 'ошибки', 'ошибок')}: сообщение могут не доставить. Запустите проверку.`,
  }),
  cut: (text: string, most: number): LocalizedText => {
    const place = cutPlace(text, most);
    return {
      en: `The text has ${spelled(text.length).en} characters; «Описание» holds ${spelled(most).en}. It would be cut at “${place}”.`,
      ru: `В тексте ${spelled(text.length).ru} ${symbols(text.length)}, а поле «Описание» вмещает ${spelled(most).ru}. Обрыв: «${place}».`,
    };
  },
  cell: (length: number, most: number): LocalizedText => ({
    en: `The text has ${spelled(length).en} characters; a cell of Excel holds ${spelled(most).en}. Shorten the template.`,
    ru: `В тексте ${spelled(length).ru} ${symbols(length)}, а ячейка Excel вмещает ${spelled(most).ru}. Сократите шаблон.`,
  }),
  ends: (): LocalizedText => ({
    en: 'Blanks at the beginning or the end do not arrive: the import trims them.',
    ru: 'Пробелы и переносы в начале и в конце не дойдут: импорт их обрезает.',
  }),
  characters: (characters: readonly string[]): LocalizedText => {
    const list = characters.slice(0, 5).map(codePoint).join(', ');
    return {
      en: `A workbook cannot hold ${list}: these characters would be missing in BPMSoft. Remove them from the template.`,
      ru: `Книга Excel не может хранить символы ${list}: в BPMSoft их не будет. Удалите их из шаблона.`,
    };
  },
  deleted: (): LocalizedText => ({
    en: 'BPMSoft’s import deletes “_x000D_” from the text. Write it differently.',
    ru: 'Импорт BPMSoft удалит из текста «_x000D_». Запишите это иначе.',
  }),
  escape: (written: string): LocalizedText => ({
    en: `Excel shows “${written}” as one other character, and saves it so. Import the file without opening it in Excel.`,
    ru: `Excel покажет «${written}» как один другой символ и так его сохранит. Импортируйте файл, не открывая его в Excel.`,
  }),
  noType: (count: number): LocalizedText => ({
    en: `${count === 1 ? 'The template has' : `${spelled(count).en} templates have`} no type. Name it in "lookup": { "type": … } of hsm.config.json.`,
    ru: `${count === 1 ? 'У шаблона нет типа' : `Шаблонов без типа: ${spelled(count).ru}`}. Укажите тип в "lookup": { "type": … } файла hsm.config.json.`,
  }),
  type: (type: string, types: readonly string[]): LocalizedText => ({
    en: `The type “${type}” is not in "types" (${types.join(', ')}): the import would add a new type to BPMSoft.`,
    ru: `Типа «${type}» нет в "types" (${types.join(', ')}): импорт добавит в BPMSoft новый тип.`,
  }),
  rows: (count: number, most: number): LocalizedText => ({
    en: `There are ${spelled(count).en} templates; one import takes ${spelled(most).en} and drops the rest without a message. Write several files.`,
    ru: `Шаблонов ${spelled(count).ru}, а один импорт берёт ${spelled(most).ru} и молча отбрасывает остальные. Запишите несколько файлов.`,
  }),
} as const;

function symbols(count: number): string {
  return russianPlural(count, 'символ', 'символа', 'символов');
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The words before and after the place where a text is cut: `…приходите зав|тра в 10:00…`. */
function cutPlace(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - SHOWN), at).replace(/^[\udc00-\udfff]/, '');
  const after = text.slice(at, at + SHOWN).replace(/[\ud800-\udbff]$/, '');
  return `${at > SHOWN ? '…' : ''}${before}|${after}${at + SHOWN < text.length ? '…' : ''}`.replace(
    /\n/g,
    ' ⏎ ',
  );
}
