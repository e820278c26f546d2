import assert from 'node:assert/strict';
import { ADVERSARIAL } from '../../bench/texts.mjs';
import {
  buildMessage,
  CHECKS,
  DEFAULT_CHECK_OPTIONS,
  divideByBaseline,
  findingKeys,
  parseTemplate,
  runChecks,
  type Check,
  type CheckContext,
} from '../../server/src/service';
import { findFormattingDefects } from '../../server/src/service/text/formatting/defects';
import { parseFormatting } from '../../server/src/service/text/formatting/formatting';
import { formattingToVocabulary } from '../../server/src/service/text/formatting/vocabulary';
import { StepCounter } from '../support/steps';

/** Beyond every window of a bounded look-ahead, so that what grows still is the text. */
const SIZES = [8_000, 32_000] as const;
/** 1 is linear. A binary search adds its logarithm, 0.06 here, and windows are full more often in longer texts. */
const MAXIMUM_EXPONENT = 1.1;
/** Fewer steps than this say nothing about growth. */
const FEW = 2_000;
/** No linear work takes this many steps for each unit of the text. */
const MANY = 1_000;

const counter = new StepCounter();

/** How the steps grow with the length of the text: the exponent. */
async function growth(make: (size: number) => () => unknown): Promise<number> {
  const few = await counter.count(make(SIZES[0]));
  // What is quadratic already shows here; the longer text would take minutes.
  if (few > MANY * SIZES[0]) return Infinity;
  const many = await counter.count(make(SIZES[1]));
  return many < FEW ? 0 : Math.log(many / Math.max(few, 1)) / Math.log(SIZES[1] / SIZES[0]);
}

function contextOf(text: string): CheckContext {
  return { document: parseTemplate(text), options: DEFAULT_CHECK_OPTIONS };
}

function mayRun({ needsCharacters, needsFacts }: Check, { document }: CheckContext): boolean {
  const hasCharacters = needsCharacters === 0 || (needsCharacters & document.characters) !== 0;
  return hasCharacters && (needsFacts === 0 || (needsFacts & document.facts) !== 0);
}

describe('steps grow no faster than the text', function () {
  this.timeout(120_000);
  before(() => counter.start());
  after(() => counter.stop());

  const works: Readonly<Record<string, (text: string) => () => unknown>> = {
    parsing: (text) => () => parseTemplate(text),
    formatting: (text) => () => parseFormatting(text),
    'hints of the formatting': (text) => {
      const formatted = parseFormatting(text);
      return () => [
        formatted.ambiguities,
        findFormattingDefects(formatted),
        formattingToVocabulary(formatted),
      ];
    },
    'the message': (text) => {
      const document = parseTemplate(text);
      return () => buildMessage(document);
    },
  };
  for (const [name, work] of Object.entries(works)) {
    it(`in ${name}, on any adversarial text`, async () => {
      for (const [kind, make] of Object.entries(ADVERSARIAL)) {
        const exponent = await growth((size) => work(make(size)));
        assert.ok(exponent <= MAXIMUM_EXPONENT, `${kind}: ${exponent}`);
      }
    });
  }

  it('in matching accepted findings', async () => {
    const exponent = await growth((size) => {
      const text = `[#HSM#]${'[FOOT]а '.repeat(size / 8)}`;
      const { findings } = runChecks(contextOf(text), {});
      const entries = findingKeys(text, findings).map((key) => ({ ...key, file: 'a.hsm', reason: '' }));
      return () => {
        assert.deepEqual(divideByBaseline(entries, text, findings, '2026-11-29').open, []);
      };
    });
    assert.ok(exponent <= MAXIMUM_EXPONENT, String(exponent));
  });

  for (const [kind, make] of Object.entries(ADVERSARIAL)) {
    it(`in each check, on ${kind}`, async () => {
      const contexts = new Map<number, CheckContext>(SIZES.map((size) => [size, contextOf(make(size))]));
      for (const check of CHECKS) {
        const [smallest] = contexts.values();
        if (!smallest || !mayRun(check, smallest)) continue;
        const exponent = await growth((size) => {
          const context = contexts.get(size) ?? smallest;
          return () => check.run(context, 'error', []);
        });
        assert.ok(exponent <= MAXIMUM_EXPONENT, `${check.id}: ${exponent}`);
      }
    });
  }
});
