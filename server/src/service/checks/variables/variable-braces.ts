import type { LocalizedText } from '../../vocabulary/language';
import { Fact } from '../../syntax/facts';
import type { Span } from '../../vocabulary/span';
import type { HsmDocument } from '../../syntax/tree';
import type { DamagedVariableNode } from '../../syntax/variables';
import { outgrowsLimit } from '../../model/lengths';
import { certainName, placeholdersOf } from '../../model/placeholders';
import { defineCheck } from '../define';
import type { CheckContext } from '../types';
import type { Repair } from '../../vocabulary/edits';
import { late } from '../../vocabulary/late-pattern';

interface Data {
  readonly written: string;
  readonly node: DamagedVariableNode;
}

export default defineCheck<Data>({
  id: 'variable-braces',
  group: 'variables',
  severity: 'error',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'Meta', reference: 'meta-review', certainty: 'stated', date: '2026-11-22' },
  refusedWith: ['2388072'],
  title: { en: 'Variable with wrong braces', ru: 'Скобки переменной записаны неверно' },
  why: {
    en: 'A variable is written with two braces on each side and nothing but its number or name between them: {{1}}, {{name}}. Meta rejects a template whose braces are missing or not in pairs, and the customer would see them as typed.',
    ru: 'Переменная записывается двумя фигурными скобками с каждой стороны, а между ними — только номер или имя: {{1}}, {{name}}. Шаблон, в котором скобок не хватает или у них нет пары, Meta отклоняет, а клиент увидел бы скобки в тексте.',
  },
  message: describe,
  needs: { facts: Fact.DamagedVariable },
  find({ document }, report) {
    for (const node of document.damagedVariables) {
      const written = document.text.slice(node.span.start, node.span.end);
      report({ span: node.span, data: { written, node } });
    }
  },
  fix: {
    title: ({ node }) => rewriteTitle(`{{${node.name ?? ''}}}`),
    edits({ node }, span, { document }) {
      const name = fixedName(node, document);
      return name === undefined ? undefined : [{ span, newText: `{{${name}}}` }];
    },
  },
  suggest({ node }, span, context) {
    if (fixedName(node, context.document) !== undefined) return [];
    if (node.name !== undefined)
      return [rewrite(withAllBraces(context.document.text, span), `{{${node.name}}}`)];
    const remove: Repair = {
      title: { en: 'Remove the braces', ru: 'Удалить скобки' },
      edits: bracesOf(context.document.text, span).map((braces) => ({ span: braces, newText: '' })),
    };
    const completed = node.defect === 'empty' ? numbered(span, context) : paired(span, context.document.text);
    return completed ? [completed, remove] : [remove];
  },
  examples: {
    bad: [
      {
        text: '[#HSM#]Заказ ⟦{{ 1 }}⟧ будет у вас ⟦{{2}⟧, курьер позвонит за час.',
        fixed: '[#HSM#]Заказ {{1}} будет у вас {{2}}, курьер позвонит за час.',
      },
      {
        text: '[#HSM#]Ваш заказ ⟦{1}⟧ собран, пункт выдачи: ⟦{2}}⟧ 📦 Ждём вас!',
        fixed: '[#HSM#]Ваш заказ {{1}} собран, пункт выдачи: {{2}} 📦 Ждём вас!',
      },
      {
        text: '[#HSM#]Добрый день, ⟦{client_name}⟧! Ждём вас в клинике.',
        fixed: '[#HSM#]Добрый день, {{client_name}}! Ждём вас в клинике.',
      },
      {
        text: '[#HSM#]Добрый день, $⟦{client_name}⟧! Ждём вас в клинике.',
        fixed: '[#HSM#]Добрый день, {{client_name}}! Ждём вас в клинике.',
      },
      {
        text: '[#HSM#]Добрый день, #⟦{client_name}⟧! Ждём вас в клинике.',
        fixed: '[#HSM#]Добрый день, {{client_name}}! Ждём вас в клинике.',
      },
      {
        text: '[#HSM#]Здравствуйте, {{1}}! Сумма к оплате: ⟦{{}}⟧ рублей.',
        fixed: '[#HSM#]Здравствуйте, {{1}}! Сумма к оплате: {{2}} рублей.',
      },
      {
        text: '[#HSM#]Ваш номер ⟦{{⟧1 в очереди. Спасибо за терпение!',
        fixed: '[#HSM#]Ваш номер {{1}} в очереди. Спасибо за терпение!',
      },
      { text: '[#HSM#]Ждём вас ⟦{{⟧[*FOOT*]⟦}}⟧Клиника', fixed: '[#HSM#]Ждём вас [*FOOT*]}}Клиника' },
    ],
    good: [
      '[#HSM#]Заказ {{1}} будет у вас {{2}}, курьер позвонит за час.',
      '[#HSM#]Промокод {ОСЕНЬ} действует до пятницы {включительно}.',
    ],
  },
});

/** The name, where the braces can be completed without asking: the meaning is certain, and the part does not get too long. */
function fixedName(node: DamagedVariableNode, document: HsmDocument): string | undefined {
  const name = certainName(node, document.text);
  const section = name === undefined ? undefined : document.sectionAt(node.span.start);
  const fits = section === undefined || section.kind === 'image' || !outgrowsLimit(document, section);
  return fits ? name : undefined;
}

function describe({ written, node: { name, defect } }: Data): LocalizedText {
  switch (defect) {
    case 'empty':
      return {
        en: `The variable ${written} has no number or name; Meta rejects such a template. Write a number: {{1}}.`,
        ru: `У переменной ${written} нет ни номера, ни имени: такой шаблон Meta отклонит. Впишите номер: {{1}}.`,
      };
    case 'inner-space':
      return {
        en: `Spaces inside the braces of ${written}: Meta rejects such a variable. Write {{${name ?? '1'}}}.`,
        ru: `Внутри скобок ${written} есть пробелы: такую переменную Meta не примет. Напишите {{${name ?? '1'}}}.`,
      };
    case 'single-brace':
      return {
        en: `${written} has single braces, so it is not a variable: the customer would see it as typed. Write {{${name ?? '1'}}}.`,
        ru: `У ${written} одинарные скобки, поэтому это не переменная: клиент увидит скобки в тексте. Напишите {{${name ?? '1'}}}.`,
      };
    case 'unpaired':
      return {
        en: `The braces “${written}” have no pair; Meta rejects such a template. Complete the variable as in {{1}}, or remove the braces.`,
        ru: `У скобок «${written}» нет пары: такой шаблон Meta отклонит. Допишите переменную по образцу {{1}} или удалите скобки.`,
      };
    case 'unbalanced':
    case 'extra-brace':
      return {
        en: `${written} needs exactly two braces on each side; Meta rejects anything else. Write {{${name ?? '1'}}}.`,
        ru: `В ${written} должно быть ровно по две скобки с каждой стороны, иначе Meta отклонит шаблон. Напишите {{${name ?? '1'}}}.`,
      };
  }
}

function rewriteTitle(variable: string): LocalizedText {
  return { en: `Write ${variable}`, ru: `Исправить на ${variable}` };
}

function rewrite(span: Span, variable: string): Repair {
  return { title: rewriteTitle(variable), edits: [{ span, newText: variable }] };
}

/** `{{}}` with the next free number. */
function numbered(span: Span, { document }: CheckContext): Repair | undefined {
  let next = 1;
  for (const { form, name } of placeholdersOf(document)) {
    if (form === 'name') return undefined;
    if (form === 'number') next = Math.max(next, Number(name) + 1);
  }
  return Number.isSafeInteger(next) ? rewrite(span, `{{${next}}}`) : undefined;
}

/** A number or name alone, at the beginning or the end of a text. */
const NAME_AT_START = late(() => /^(?:[1-9][0-9]{0,3}|[a-z_][a-z0-9_]{0,31})(?![\p{L}\p{N}_]|:\/\/)/u);
const NAME_AT_END = late(() => /(?<![\p{L}\p{N}_])(?:[1-9][0-9]{0,3}|[a-z_][a-z0-9_]{0,31})$/u);

/** A number or name directly after opening or before closing braces, with its pair. */
function paired(span: Span, text: string): Repair | undefined {
  if (text[span.start] === '{') {
    const word = NAME_AT_START().exec(text.slice(span.end, span.end + 40))?.[0];
    if (word === undefined) return undefined;
    return rewrite({ start: span.start, end: span.end + word.length }, `{{${word}}}`);
  }
  const word = NAME_AT_END().exec(text.slice(Math.max(0, span.start - 40), span.start))?.[0];
  if (word === undefined) return undefined;
  return rewrite({ start: span.start - word.length, end: span.end }, `{{${word}}}`);
}

/** The braces at both ends of the span, without what is between them. */
function bracesOf(text: string, { start, end }: Span): Span[] {
  let opened = start;
  while (opened < end && text[opened] === '{') opened++;
  let closed = end;
  while (closed > opened && text[closed - 1] === '}') closed--;
  return [
    { start, end: opened },
    { start: closed, end },
  ].filter((braces) => braces.start < braces.end);
}

/** The span with the braces that touch it. */
function withAllBraces(text: string, { start, end }: Span): Span {
  let from = start;
  while (text[from - 1] === '{') from--;
  // `${name}` and `#{name}`, as programs write it.
  if (/[$#]/.test(text.charAt(from - 1)) && /[a-z_]/.test(text.charAt(start + 1))) from--;
  let to = end;
  while (text[to] === '}') to++;
  return { start: from, end: to };
}
