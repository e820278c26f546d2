import { makeRules, readConfig, type Rules } from '../service';

/** Made once for one content: a form checks at every key press. */
let last: { readonly text: string; readonly rules: Rules } | undefined;

/**
 * The rules of the service, read as `hsm.config.json` is.
 *
 * @throws {TypeError} when the configuration file would have problems
 */
export function rulesOf(configuration: object): Rules {
  const text = JSON.stringify(configuration);
  if (last?.text === text) return last.rules;
  const read = readConfig(text);
  const [problem] = read.problems;
  if (problem) throw new TypeError(problem.message.en);
  const file = { address: '', text, read, readOnly: true, isBroken: false, inForce: read.config };
  const rules = makeRules({ config: file, baseline: undefined }, undefined, () => '');
  last = { text, rules };
  return rules;
}
