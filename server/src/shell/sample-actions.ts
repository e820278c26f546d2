import type { CodeAction, CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CONFIG_FILE_NAME,
  isWritable,
  putEntry,
  rangeOf,
  readConfig,
  takenSample,
  type LocalizedText,
  type SampleActionData,
  type SampleTarget,
} from '../service';
import type { ServerContext } from './context';
import { findConfigFile } from './find-config-file';
import type { Configuration } from './settings';

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

/** Where the sample of a new variable in a template would be kept: the active set, else the first one, else a new one. */
export function sampleTargetOf(
  context: ServerContext,
  uri: string,
  { files }: Configuration,
): SampleTarget | undefined {
  const { laterEdits, configFiles, language } = context.features();
  if (!laterEdits || !configFiles) return undefined;
  const newSet = { set: FIRST_SET[language], values: {} };
  const config = files?.config;
  if (!config) {
    const folder = context.settings.workspaceFolderOf(uri);
    return folder === undefined ? { refusal: REFUSALS.noFolder } : { ...newSet, isNewFile: true };
  }
  if (config.readOnly) return { refusal: REFUSALS.readOnly };
  // Unsaved changes count: they are what is written over.
  const open = context.documents.open.get(config.uri);
  const read = open ? readConfig(open.getText()) : config.read;
  if (read.problems.some(({ id }) => id === 'config-syntax')) return { refusal: REFUSALS.damaged };
  const [first] = context.activeFirst(read.config.samples);
  return first
    ? { set: first.name, values: first.values, isNewFile: false }
    : { ...newSet, isNewFile: false };
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
  const { uri, version, span, name, set, value } = data;
  const { documents, settings, connection, features } = context;
  const found = await findConfigFile(context, uri);
  const folder = settings.workspaceFolderOf(uri);
  const target = found?.uri ?? (folder === undefined ? undefined : `${folder}${CONFIG_FILE_NAME}`);
  const template = documents.open.get(uri);
  if (template?.version !== version || target === undefined) return undefined;
  const open = documents.open.get(target);
  const text = open ?? TextDocument.create(target, 'jsonc', 0, found?.text ?? '');
  const refuse = (why: LocalizedText): void => {
    connection.window.showWarningMessage(why[features().language]);
  };
  const written = text.getText();
  const known = readConfig(written).config.samples.find((one) => one.name === set)?.values ?? {};
  const before = Object.hasOwn(known, name) ? known[name] : undefined;
  if (before !== undefined && before !== '' && before !== value) {
    refuse(takenSample(set, name, before));
    return undefined;
  }
  const edits = isWritable(written) ? putEntry(written, ['samples', set, name], value) : undefined;
  if (!edits) {
    refuse(REFUSALS.damaged);
    return undefined;
  }
  const create: CreateFile = { kind: 'create', uri: target };
  const sample: TextDocumentEdit = {
    textDocument: { uri: target, version: open?.version ?? null },
    edits: edits.map((edit) => ({ range: rangeOf(text, edit.span), newText: edit.newText })),
  };
  const variable: TextDocumentEdit = {
    textDocument: { uri, version },
    edits: [{ range: rangeOf(template, span), newText: `{{${name}}}` }],
  };
  return { documentChanges: [...(found || open ? [] : [create]), sample, variable] };
}

/** What an action of ours carries; undefined for every other action. */
function sampleActionOf(data: unknown): SampleActionData | undefined {
  return isSampleAction(data) ? data : undefined;
}

function isSampleAction(data: unknown): data is SampleActionData {
  return typeof data === 'object' && data !== null && 'set' in data && 'value' in data && 'span' in data;
}
