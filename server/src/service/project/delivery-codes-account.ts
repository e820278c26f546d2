import type { DeliveryCode } from './delivery-code';

const CREATE = { reference: 'docs/architecture.md#delivery-codes', date: '2026-11-29' } as const;

/** Subcodes with which Meta refuses a template whose text is not the cause. */
export const ACCOUNT_CODES: readonly DeliveryCode[] = [
  {
    code: '2388019',
    by: 'Meta',
    when: 'registration',
    isAboutText: false,
    meaning: {
      en: 'The account has as many templates as it may have.',
      ru: 'В аккаунте уже столько шаблонов, сколько разрешено.',
    },
    advice: {
      en: 'Delete templates that are not used.',
      ru: 'Удалите неиспользуемые шаблоны.',
    },
    ...CREATE,
  },
  {
    code: '2388023',
    by: 'Meta',
    when: 'registration',
    isAboutText: false,
    meaning: {
      en: 'A template of this name and language is being deleted, or a similar one was refused.',
      ru: 'Шаблон с таким именем и языком удаляется, или похожий уже отклонён.',
    },
    advice: {
      en: 'Wait, or choose another name.',
      ru: 'Подождите или выберите другое имя.',
    },
    ...CREATE,
  },
  {
    code: '2388024',
    by: 'Meta',
    when: 'registration',
    isAboutText: false,
    meaning: {
      en: 'A template of this name and language exists already.',
      ru: 'Шаблон с таким именем и языком уже есть.',
    },
    advice: {
      en: 'Choose another name.',
      ru: 'Выберите другое имя.',
    },
    ...CREATE,
  },
  {
    code: '2388039',
    by: 'Meta',
    when: 'registration',
    isAboutText: false,
    meaning: {
      en: 'The template is being reviewed and cannot be changed now.',
      ru: 'Шаблон на проверке, сейчас его нельзя изменить.',
    },
    advice: {
      en: 'Wait for the result of the review.',
      ru: 'Дождитесь результата проверки.',
    },
    ...CREATE,
  },
  {
    code: '2388060',
    by: 'Meta',
    when: 'registration',
    isAboutText: false,
    meaning: {
      en: 'The text of a button has an emoji, a line break, formatting or a variable.',
      ru: 'В тексте кнопки есть эмодзи, перенос строки, форматирование или переменная.',
    },
    advice: {
      en: 'Write the button as plain text; buttons are set up in Edna.',
      ru: 'Запишите текст кнопки без них; кнопки настраиваются в Edna.',
    },
    ...CREATE,
  },
  {
    code: '2388185',
    by: 'Meta',
    when: 'registration',
    isAboutText: false,
    meaning: {
      en: 'The account may not create templates.',
      ru: 'У аккаунта нет права создавать шаблоны.',
    },
    advice: {
      en: 'Ask the administrator of the account.',
      ru: 'Обратитесь к администратору аккаунта.',
    },
    ...CREATE,
  },
];
