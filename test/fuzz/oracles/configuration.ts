import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  applyEdits,
  CHECKS,
  getConfigActions,
  configFindings,
  getConfigDiagnostics,
  ignoringEntry,
  isWritable,
  parseTemplate,
  putEntry,
  readBaseline,
  readConfig,
  resolveConfig,
  runChecks,
  sampleEntrySpan,
  writeSamples,
} from '../../../server/src/service';
import type { Case } from '../case';
import { promise } from '../violation';

const PATHS = [
  'a.hsm',
  'drafts/a.hsm',
  'drafts (old)/Привет 1.hsm',
  `${'a'.repeat(30)}.hsm`,
  `${'a/'.repeat(30)}b.hsm`,
];
const DAMAGED = '[HSM#]Ваш  заказ готов.';

/** No configuration, however broken, stops the checks: what is wrong is reported at its place, the rest is used. */
export function judgeConfiguration({ text }: Case): void {
  const { config, problems, fileEntries } = readConfig(text);
  for (const { span, message } of [
    ...problems,
    ...fileEntries.map(({ span }) => ({ span, message: undefined })),
  ]) {
    const isInside = 0 <= span.start && span.start <= span.end && span.end <= text.length;
    promise(isInside, 'the problems of a configuration are in it', () => `${span.start} to ${span.end}`);
    promise(message === undefined || /\S/.test(message.en + message.ru), 'a problem has words', () => '');
  }
  const { severities, options } = resolveConfig({}, config);
  for (const path of PATHS) ignoringEntry(config.ignore ?? [], path);
  const { failures, findings } = runChecks({ document: parseTemplate(DAMAGED), options }, severities);
  promise(failures.length === 0, 'a configuration makes no check fail', () => String(failures[0]?.cause));
  const isOff = CHECKS.some(({ id }) => severities[id] === 'off');
  promise(isOff || findings.length > 0, 'only severities switch checks off', () =>
    JSON.stringify(severities),
  );
  judgeEditing(text);
  readBaseline(text);
}

function judgeEditing(text: string): void {
  const document = TextDocument.create('file:///hsm.config.json', 'jsonc', 1, text);
  const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
  getConfigDiagnostics(document, configFindings(readConfig(document.getText()), [], []), 'ru');
  for (const { edit } of getConfigActions(document, range, 'ru')) {
    const edits = edit?.changes?.[document.uri] ?? [];
    promise(
      TextDocument.applyEdits(document, edits) !== text,
      'an action of a configuration changes it',
      () => text,
    );
  }
  sampleEntrySpan(text, ['Анна'], '1');
  if (!isWritable(text)) return;
  const edits = putEntry(text, ['samples', 'Анна', '2'], 'я "1"\n');
  const written = edits && applyEdits(text, edits).text;
  promise(
    written === undefined || isWritable(written),
    'a value is put into sound JSON',
    () => written ?? '',
  );
  const cleared = writeSamples(text, 'Анна', { '1': '' });
  promise(
    cleared === undefined || isWritable(cleared),
    'a value is taken out of sound JSON',
    () => cleared ?? '',
  );
}
