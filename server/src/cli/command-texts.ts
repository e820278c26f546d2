import type { LocalizedText } from '../service';

/** What only commands say that check nothing: those are not in the extension. */
export const commandTexts = {
  byDefault: (): LocalizedText => ({ en: 'default', ru: 'по умолчанию' }),
  noFolder: (path: string): LocalizedText => ({
    en: `${path}: no such folder.`,
    ru: `${path}: такой папки нет.`,
  }),
  noServer: (): LocalizedText => ({
    en: 'The language server is missing. Reinstall hsm-templates.',
    ru: 'Не найден языковой сервер. Установите hsm-templates заново.',
  }),
  unknownCheck: (id: string, suggestion: string | undefined): LocalizedText => ({
    en: `There is no check "${id}".${suggestion ? ` Did you mean "${suggestion}"?` : ''} Run "hsm explain" for the list.`,
    ru: `Проверки «${id}» нет.${suggestion ? ` Возможно, вы имели в виду «${suggestion}»?` : ''} Список проверок: «hsm explain».`,
  }),
};
