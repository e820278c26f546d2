import { env } from 'vscode';
import type { DownloadProblem } from '../../../server/src/download';

/** A text in the editor's language. */
export function inWords(text: DownloadProblem['message']): string {
  return env.language.toLowerCase().startsWith('ru') ? text.ru : text.en;
}
