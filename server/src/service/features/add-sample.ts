import type { CodeActionContext, Diagnostic, Range } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { writtenPlace, type SampleSet } from '../model/filled';
import { SAMPLED, placeholdersIn } from '../model/placeholders';
import type { Finding } from '../checks/types';
import type { LocalizedText } from '../vocabulary/language';
import type { Span } from '../vocabulary/span';
import type { HsmDocument } from '../syntax/tree';
import { spanOf } from '../vocabulary/ranges';
import type { SampleTarget } from './refactor/refactoring';

export interface AddSampleRequest {
  readonly text: TextDocument;
  readonly document: HsmDocument;
  readonly findings: readonly Finding[];
  readonly range: Range;
  readonly context: Pick<CodeActionContext, 'diagnostics' | 'only'>;
  /** The active set first. */
  readonly samples: readonly SampleSet[];
  readonly target: SampleTarget;
}

/** A sample that is missing: the author is asked for it, and it goes into a set. */
export interface AddSampleOffer {
  readonly kind: 'quickfix' | 'refactor.rewrite.sample';
  readonly title: LocalizedText;
  readonly diagnostics: readonly Diagnostic[];
  readonly name: string;
  readonly set: string;
}

/**
 * For a variable or macro at the range: a repair for each set in which the finding `sample-value` misses it, the active
 * one first; where nothing is found, because there is no set yet or it was made for other templates, a refactoring.
 */
export function getAddSampleOffers(request: AddSampleRequest): readonly AddSampleOffer[] {
  const { text, document, findings, range, context, samples, target } = request;
  if (!target.ok) return [];
  const { diagnostics, only } = context;
  const wants = (kind: string): boolean =>
    only === undefined || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
  const selection = spanOf(text, range);
  const places = document.allSections
    .filter(({ kind }) => kind !== 'image')
    .flatMap((section) => placeholdersIn(document, section, SAMPLED));
  const place = places.findLast(({ span }) => span.start <= selection.start && selection.end <= span.end);
  if (!place) return [];
  const { name: key, span } = place;
  const lacks = (values: SampleSet['values']): boolean => !Object.hasOwn(values, key) || values[key] === '';
  const isFound = findings.some(
    ({ check, span: found }) => check.id === 'sample-value' && isSame(found, span),
  );
  const missed = isFound
    ? samples.filter(
        ({ values }) => lacks(values) && places.some((other) => Object.hasOwn(values, other.name)),
      )
    : [];
  const shown = diagnostics.filter(({ code, range: reported }) => {
    return code === 'sample-value' && isSame(spanOf(text, reported), span);
  });
  if (missed.length > 0) {
    const kind = 'quickfix';
    return wants(kind)
      ? missed.map(({ name: set }) => ({
          kind,
          title: titleOf(key, set),
          diagnostics: shown,
          name: key,
          set,
        }))
      : [];
  }
  const kind = 'refactor.rewrite.sample';
  const { set, values, isNewFile } = target.value;
  if (!wants(kind) || !lacks(values)) return [];
  return [{ kind, title: titleOf(key, isNewFile ? undefined : set), diagnostics: [], name: key, set }];
}

/** @param set undefined when the file has to be made, too */
function titleOf(key: string, set: string | undefined): LocalizedText {
  const place = writtenPlace(key);
  const file = 'hsm.config.json';
  return {
    en: `Add a sample for ${place} (${set === undefined ? `new file ${file}` : `set “${set}”`})…`,
    ru: `Добавить пример для ${place} (${set === undefined ? `новый файл ${file}` : `набор «${set}»`})…`,
  };
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
