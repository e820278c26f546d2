import type { LocalizedText } from '../../vocabulary/language';
import { Fact } from '../../syntax/facts';
import type { HsmDocument } from '../../syntax/tree';
import { acceptableName } from '../../model/variable-name';
import { placesOf } from '../../model/places';
import { defineCheck } from '../define';
import type { Repair } from '../../vocabulary/edits';
import type { Severity } from '../../vocabulary/severity';

interface Data {
  readonly name: string;
  readonly better: string | undefined;
}

export default defineCheck<Data>({
  id: 'variable-name',
  group: 'variables',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-overview', certainty: 'stated', date: '2026-11-22' },
  title: { en: 'Meta does not accept the name of a variable', ru: 'Meta не принимает имя переменной' },
  why: {
    en: 'Between the braces Meta accepts a number from 1, or a name of small Latin letters, digits and underscores. Spaces, other signs and other alphabets get the template rejected. Capitals and a digit in front are against the rule, too, although Meta’s own pictures show {{tracking_ID}}: that is only a warning.',
    ru: 'Между скобками Meta допускает номер от 1 или имя из строчных латинских букв, цифр и подчёркиваний. Из-за пробелов, других знаков и других алфавитов шаблон отклонят. Прописные буквы и цифра в начале тоже противоречат правилу, но на иллюстрациях самой Meta встречается {{tracking_ID}}, поэтому это лишь предупреждение.',
  },
  message: describe,
  needs: { facts: Fact.Variable },
  find({ document }, report) {
    for (const { span, name, form } of document.variables) {
      if (form !== 'invalid') continue;
      const severity: Severity = isPlain(name) ? 'warning' : 'error';
      report({ span, data: { name, better: acceptableName(name) }, severity });
    }
  },
  suggest({ name, better }, _span, { document }) {
    // Every place with this name: a renamed half would be another variable.
    const places = document.variables.filter((variable) => variable.name === name);
    const numbered = document.variables.some(({ form }) => form === 'number');
    if (/^0+$/.test(name)) return [renumberFromOne(document)];
    const number = nextFreeNumber(document);
    const names = better === undefined ? [number] : numbered ? [number, better] : [better];
    return names.map((newName) => ({
      title: { en: `Rename to {{${newName}}}`, ru: `Переименовать в {{${newName}}}` },
      edits: places.map(({ span }) => ({ span, newText: `{{${newName}}}` })),
    }));
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Добрый день, ⟦{{Имя клиента}}⟧! Ждём вас в салоне.',
        fixed: '[#HSM#]Добрый день, {{imia_klienta}}! Ждём вас в салоне.',
      },
      {
        text: '[#HSM#]Your parcel ⟦{{tracking_ID}}⟧ 📦 is at the post office. Number: ⟦{{tracking_ID}}⟧, please keep it.',
        fixed:
          '[#HSM#]Your parcel {{tracking_id}} 📦 is at the post office. Number: {{tracking_id}}, please keep it.',
        severity: 'warning',
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
    good: ['[#HSM#]Добрый день, {{client_name}}! Ждём вас {{visit_date}} в салоне.'],
  },
});

/** The smallest number that no variable has. */
function nextFreeNumber(document: HsmDocument): string {
  const taken = new Set(placesOf(document).map(({ name }) => name));
  let next = 1;
  while (taken.has(String(next))) next++;
  return String(next);
}

/** `{{0}}`, `{{1}}` → `{{1}}`, `{{2}}`: who counts from nought means the whole row. */
function renumberFromOne(document: HsmDocument): Repair {
  const edits = placesOf(document)
    .filter(({ name, damaged }) => !damaged && /^[0-9]{1,4}$/.test(name))
    .map(({ span, name }) => ({ span, newText: `{{${String(Number(name) + 1)}}}` }));
  return { title: { en: 'Count the variables from 1', ru: 'Нумеровать переменные с 1' }, edits };
}

/** Latin letters, digits and underscores: only capitals or a digit in front can be wrong. */
function isPlain(name: string): boolean {
  return /^[A-Za-z0-9_]+$/.test(name) && !/^[0-9]+$/.test(name);
}

function describe({ name, better }: Data): LocalizedText {
  const use = better === undefined ? '{{1}}' : `{{${better}}}`;
  if (/^0+[0-9]*$/.test(name)) {
    return {
      en: `Meta numbers variables from 1 and without leading zeros, so {{${name}}} gets the template rejected. Write ${use}.`,
      ru: `Meta нумерует переменные с 1 и без нулей впереди, поэтому из-за {{${name}}} шаблон отклонят. Напишите ${use}.`,
    };
  }
  if (isPlain(name)) {
    return {
      en: `Meta may reject {{${name}}}: a name has small Latin letters, digits and underscores, and no digit in front. Better: ${use}.`,
      ru: `Meta может отклонить {{${name}}}: в имени — строчные латинские буквы, цифры и подчёркивания, цифра не первая. Лучше: ${use}.`,
    };
  }
  return {
    en: `Meta rejects the name in {{${name}}}: only small Latin letters, digits and underscores are allowed. Write, for example, ${use}.`,
    ru: `Имя в {{${name}}} Meta не примет: допустимы только строчные латинские буквы, цифры и подчёркивания. Напишите, например, ${use}.`,
  };
}
