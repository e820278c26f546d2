import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { compilePattern } from '../checks/pattern';
import type { CompanyCheck } from '../checks/types';
import { listOf, objectOf } from '../shapes/collections';
import { configMessages } from '../shapes/problems';
import { oneOf, scalar, text, textLike } from '../shapes/scalars';
import { reportValue, type Fields, type PlainShape, type Reading, type Shape } from '../shapes/shape';
import { LIMITS } from '../vocabulary/limits';
import { SEVERITIES } from '../vocabulary/severity';

/** A regular expression of RE2. What cannot be matched in linear time is refused here, with the reason. */
function pattern(): PlainShape<string> {
  return scalar({
    accept: (value) => (reasonAgainst(value) === undefined ? String(value) : undefined),
    complain: (path, value) => configMessages.pattern(path, reasonAgainst(value) ?? ''),
    schema: { type: 'string', minLength: 1, maxLength: LIMITS.patternLength.value },
  });
}

function reasonAgainst(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return 'a text in quotes is missing';
  if (value.length > LIMITS.patternLength.value) return 'the pattern is too long';
  const compiled = compilePattern(value);
  return compiled.ok ? undefined : compiled.problem;
}

const FIELDS: Fields<CompanyCheck> = {
  id: {
    shape: textLike(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'company/no-caps'),
    description: {
      en: 'Name of the check, with a slash, so that it never collides with a built-in one.',
      ru: 'Имя проверки с косой чертой: так оно не совпадёт с именем встроенной.',
    },
  },
  find: {
    shape: pattern(),
    description: {
      en: 'Regular expression in the syntax of RE2: no lookaheads, lookbehinds or back-references. (?i) at its beginning ignores case; \\p{L} is any letter.',
      ru: 'Регулярное выражение в синтаксисе RE2: без просмотра вперёд и назад и без обратных ссылок. (?i) в начале не различает регистр; \\p{L} — любая буква.',
    },
  },
  section: {
    shape: oneOf(['any', 'body', 'header', 'footer'] as const),
    default: 'any',
    description: {
      en: 'The part of the message to search.',
      ru: 'Часть сообщения, в которой искать.',
    },
  },
  severity: {
    shape: oneOf(SEVERITIES),
    default: 'warning',
    description: { en: 'The severity of the findings.', ru: 'Строгость замечаний.' },
  },
  message: {
    shape: text(),
    description: {
      en: 'What the author reads: what is wrong, why, and what to do.',
      ru: 'Что прочитает автор: что не так, почему и что делать.',
    },
  },
};
const REQUIRED = ['id', 'find', 'message'] as const;

const GIVEN = objectOf(FIELDS);

const entry: Shape<CompanyCheck> = {
  read(node, path, reading) {
    const { id, find, message, ...rest } = GIVEN.read(node, path, reading) ?? {};
    if (node.type === 'object') reportMissing(node, path, reading);
    return id !== undefined && find !== undefined && message !== undefined
      ? { id, find, message, ...rest }
      : undefined;
  },
  schema: () => ({ ...GIVEN.schema(), required: REQUIRED }),
};

function reportMissing(node: Node, path: string, reading: Reading): void {
  const missing = REQUIRED.filter((key) => !findNodeAtLocation(node, [key]));
  if (missing.length > 0) reportValue(node, reading, configMessages.lacks(path, missing));
}

const entries = listOf(entry);

/** The checks that a company defines itself. Of two with one name, the first counts. */
export const COMPANY_CHECKS: Shape<readonly CompanyCheck[]> = {
  read(node, path, reading) {
    const checks = entries.read(node, path, reading);
    const seen = new Set<unknown>();
    for (const child of node.type === 'array' ? (node.children ?? []) : []) {
      const id = findNodeAtLocation(child, ['id']);
      if (!id) continue;
      if (seen.has(id.value)) reportValue(id, reading, configMessages.twice(String(id.value)));
      seen.add(id.value);
    }
    return checks?.filter(({ id }, index) => checks.findIndex((other) => other.id === id) === index);
  },
  schema: () => entries.schema(),
};
