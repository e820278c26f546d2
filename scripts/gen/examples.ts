import {
  CHECKS,
  exampleConfig,
  exampleListText,
  exampleRecords,
  LOOKUP_NAME,
  type Check,
} from '../../server/src/service';
import { lookupTable, writeWorkbook } from '../../server/src/service/hand-over';
import type { GeneratedFile } from './write';

const FOLDER = 'examples/broken';

/**
 * One broken file a check: its first bad example. A check that is off by default, or whose example needs options,
 * gets a folder of its own with a configuration that turns it on.
 */
export async function generateBrokenExamples(): Promise<GeneratedFile[]> {
  return (await Promise.all(CHECKS.map(brokenExample))).flat();
}

async function brokenExample(check: Check): Promise<GeneratedFile[]> {
  const [example] = check.examples.bad;
  if (!example) return [];
  const content = example.text.replace(/[⟦⟧]/g, '');
  const others = example.others ?? [];
  const severity = check.severity === 'off' ? { severity: { [check.id]: 'hint' } } : {};
  const list = example.registered && { registered: 'registered.json' };
  const lookup = example.lookup && { lookup: { file: 'lookup.xlsx' } };
  const config = { ...severity, ...exampleConfig(example.options ?? {}), ...list, ...lookup };
  if (Object.keys(config).length === 0 && others.length === 0) {
    return [{ path: `${FOLDER}/${check.id}.hsm`, content }];
  }
  const folder = `${FOLDER}/${check.id}`;
  return [
    { path: `${folder}/template.hsm`, content },
    ...others.map((other, index) => ({ path: `${folder}/other-${index + 1}.hsm`, content: other })),
    ...(example.registered
      ? [{ path: `${folder}/registered.json`, content: exampleListText(example.registered) }]
      : []),
    ...(example.lookup
      ? [
          {
            path: `${folder}/lookup.xlsx`,
            content: await writeWorkbook(lookupTable(exampleRecords(example.lookup)), LOOKUP_NAME),
          },
        ]
      : []),
    { path: `${folder}/hsm.config.json`, content: `${JSON.stringify(config, undefined, 2)}\n` },
  ];
}
