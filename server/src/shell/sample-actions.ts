import type { CodeAction, CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  failure,
  folderOf,
  isWritable,
  pathBelow,
  putEntry,
  rangeOf,
  readConfig,
  setsInFile,
  success,
  takenSample,
  type LocalizedText,
  type Result,
  type Rules,
  type SampleActionData,
  type SampleTarget,
} from '../service';
import type { ServerContext } from './context';
import { configTargetOf } from './find-config-file';

/** The name of the first set of a file that has none. */
const FIRST_SET: LocalizedText = { en: 'Typical', ru: 'Типичный' };
const REFUSALS = {
  damaged: {
    en: 'hsm.config.json is damaged, so nothing is written into it. Correct its errors first.',
    ru: 'В файле hsm.config.json есть ошибки, поэтому в него ничего не записывается. Сначала исправьте их.',
  },
  readOnly: {
    en: 'hsm.config.json can only be read here, so the sample cannot be kept.',
    ru: 'Файл hsm.config.json доступен здесь только для чтения, поэтому пример негде сохранить.',
  },
  noFolder: {
    en: 'There is no folder for hsm.config.json, where samples are kept. Open a folder and save the template in it first.',
    ru: 'Примеры хранятся в файле hsm.config.json, а папки для него нет. Сначала откройте папку и сохраните в ней шаблон.',
  },
} as const satisfies Record<string, LocalizedText>;

/** The changes that put a sample into a configuration file, or why there are none. */
type KeptSample = Result<{ readonly uri: string; readonly changes: (CreateFile | TextDocumentEdit)[] }>;

/** Where the sample of a new variable in a template would be kept: the active set, else the first one, else a new one. */
export function sampleTargetOf(
  context: ServerContext,
  uri: string,
  { config }: Rules,
): SampleTarget | undefined {
  const { laterEdits, configFiles, language } = context.features();
  if (!laterEdits || !configFiles) return undefined;
  const newSet = { set: FIRST_SET[language], values: {} };
  if (!config) {
    const folder = context.settings.workspaceFolderOf(uri);
    return folder === undefined ? failure(REFUSALS.noFolder) : success({ ...newSet, isNewFile: true });
  }
  if (config.readOnly) return failure(REFUSALS.readOnly);
  // Unsaved changes count: they are what is overwritten.
  const open = context.documents.open.get(config.address);
  const read = open ? readConfig(open.getText()) : config.read;
  if (read.problems.some(({ id }) => id === 'config-syntax')) return failure(REFUSALS.damaged);
  const { sets } = setsInFile(read.config, pathBelow(folderOf(config.address), uri));
  const [first] = context.activeFirst(sets);
  const target = first ? { set: first.name, values: first.values } : newSet;
  return success({ ...target, isNewFile: false });
}

/**
 * The edits of an action that was chosen: a text becomes a variable, and its sample is written into the configuration
 * file as it is at this moment. A value that came into the file meanwhile is not changed.
 */
export function listenToActionChoices(context: ServerContext): void {
  context.connection.onCodeActionResolve(
    context.guarded<CodeAction, CodeAction>({
      name: 'codeAction/resolve',
      fallback: { title: '' },
      uriOf: ({ data }) => sampleActionOf(data)?.uri,
      answer: async (action) => {
        const data = sampleActionOf(action.data);
        const edit = data && (await editsOf(context, data));
        return edit ? { ...action, edit } : action;
      },
    }),
  );
}

async function editsOf(context: ServerContext, data: SampleActionData): Promise<CodeAction['edit']> {
  const { uri, version, span, name } = data;
  const kept = await keepSample(context, data, (value) => takenSample(data.set, name, value));
  const template = context.documents.open.get(uri);
  if (template?.version !== version) return undefined;
  if (kept?.ok !== true) {
    const problem = kept?.problem ?? REFUSALS.noFolder;
    context.connection.window.showWarningMessage(problem[context.features().language]);
    return undefined;
  }
  const variable: TextDocumentEdit = {
    textDocument: { uri, version },
    edits: [{ range: rangeOf(template, span), newText: `{{${name}}}` }],
  };
  return { documentChanges: [...kept.value.changes, variable] };
}

/**
 * The changes that put a sample into the configuration file as it is at this moment, unsaved changes included, or why
 * that cannot be: a value that is there already is never changed.
 *
 * @param taken says that the set has another value
 * @returns undefined when there is no place for the file
 */
export async function keepSample(
  context: ServerContext,
  { uri, name, set, value }: Pick<SampleActionData, 'uri' | 'name' | 'set' | 'value'>,
  taken: (value: string) => LocalizedText,
): Promise<KeptSample | undefined> {
  const place = await configTargetOf(context, uri);
  if (place === undefined) return undefined;
  const { uri: target, found } = place;
  const open = context.documents.open.get(target);
  const text = open ?? TextDocument.create(target, 'jsonc', 0, found?.text ?? '');
  const written = text.getText();
  const inFile = setsInFile(readConfig(written).config, pathBelow(folderOf(target), uri));
  const known = inFile.sets.find((one) => one.name === set)?.values ?? {};
  const before = Object.hasOwn(known, name) ? known[name] : undefined;
  if (before !== undefined && before !== '' && before !== value) return failure(taken(before));
  const edits = isWritable(written) ? putEntry(written, [...inFile.path, set, name], value) : undefined;
  if (!edits) return failure(REFUSALS.damaged);
  const create: CreateFile = { kind: 'create', uri: target };
  const sample: TextDocumentEdit = {
    textDocument: { uri: target, version: open?.version ?? null },
    edits: edits.map((edit) => ({ range: rangeOf(text, edit.span), newText: edit.newText })),
  };
  return success({ uri: target, changes: [...(found || open ? [] : [create]), sample] });
}

/** What an action of ours carries; undefined for every other action. */
function sampleActionOf(data: unknown): SampleActionData | undefined {
  return isSampleAction(data) ? data : undefined;
}

function isSampleAction(data: unknown): data is SampleActionData {
  return typeof data === 'object' && data !== null && 'set' in data && 'value' in data && 'span' in data;
}
