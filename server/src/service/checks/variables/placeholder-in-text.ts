import { englishPlural, russianPlural } from '../../vocabulary/language';
import { VARIABLE_FACTS, placeholdersOf } from '../../model/placeholders';
import { defineCheck } from '../define';

export default defineCheck<{ readonly name: string; readonly count: number }>({
  id: 'placeholder-in-text',
  group: 'variables',
  severity: 'information',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'inferred', date: '2026-11-22' },
  title: { en: 'Variables to fill before sending', ru: 'Переменные, которые нужно заполнить до отправки' },
  why: {
    en: 'BPMSoft’s manual shows templates with names and dates in place, and does not say who fills {{1}}. If nobody does, the customer reads the braces, or the text does not match the registered one and is not delivered. Silent when the configuration has sample values for the variables or allows them with "allowPlaceholders".',
    ru: 'В справке BPMSoft показаны шаблоны с готовыми именами и датами и не сказано, кто подставляет значение вместо {{1}}. Если никто, клиент увидит скобки или сообщение не совпадёт с зарегистрированным текстом и не будет доставлено. Проверка не срабатывает, если в конфигурации есть примеры значений для этих переменных или переменные разрешены параметром «allowPlaceholders».',
  },
  message: ({ name, count }) => ({
    en: `{{${name}}} ${count > 1 ? `and ${count - 1} more ${englishPlural(count - 1, 'variable', 'variables')} ` : ''}must be replaced before sending: BPMSoft may not fill variables. Write the real text, or make sure that the operator or Edna does.`,
    ru: `{{${name}}} ${count > 1 ? `и ещё ${count - 1} ${russianPlural(count - 1, 'переменную', 'переменные', 'переменных')} ` : ''}нужно заменить до отправки: BPMSoft не обещает подстановку. Впишите готовый текст или убедитесь, что это сделает оператор или Edna.`,
  }),
  needs: { facts: VARIABLE_FACTS },
  find({ document, options }, report) {
    if (options.allowPlaceholders) return;
    const places = placeholdersOf(document);
    const first = places[0];
    if (!first) return;
    const names = new Set(places.map(({ name }) => name));
    // An author who wrote sample values uses variables on purpose.
    if (options.samples.some(({ values }) => [...names].some((name) => Object.hasOwn(values, name)))) return;
    report({ span: first.span, data: { name: first.name, count: names.size } });
  },
  examples: {
    bad: [
      { text: '[#HSM#]Здравствуйте, ⟦{{1}}⟧! Ваш заказ {{2}} собран. Ждём вас!' },
      {
        text: '[#HSM#]Здравствуйте, ⟦{{1}}⟧! Ваш заказ собран. Ждём вас!',
        options: { samples: [{ name: 'магазин', values: { 'Contact.Name': 'Елена' } }] },
      },
    ],
    good: ['[#HSM#]Здравствуйте, Елена! Ваш заказ собран. Ждём вас!'],
  },
});
