import type { CodeLens } from 'vscode-languageserver-types';
import type { Finding } from '../checks/types';
import { countFindings } from '../project/counts';
import { englishPlural, russianPlural, type Language } from '../vocabulary/language';
import type { HsmDocument } from '../syntax/tree';

/** The commands of the editor that the links over the first line run; the server knows none of its own. */
export interface CodeLensCommands {
  readonly preview: string;
  readonly copy: string;
  readonly problems: string;
  /** Shows templates to begin with. */
  readonly create?: string;
}

const TEXTS = {
  preview: { en: 'Preview', ru: 'Предпросмотр' },
  copy: { en: 'Copy for BPMSoft', ru: 'Скопировать для BPMSoft' },
  create: {
    en: 'Empty template: choose a ready-made text, or type [ for the tags',
    ru: 'Пустой шаблон: выберите готовый текст или введите [, чтобы увидеть теги',
  },
  none: { en: 'No problems', ru: 'Замечаний нет' },
};
const FIRST_LINE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** `Preview · Copy for BPMSoft · 3 problems` over the first line; in an empty file, how to begin. */
export function getCodeLenses(
  document: HsmDocument,
  findings: readonly Finding[],
  commands: CodeLensCommands,
  language: Language,
): CodeLens[] {
  const lens = (title: string, command: string): CodeLens => ({
    range: FIRST_LINE,
    command: { title, command },
  });
  if (document.text.trim() === '')
    return commands.create === undefined ? [] : [lens(TEXTS.create[language], commands.create)];
  const count = countFindings(findings).all;
  return [
    lens(TEXTS.preview[language], commands.preview),
    lens(TEXTS.copy[language], commands.copy),
    lens(count === 0 ? TEXTS.none[language] : problems(count, language), commands.problems),
  ];
}

function problems(count: number, language: Language): string {
  return language === 'ru'
    ? `${count} ${russianPlural(count, 'замечание', 'замечания', 'замечаний')}`
    : `${count} ${englishPlural(count, 'problem', 'problems')}`;
}
