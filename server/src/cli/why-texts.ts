import type { LocalizedText } from '../service';

/** What `hsm why` says about its use. */
export const whyTexts = {
  nothingAsked: (): LocalizedText => ({
    en: 'Pass the sent text with --text FILE or --stdin, or an error code with --code CODE.',
    ru: 'Укажите отправленный текст (--text ФАЙЛ или --stdin) либо код ошибки (--code КОД).',
  }),
  twoTexts: (): LocalizedText => ({
    en: 'Use either --text or --stdin, not both.',
    ru: 'Укажите что-то одно: --text или --stdin.',
  }),
  oneText: (): LocalizedText => ({
    en: '--text needs one file with the sent text.',
    ru: 'Для --text нужен один файл с отправленным текстом.',
  }),
  emptyText: (): LocalizedText => ({
    en: 'The sent text is empty.',
    ru: 'Отправленный текст пуст.',
  }),
};
