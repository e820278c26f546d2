import { commands, l10n, window, type Disposable, type ExtensionContext, type TreeView } from 'vscode';
import { ServerRequest } from '../../../server/src/shell/protocol';
import type { Server } from '../server';
import { REGISTERED_FILTERS, SORT_ORDERS, type RegisteredFilter, type SortOrder } from './arrange';
import type { FolderTemplates } from './templates';
import { TemplateTree, type TreeLine } from './tree';

export const VIEW = 'hsm.templates';
const SORT_KEY = 'hsm.templatesSort';

/** The view «HSM Templates»: all templates of the open folders, sorted and filtered. */
export class TemplatesView implements Disposable {
  private readonly tree: TemplateTree;
  private readonly view: TreeView<TreeLine>;
  private readonly subscription: Disposable;

  constructor(
    private readonly context: ExtensionContext,
    private readonly templates: FolderTemplates,
    server: Server,
  ) {
    this.tree = new TemplateTree(
      templates,
      () => this.ensure(),
      async () => (await server.request(ServerRequest.withoutFile, {})) ?? [],
    );
    this.tree.arrangement = { sort: readOrder(context.workspaceState.get(SORT_KEY)), filter: '' };
    this.view = window.createTreeView<TreeLine>(VIEW, { treeDataProvider: this.tree });
    this.subscription = this.tree.onDidChangeTreeData(() => this.reportWhatIsMissing());
  }

  dispose(): void {
    this.subscription.dispose();
    this.view.dispose();
    this.tree.dispose();
  }

  /** `Sort by`: a choice that is kept for the workspace. */
  async sort(): Promise<void> {
    const names: Readonly<Record<SortOrder, string>> = {
      name: l10n.t('By name'),
      problems: l10n.t('By problems, most serious first'),
      length: l10n.t('By length, longest first'),
    };
    const { arrangement } = this.tree;
    const items = SORT_ORDERS.map((order) => ({
      label: names[order],
      order,
      description: order === arrangement.sort ? '✓' : '',
    }));
    const chosen = await window.showQuickPick(items, { title: l10n.t('Sort templates') });
    if (!chosen) return;
    this.tree.arrangement = { ...arrangement, sort: chosen.order };
    await this.context.workspaceState.update(SORT_KEY, chosen.order);
  }

  /** `Filter`: the list follows each letter. */
  filter(): void {
    const input = window.createInputBox();
    input.title = l10n.t('Filter templates');
    input.prompt = l10n.t('Words from the name, the header or the text');
    const before = this.tree.arrangement.filter;
    input.value = before;
    let accepted = false;
    input.onDidChangeValue((filter) => this.setFilter(filter));
    input.onDidAccept(() => {
      accepted = true;
      input.hide();
    });
    input.onDidHide(() => {
      if (!accepted) this.setFilter(before);
      input.dispose();
    });
    input.show();
  }

  clearFilter(): void {
    this.setRegistered(undefined);
    this.setFilter('');
  }

  /** `Filter by Registration`: only the templates that will not arrive for one reason. */
  async filterRegistered(): Promise<void> {
    await this.ensure();
    const entries = [...this.templates.entries.values()];
    if (!entries.some(({ registered }) => registered)) {
      void window.showInformationMessage(
        l10n.t('No list of registered templates applies here. Download one or add one first.'),
      );
      return;
    }
    const items = REGISTERED_FILTERS.map((state) => ({
      label: registeredName(state),
      description: String(entries.filter(({ registered }) => registered?.state === state).length),
      state,
    }));
    const chosen = await window.showQuickPick(items, { title: l10n.t('Filter templates') });
    if (chosen) this.setRegistered(chosen.state);
  }

  showAll(): void {
    this.tree.showAll();
  }

  private setFilter(filter: string): void {
    this.tree.arrangement = { ...this.tree.arrangement, filter };
    this.updateFiltered();
  }

  private setRegistered(registered: RegisteredFilter | undefined): void {
    this.tree.arrangement = { ...this.tree.arrangement, registered };
    this.updateFiltered();
  }

  private updateFiltered(): void {
    const { filter, registered } = this.tree.arrangement;
    const isFiltered = filter.trim() !== '' || registered !== undefined;
    void commands.executeCommand('setContext', 'hsm.templatesFiltered', isFiltered);
  }

  /** What the list leaves out, above it. */
  private reportWhatIsMissing(): void {
    const filter = this.tree.arrangement.filter.trim();
    const lines: string[] = [];
    if (this.templates.isCancelled)
      lines.push(
        l10n.t('Not all templates are listed: the check was canceled. Select “Refresh” to find the others.'),
      );
    const { registered } = this.tree.arrangement;
    if (registered !== undefined) lines.push(l10n.t('Only with: {0}', registeredName(registered)));
    if (filter !== '') lines.push(l10n.t('Only with: {0}', filter));
    this.view.message = lines.join(' ');
  }

  private async ensure(): Promise<void> {
    if (this.templates.complete || this.templates.isCancelled) return;
    await window.withProgress({ location: { viewId: VIEW } }, () => this.templates.ensure());
  }
}

function registeredName(state: RegisteredFilter): string {
  switch (state) {
    case 'missing':
      return l10n.t('Not registered');
    case 'not-approved':
      return l10n.t('Paused or rejected');
    case 'different':
      return l10n.t('Differs from the registered text');
  }
}

function readOrder(saved: unknown): SortOrder {
  return SORT_ORDERS.find((order) => order === saved) ?? 'name';
}
