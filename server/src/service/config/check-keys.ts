import { CHECKS } from '../checks/registry.gen';
import { severityOf } from '../checks/run';
import { knownKeys, objectOf } from '../shapes/collections';
import { configMessages } from '../shapes/problems';
import { oneOf } from '../shapes/scalars';
import type { Field } from '../shapes/shape';
import { SEVERITIES, type ConfiguredSeverity } from '../vocabulary/severity';
import { COMPANY_CHECKS } from './company';
import { option } from './option';

function severityFields(): ReadonlyMap<string, Field<ConfiguredSeverity>> {
  const shape = oneOf(SEVERITIES);
  return new Map(
    CHECKS.map(({ id, title, severity }) => [id, { shape, description: title, default: severity }]),
  );
}

/** The checks that have options. */
function checkOptionFields(): ReadonlyMap<string, Field<Readonly<Record<string, unknown>>>> {
  return new Map(
    CHECKS.filter(({ options }) => Object.keys(options).length > 0).map(({ id, title, options }) => [
      id,
      { shape: objectOf(options), description: title },
    ]),
  );
}

/** The keys that decide which checks run, and how: a part of `OPTIONS`. */
export const CHECK_KEYS = {
  severity: option({
    shape: knownKeys(severityFields, undefined, {
      form: /^[a-z0-9-]+\/[a-z0-9-]+$/,
      shape: oneOf(SEVERITIES),
    }),
    default: {},
    description: {
      en: 'The severity of each check: "error", "warning", "information", "hint" or "off". A check that is not named keeps its default.',
      ru: 'Строгость каждой проверки: "error" (ошибка), "warning" (предупреждение), "information" (сведения), "hint" (подсказка) или "off" (отключена). Для остальных проверок действует уровень по умолчанию.',
    },
    setting: { order: 10 },
    merge: (lower, upper) => ({ ...lower, ...upper }),
    levels: 1,
    rows: (severities) => CHECKS.map((check) => [`severity.${check.id}`, severityOf(check, severities)]),
  }),

  options: option({
    shape: knownKeys(checkOptionFields, (key) =>
      CHECKS.some(({ id }) => id === key) ? configMessages.noOptions(key) : undefined,
    ),
    default: {},
    description: {
      en: 'Options of single checks: the name of the check, then its options. The page of each check explains them.',
      ru: 'Параметры отдельных проверок: имя проверки, затем её параметры. Они описаны на странице проверки.',
    },
    levels: 2,
    rows: (given) =>
      CHECKS.flatMap(({ id, options }) =>
        Object.entries(options).map(([name, field]): [string, unknown] => [
          `options.${id}.${name}`,
          given[id]?.[name] ?? field.default,
        ]),
      ),
  }),

  checks: option({
    shape: COMPANY_CHECKS,
    default: [],
    description: {
      en: 'Checks of your own, without code: whatever a pattern finds is reported with your message.',
      ru: 'Собственные проверки без программирования: о том, что найдёт выражение, сообщается вашими словами.',
    },
    annotations: {
      defaultSnippets: [
        {
          label: 'company/no-caps',
          body: [
            {
              id: '${1:company/no-caps}',
              find: '${2:[А-ЯЁ]{6,\\}}',
              section: 'body',
              severity: 'warning',
              message: '$3',
            },
          ],
        },
      ],
    },
    rows: (checks) => [['checks', checks.map(({ id }) => id)]],
  }),
};
