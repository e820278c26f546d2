import { defineCheck } from '../define';

/** The name that Meta keeps for its own first template, and the only body that it accepts under it. */
const RESERVED = 'test';
const BODY = 'Hello {{1}}';

export default defineCheck<null>({
  id: 'reserved-name',
  group: 'content',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-editor', certainty: 'stated', date: '2026-11-29' },
  title: { en: 'The name “test” is reserved', ru: 'Имя test зарезервировано' },
  why: {
    en: 'Meta’s own template editor accepts a template with the name “test” only with the body “Hello {{1}}”. Checked when the configuration says the name under which a template is registered: the key "templates", "registeredName".',
    ru: 'Редактор шаблонов Meta принимает шаблон с именем test только с текстом «Hello {{1}}». Проверяется, если имя, под которым шаблон регистрируется, указано в конфигурации: ключ "templates", "registeredName".',
  },
  message: () => ({
    en: `The name “${RESERVED}” is reserved: Meta accepts only the body “${BODY}” under it. Give the template another name in hsm.config.json and in Edna.`,
    ru: `Имя ${RESERVED} зарезервировано: с ним Meta принимает только текст «${BODY}». Укажите в hsm.config.json и в Edna другое имя.`,
  }),
  find({ document, options: { registeredName } }, report) {
    if (registeredName !== RESERVED || document.body.text === BODY) return;
    const { hsm, text } = document;
    const span = hsm?.span ?? { start: 0, end: Math.min(1, text.length) };
    report({ span, typingSpan: { start: 0, end: text.length }, data: null });
  },
  examples: {
    bad: [{ text: '⟦[#HSM#]⟧Ваш заказ готов.', options: { registeredName: 'test' } }],
    good: ['[#HSM#]Ваш заказ готов.'],
  },
});
