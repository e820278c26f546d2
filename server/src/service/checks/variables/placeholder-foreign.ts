import { Fact } from '../../syntax/facts';
import { foreignPlaceholders } from '../../model/foreign-placeholders';
import { placeholdersOf } from '../../model/placeholders';
import { defineCheck } from '../define';
import type { Repair } from '../../vocabulary/edits';

interface ForeignPlace {
  readonly written: string;
  /** The number that is in it: `[[1]]`. */
  readonly number: string | undefined;
}

export default defineCheck<ForeignPlace>({
  id: 'placeholder-foreign',
  group: 'variables',
  severity: 'warning',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'practice', reference: 'practice', certainty: 'seen', date: '2026-11-29' },
  title: {
    en: 'Placeholder that is not a variable',
    ru: 'Место для подстановки записано не как переменная',
  },
  why: {
    en: 'Drafts, mailing services and other CRMs write a placeholder as [Name], %name%, {contact.name}, #CONTACT_NAME# or *|FNAME|*. WhatsApp knows variables like {{1}} only: everything else reaches the customer as typed, and a text registered with it matches no message with a real name.',
    ru: 'В черновиках, сервисах рассылок и других CRM место для подстановки записывают как [Имя], %name%, {contact.name}, #CONTACT_NAME# или *|FNAME|*. WhatsApp знает только переменные вида {{1}}: всё остальное клиент увидит как есть, а текст, который с этим зарегистрировали, не совпадёт ни с одним сообщением с настоящим именем.',
  },
  message: ({ written }) => ({
    en: `${written} looks like a placeholder of another program: the customer would see it as typed. Write the real value or a variable such as {{1}}.`,
    ru: `${written} похоже на место для подстановки, но это не переменная: клиент увидит эти знаки. Впишите само значение или переменную вида {{1}}.`,
  }),
  needs: { facts: Fact.PlainBracket },
  find({ document }, report) {
    for (const { span, name, form } of foreignPlaceholders(document)) {
      const written = document.text.slice(span.start, span.end);
      report({ span, data: { written, number: form === 'number' ? name : undefined } });
    }
  },
  suggest({ written, number }, _span, { document }): Repair[] {
    const places = placeholdersOf(document);
    if (places.some(({ form }) => form === 'name')) return [];
    const used = Math.max(
      0,
      ...places.map(({ name }) => (/^[1-9][0-9]{0,3}$/.test(name) ? Number(name) : 0)),
    );
    const variable = `{{${number ?? String(used + 1)}}}`;
    // The same words again mean the same value.
    const same = foreignPlaceholders(document).filter(
      ({ span: { start, end } }) => document.text.slice(start, end) === written,
    );
    return [
      {
        title: { en: `Write ${variable}`, ru: `Исправить на ${variable}` },
        edits: same.map(({ span }) => ({ span, newText: variable })),
      },
    ];
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Здравствуйте, ⟦[Имя]⟧! Ждём вас ⟦<дата и время>⟧ в клинике.',
        fixed: '[#HSM#]Здравствуйте, {{1}}! Ждём вас <дата и время> в клинике.',
      },
      {
        text: '[#HSM#]Здравствуйте, ⟦{Имя клиента}⟧! Ваш заказ {{1}} готов 📦 Ждём вас.',
        fixed: '[#HSM#]Здравствуйте, {{2}}! Ваш заказ {{1}} готов 📦 Ждём вас.',
      },
      {
        text: '[#HSM#]Hello, ⟦%first_name%⟧! See you tomorrow.',
        fixed: '[#HSM#]Hello, {{1}}! See you tomorrow.',
      },
      {
        text: '[#HSM#]Здравствуйте, ⟦{contact.name}⟧! Ваш менеджер ⟦#MANAGER_NAME#⟧ на связи.',
        fixed: '[#HSM#]Здравствуйте, {{1}}! Ваш менеджер #MANAGER_NAME# на связи.',
      },
      {
        text: '[#HSM#]Здравствуйте, ⟦*|FNAME|*⟧! Ждём вас на вебинаре.',
        fixed: '[#HSM#]Здравствуйте, {{1}}! Ждём вас на вебинаре.',
      },
      {
        text: '[#HSM#]Ваш заказ ⟦[[1]]⟧ готов к выдаче.',
        fixed: '[#HSM#]Ваш заказ {{1}} готов к выдаче.',
      },
      {
        text: '[#HSM#]Ваш заказ ⟦((2))⟧ готов к выдаче, {{1}}. Ждём вас!',
        fixed: '[#HSM#]Ваш заказ {{2}} готов к выдаче, {{1}}. Ждём вас!',
      },
    ],
    good: [
      '[#HSM#]Наберите *100# или #105#, промокод {ОСЕНЬ}, скидка от 10% до 20% — всё по тегу #осень!',
      '[#HSM#]Здравствуйте, {{1}}! Счёт [СЧ-15] на 500 рублей действует до пятницы {включительно}.',
      '[#HSM#]Скидка 5 % или 10 %, давление > 2 и < 3 атмосфер.',
    ],
  },
});
