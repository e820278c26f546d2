import type { LocalizedText } from '../../vocabulary/language';
import { LIMITS } from '../../vocabulary/limits';
import { acceptableName } from '../../model/variable-name';
import { VARIABLE_FACTS } from '../../model/placeholders';
import type { Severity } from '../../vocabulary/severity';
import { findBadNames, renames, type BadName } from './_variable-names';
import { defineCheck } from '../define';

export default defineCheck<BadName>({
  id: 'variable-name',
  group: 'variables',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-editor', certainty: 'stated', date: '2026-11-29' },
  refusedWith: ['2388072'],
  title: { en: 'Variable name that Meta does not accept', ru: 'Meta не принимает имя переменной' },
  why: {
    en: 'Between the braces Meta accepts a number from 1, or a name of lowercase Latin letters, digits and underscores, at most 32 characters long, that appears once: a template with another name cannot be submitted. A number may repeat. A digit at the start of a name is a warning: Meta’s pages name letters and underscores only.',
    ru: 'Между скобками Meta допускает номер от 1 или имя из строчных латинских букв, цифр и подчёркиваний, не длиннее 32 символов и только один раз: шаблон с другим именем не отправить на проверку. Номер может повторяться. Цифра в начале имени — предупреждение: на страницах Meta названы только буквы и подчёркивание.',
  },
  message: describe,
  needs: { facts: VARIABLE_FACTS },
  find({ document }, report) {
    for (const found of findBadNames(document)) {
      const severity: Severity = found.defect === 'digit' ? 'warning' : 'error';
      report({ span: found.place.span, data: found, severity });
    }
  },
  suggest: (found, _span, { document }) => renames(found, document),
  examples: {
    bad: [
      {
        text: '[#HSM#]Добрый день, ⟦{{Имя клиента}}⟧! Ждём вас в салоне.',
        fixed: '[#HSM#]Добрый день, {{imia_klienta}}! Ждём вас в салоне.',
      },
      {
        text: '[#HSM#]Your parcel 📦 with the number ⟦{{tracking_ID}}⟧ is at the post office.',
        fixed: '[#HSM#]Your parcel 📦 with the number {{tracking_id}} is at the post office.',
      },
      {
        text: '[#HSM#]Your parcel 📦 with the number ⟦{{2nd_parcel}}⟧ is at the post office.',
        fixed: '[#HSM#]Your parcel 📦 with the number {{_2nd_parcel}} is at the post office.',
        severity: 'warning',
      },
      {
        text: '[#HSM#]Заказ {{order_id}} готов. Номер ⟦{{order_id}}⟧ назовите оператору.',
        fixed: '[#HSM#]Заказ {{1}} готов. Номер {{1}} назовите оператору.',
      },
      {
        text: '[#HSM#]Встреча с менеджером ⟦{{name_of_the_manager_of_the_client}}⟧ перенесена на завтра.',
        fixed: '[#HSM#]Встреча с менеджером {{name_of_the_manager_of_the_clien}} перенесена на завтра.',
      },
      {
        text: '[#HSM#]Сумма ⟦{{$сумма%}}⟧ списана с вашего счёта.',
        fixed: '[#HSM#]Сумма {{summa}} списана с вашего счёта.',
      },
      {
        text: '[#HSM#]Заказ ⟦{{0}}⟧ готов, код ячейки ⟦{{…}}⟧ действует до вечера.',
        fixed: '[#HSM#]Заказ {{1}} готов, код ячейки {{…}} действует до вечера.',
      },
      {
        text: '[#HSM#]Заказ ⟦{{0}}⟧ готов, код ячейки {{1}} действует до вечера.',
        fixed: '[#HSM#]Заказ {{1}} готов, код ячейки {{2}} действует до вечера.',
      },
      {
        text: '[#HSM#]Заказ {{1}} готов, пункт выдачи ⟦{{Адрес}}⟧ открыт до вечера.',
        fixed: '[#HSM#]Заказ {{1}} готов, пункт выдачи {{2}} открыт до вечера.',
      },
    ],
    good: [
      '[#HSM#]Добрый день, {{client_name}}! Ждём вас {{visit_date}} в салоне.',
      '[#HSM#]Заказ {{1}} готов. Номер {{1}} назовите оператору.',
      '[#HSM#]Заказ {{order_id}} готов, назовите номер оператору.[*HEAD*]Заказ {{order_id}}',
    ],
  },
});

function describe({ place: { name }, defect }: BadName): LocalizedText {
  const better = acceptableName(name);
  const use = better === undefined ? '{{1}}' : `{{${better}}}`;
  switch (defect) {
    case 'zero':
      return {
        en: `Meta numbers variables from 1 and without leading zeros, so it does not accept {{${name}}}. Write ${use}.`,
        ru: `Meta нумерует переменные с 1 и без нулей впереди, поэтому {{${name}}} не примет. Напишите ${use}.`,
      };
    case 'digit':
      return {
        en: `Meta may reject {{${name}}}: its pages allow no digit at the start of a name. Better: ${use}.`,
        ru: `Meta может отклонить {{${name}}}: на её страницах имя начинается не с цифры. Лучше: ${use}.`,
      };
    case 'repeated':
      return {
        en: `{{${name}}} appears more than once, and Meta accepts a name only once. Use numbers, which may repeat, or rename it here.`,
        ru: `{{${name}}} встречается не один раз, а имя Meta допускает только однажды. Замените имена номерами (они могут повторяться) или дайте здесь другое имя.`,
      };
    case 'long':
      return {
        en: `This name has ${name.length} characters, and Meta accepts at most ${LIMITS.variableName.value}. Shorten it.`,
        ru: `В имени {{${name}}} больше символов, чем допускает Meta: ${name.length} вместо ${LIMITS.variableName.value}. Сократите его.`,
      };
    case 'characters':
      return {
        en: `Meta does not accept {{${name}}}: a name has only lowercase Latin letters, digits and underscores. Write, for example, ${use}.`,
        ru: `Имя в {{${name}}} Meta не примет: допустимы только строчные латинские буквы, цифры и подчёркивания. Напишите, например, ${use}.`,
      };
  }
}
