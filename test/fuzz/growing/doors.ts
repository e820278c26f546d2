import * as handOver from '../../../server/src/service/hand-over';
import * as service from '../../../server/src/service';
import * as pasting from '../../../server/src/service/pasting';
import * as reports from '../../../server/src/service/reports';
import type { Site } from '../../support/counting/instrument';

/** What is no work on a text, or is done by works under another name; each with its reason. */
const NO_WORK: Readonly<Record<string, string>> = {
  ...{ andThen: 'waits', languageOf: 'a locale', sectionKindOf: 'a kind', sameLanguage: 'two languages' },
  ...{ bothLanguages: 'texts of the product', fieldSchema: 'the schema, when it is generated' },
  ...{ LETTER: 'a pattern that is made late' },
  ...{ exampleConfig: 'a page about a check', explainCheck: 'a page about a check' },
  ...{
    repairWords: 'a page about a check',
    sourceOf: 'a page about a check',
    exampleLookup: 'an example of a check',
  },
  ...{ readEditorSettings: 'settings of the editor', takenSample: 'two names in a message' },
  ...{ isPassedOver: 'a name of a file', isTemplateName: 'a name of a file', isTemplatePath: 'a path' },
  ...{ companyChecks: 'remembers the checks of a configuration; they run among the checks' },
  ...{ entriesByFile: 'remembers the accepted findings of a file; it is asked about many of them' },
};

/** The functions of the service's doors that no work has called, though nobody says why. */
export function functionsWithoutWork(sites: readonly Site[], everRun: Float64Array): string[] {
  const called = new Set(
    sites.flatMap(({ name }, site) => ((everRun[site] ?? 0) > 0 ? [name, name.split('.').at(-1)] : [])),
  );
  return exportedFunctions().filter((name) => !called.has(name) && !Object.hasOwn(NO_WORK, name));
}

/** Names in `NO_WORK` that the doors do not have. */
export function staleNames(): string[] {
  const exported = new Set(exportedFunctions());
  return Object.keys(NO_WORK).filter((name) => !exported.has(name));
}

function exportedFunctions(): string[] {
  return [service, handOver, pasting, reports].flatMap((door) =>
    Object.entries(door).flatMap(([name, value]: readonly [string, unknown]) =>
      typeof value !== 'function' || /^class\b/.test(Function.prototype.toString.call(value)) ? [] : [name],
    ),
  );
}
