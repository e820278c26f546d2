import { deepEqual, equal } from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-types';
import {
  failure,
  getAddSampleOffers,
  parseTemplate,
  rangeOf,
  success,
  type SampleSet,
  type SampleTarget,
} from '../../server/src/service';
import { check } from '../support/check';
import { textDocument } from '../support/features';
import { readSelections } from '../support/selections';

const TYPICAL: SampleSet = { name: 'Типичный', values: { '1': 'Елена 🎉' } };
const LONG: SampleSet = { name: 'Длинный', values: { '1': 'Александра', '2': '' } };
const OTHER: SampleSet = { name: 'Чужой', values: { order: 'А-1' } };
const NEW_FILE: SampleTarget = success({ set: 'Типичный', values: {}, isNewFile: true });

/** What is offered at `█` or `⟦…⟧` with these sets, the active one first: kind, title, and what it puts where. */
function offers(
  marked: string,
  samples: readonly SampleSet[],
  { only, target }: { readonly only?: string[]; readonly target?: SampleTarget } = {},
): string[] {
  const { text: written, selections } = readSelections(marked);
  const text = textDocument(written);
  const findings = check(written, { samples });
  const [first] = samples;
  const diagnostics: Diagnostic[] = findings.map(({ check: { id }, span }) => ({
    range: rangeOf(text, span),
    code: id,
    message: '',
  }));
  return getAddSampleOffers({
    text,
    document: parseTemplate(written),
    findings,
    range: rangeOf(text, selections[0] ?? { start: 0, end: 0 }),
    context: only ? { diagnostics, only } : { diagnostics },
    samples,
    target:
      target ?? (first ? success({ set: first.name, values: first.values, isNewFile: false }) : NEW_FILE),
  }).map((offer) => {
    const repaired = offer.diagnostics.map(({ code }) => String(code)).join();
    return `${offer.kind}[${repaired}] ${offer.title.ru} → ${offer.set}.${offer.name}`;
  });
}

describe('adding a sample that is missing', () => {
  it('repairs the finding, in each set that lacks it, the active one first', () => {
    const text = '[#HSM#]Здравствуйте, {{1}} 🎉! Заказ {{2█}} готов.';
    const missingAndEmpty = 'quickfix[sample-value,sample-value]';
    deepEqual(offers(text, [TYPICAL, LONG, OTHER]), [
      `${missingAndEmpty} Добавить пример для {{2}} (набор «Типичный»)… → Типичный.2`,
      `${missingAndEmpty} Добавить пример для {{2}} (набор «Длинный»)… → Длинный.2`,
    ]);
  });
  it('offers the same for a macro in any section', () => {
    const text = '[#HSM#]Ждём вас, {{1}}, как всегда![*FOOT*]Ваш менеджер 🎉 ⟦[#Contact.Owner.Name#]⟧';
    deepEqual(offers(text, [TYPICAL]), [
      'quickfix[sample-value] Добавить пример для [#Contact.Owner.Name#] (набор «Типичный»)… → Типичный.Contact.Owner.Name',
    ]);
  });
  it('offers nothing where the set has a value', () => {
    deepEqual(offers('[#HSM#]Здравствуйте, █{{1}}! Заказ {{2}} готов.', [TYPICAL]), []);
  });
  it('offers it without a finding where the only set was made for other templates', () => {
    const text = '[#HSM#]Здравствуйте, {{1}}! Заказ {{2█}} готов.';
    deepEqual(offers(text, [OTHER]), [
      'refactor.rewrite.sample[] Добавить пример для {{2}} (набор «Чужой»)… → Чужой.2',
    ]);
  });
  it('makes the file where there is none', () => {
    deepEqual(offers('[#HSM#]Здравствуйте, {{имя}} и {{1█}}!', []), [
      'refactor.rewrite.sample[] Добавить пример для {{1}} (новый файл hsm.config.json)… → Типичный.1',
    ]);
  });
  it('returns only the requested kinds', () => {
    const text = '[#HSM#]Здравствуйте, {{1}}! Заказ {{2█}} готов.';
    equal(offers(text, [TYPICAL], { only: ['quickfix'] }).length, 1);
    equal(offers(text, [TYPICAL], { only: ['refactor'] }).length, 0);
    equal(offers(text, [OTHER], { only: ['quickfix'] }).length, 0);
    equal(offers(text, [OTHER], { only: ['refactor.rewrite'] }).length, 1);
  });
  it('offers nothing where it could not be written', () => {
    const text = '[#HSM#]Здравствуйте, {{1}}! Заказ {{2█}} готов.';
    deepEqual(offers(text, [TYPICAL], { target: failure({ en: 'no', ru: 'нет' }) }), []);
  });
  it('offers nothing beside the variables, and nothing for more than one', () => {
    deepEqual(offers('[#HSM#]Здравствуй█те, {{1}}! Заказ {{2}} готов.', [TYPICAL]), []);
    deepEqual(offers('[#HSM#]Здравствуйте, {{1}}! Заказы ⟦{{2}} и {{3}}⟧ готовы.', [TYPICAL]), []);
  });
});
