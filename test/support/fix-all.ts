import {
  exampleIndex,
  makeRules,
  parseTemplate,
  repair,
  type CheckOptions,
  type ExampleTemplate,
  type Repaired,
  type Rules,
  type SeveritySettings,
} from '../../server/src/service';

const ADDRESS = 'file:///work/a.hsm';

/** Rules without a configuration file and without accepted findings. */
export function plainRules(
  options: CheckOptions,
  severities: SeveritySettings,
  registered?: readonly ExampleTemplate[],
): Rules {
  const rules = makeRules({ config: undefined, baseline: undefined }, undefined, () => '2026-01-01');
  const index = registered && exampleIndex(registered);
  return { ...rules, severities, optionsFor: () => options, registered: index };
}

/** All safe fixes of a text under such rules. */
export function fixAll(
  text: string,
  options: CheckOptions,
  severities: SeveritySettings,
  registered?: readonly ExampleTemplate[],
): Repaired {
  return repair(
    { address: ADDRESS, document: parseTemplate(text) },
    plainRules(options, severities, registered),
  );
}
