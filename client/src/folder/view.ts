import { commands, l10n, window, type Disposable, type ExtensionContext, type TreeView } from 'vscode';
import { SORT_ORDERS, type SortOrder } from './arrange';
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
  ) {
    this.tree = new TemplateTree(templates, () => this.ensure());
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
    this.setFilter('');
  }

  showAll(): void {
    this.tree.showAll();
  }

  private setFilter(filter: string): void {
    this.tree.arrangement = { ...this.tree.arrangement, filter };
    void commands.executeCommand('setContext', 'hsm.templatesFiltered', filter.trim() !== '');
  }

  /** What the list leaves out, above it. */
  private reportWhatIsMissing(): void {
    const filter = this.tree.arrangement.filter.trim();
    const lines: string[] = [];
    if (this.templates.isCancelled)
      lines.push(
        l10n.t('Not all templates are listed: the check was canceled. Select “Refresh” to find the others.'),
      );
    if (filter !== '') lines.push(l10n.t('Only with: {0}', filter));
    this.view.message = lines.join(' ');
  }

  private async ensure(): Promise<void> {
    if (this.templates.complete || this.templates.isCancelled) return;
    await window.withProgress({ location: { viewId: VIEW } }, () => this.templates.ensure());
  }
}

function readOrder(saved: unknown): SortOrder {
  return SORT_ORDERS.find((order) => order === saved) ?? 'name';
}
