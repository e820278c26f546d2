import { env, l10n, window, workspace } from 'vscode';
import { TEMPLATES } from './templates';

/** `HSM: New Template`: a whole template in an unsaved document, ready to be changed. */
export async function newTemplate(): Promise<void> {
  const language = env.language.toLowerCase().startsWith('ru') ? 'ru' : 'en';
  const items = TEMPLATES.map((template) => ({
    label: template.name[language],
    detail: template.detail[language],
    text: template.text[language],
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('New HSM template'),
    placeHolder: l10n.t('What is the message for?'),
    matchOnDetail: true,
  });
  if (chosen === undefined) return;
  const document = await workspace.openTextDocument({ language: 'hsm', content: chosen.text });
  await window.showTextDocument(document);
}
