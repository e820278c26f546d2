import { env, l10n, ThemeIcon, window, type QuickPickItem, type Uri } from 'vscode';
import type { CommandServices } from '.';
import { ServerRequest, type EdnaPart, type EdnaPartsParams } from '../../../server/src/shell/protocol';
import { ednaFieldName } from '../preview/edna-fields';
import { chooseTemplate } from './template';

/** `HSM: Copy for Edna…`: the parts of Edna's form, each copied when it is chosen; the list stays open until Escape. */
export async function copyForEdna(services: CommandServices, resource: unknown): Promise<void> {
  const document = await chooseTemplate(services.previews, resource);
  if (document === undefined) return;
  const parts = await requestEdnaParts(services, document.uri);
  if (parts.length === 0) {
    void window.showInformationMessage(l10n.t('The template is empty, so there is nothing to copy.'));
    return;
  }
  const picker = window.createQuickPick<QuickPickItem & { readonly part: EdnaPart }>();
  picker.title = l10n.t('Copy for Edna');
  picker.placeholder = l10n.t('Enter copies a field, Escape closes the list.');
  picker.ignoreFocusOut = true;
  picker.items = parts.map((part) => ({ label: ednaFieldName(part), detail: shown(part.text), part }));
  picker.onDidAccept(async () => {
    const [chosen] = picker.selectedItems;
    if (chosen === undefined) return;
    await env.clipboard.writeText(chosen.part.text);
    const icon = new ThemeIcon('check');
    picker.items = picker.items.map((item) =>
      item.part === chosen.part ? { ...item, iconPath: icon, description: l10n.t('copied') } : item,
    );
    // New items put the cursor on the first one: Enter and Down in turn would never reach the third.
    picker.activeItems = picker.items.filter(({ part }) => part === chosen.part);
  });
  picker.onDidHide(() => picker.dispose());
  picker.show();
}

/** The parts of a template with the examples that its preview shows. Throws when the server has no answer. */
async function requestEdnaParts(
  { server, previews }: Pick<CommandServices, 'server' | 'previews'>,
  uri: Uri,
): Promise<readonly EdnaPart[]> {
  const asked: EdnaPartsParams = { ...previews.samplesOf(uri), textDocument: { uri: server.uriText(uri) } };
  const parts = await server.request(ServerRequest.ednaParts, asked);
  if (parts === undefined) throw new Error(server.whyNot());
  return parts;
}

/** In one line, as far as anybody reads it. */
function shown(text: string): string {
  return text.slice(0, 120).replaceAll('\n', ' ↵ ');
}
