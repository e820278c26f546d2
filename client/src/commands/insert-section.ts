import { l10n, window } from 'vscode';
import { askToOpenTemplate } from '../notices';
import { isTemplate } from '../preview/manager';
import type { Server } from '../server';
import { editTemplate } from './edit-template';

/** `HSM: Insert Section…`: asks which one, and puts it where it belongs. */
export async function insertSection(server: Server): Promise<void> {
  const items = [
    { label: '[*HEAD*]', description: l10n.t('header text'), section: 'HEAD' as const },
    { label: '[*IMAGE*]', description: l10n.t('header image'), section: 'IMAGE' as const },
    { label: '[*FOOT*]', description: l10n.t('footer'), section: 'FOOT' as const },
    { label: '[#HSM#]', description: l10n.t('beginning of every template'), section: 'HSM' as const },
  ];
  // A section that exists would only be refused: each may appear once.
  const active = window.activeTextEditor?.document;
  if (active === undefined || !isTemplate(active)) {
    askToOpenTemplate();
    return;
  }
  const text = active.getText();
  const free = items.filter(({ label }) => !text.includes(label));
  if (free.length === 0) {
    void window.showInformationMessage(l10n.t('The template has every section already.'));
    return;
  }
  const chosen = await window.showQuickPick(free, { title: l10n.t('Select a section to insert') });
  if (chosen) await editTemplate(server, { kind: 'section', section: chosen.section });
}
