import {
  env,
  EventEmitter,
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
  type Disposable,
  type TreeDataProvider,
} from 'vscode';
import type { FolderEntry, WithoutFileEntry } from '../../../server/src/shell/protocol';
import { lengthText } from '../numbers';
import { arrange, splitUri, worstProblem, type Arrangement } from './arrange';
import { copiesLines, problemsText, registeredText } from './entry-texts';
import type { FolderTemplates } from './templates';

/** Nobody scrolls through more lines; the rest is reached by the filter, or by a click on the last line. */
const MAX_LINES = 2000;

/** The last line, when there are more. */
const MORE = 'more';
/** The line above the registered templates without a file. */
const REGISTERED = 'registered';
/** A template; one of the lines above; or the key of a registered template without a file. */
export type TreeLine = FolderEntry | string;

const ICONS = {
  error: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  warning: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  information: new ThemeIcon('info'),
  none: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
};

/** The list of all templates. The extension scans the folders when it is first shown. */
export class TemplateTree implements TreeDataProvider<TreeLine>, Disposable {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscription: Disposable;
  private limit = MAX_LINES;
  private shown: Arrangement = { sort: 'name', filter: '' };
  /** The registered templates that no file here has; undefined until they are asked for. */
  private withoutFile: ReadonlyMap<string, WithoutFileEntry> | undefined;
  /** How many templates fit the filter. */
  fitting = 0;

  /**
   * @param ensure scans the folders when that was not done yet, and reports its progress
   * @param askWithoutFile asks for what the lookup and the registered list have and the folders do not
   */
  constructor(
    private readonly templates: FolderTemplates,
    private readonly ensure: () => Promise<unknown>,
    private readonly askWithoutFile: () => Promise<readonly WithoutFileEntry[]>,
  ) {
    this.subscription = templates.onDidChange(() => {
      this.withoutFile = undefined;
      this.changed.fire(undefined);
    });
  }

  get arrangement(): Arrangement {
    return this.shown;
  }

  set arrangement(arrangement: Arrangement) {
    this.shown = arrangement;
    this.limit = MAX_LINES;
    this.changed.fire(undefined);
  }

  showAll(): void {
    this.limit = Infinity;
    this.changed.fire(undefined);
  }

  async getChildren(line?: TreeLine): Promise<TreeLine[]> {
    if (line === REGISTERED) return [...(this.withoutFile?.keys() ?? [])];
    if (line !== undefined) return [];
    await this.ensure();
    const entries = arrange(this.templates.entries.values(), this.shown, env.language);
    this.fitting = entries.length;
    const lines: TreeLine[] = entries.slice(0, this.limit);
    if (entries.length > this.limit) lines.push(MORE);
    return (await this.hasRegistered()) ? [...lines, REGISTERED] : lines;
  }

  getTreeItem(line: TreeLine): TreeItem {
    if (line === MORE) return this.moreItem();
    if (line === REGISTERED) return this.registeredItem();
    return typeof line === 'string' ? this.withoutFileItem(line) : this.item(line);
  }

  /** Whether approved registered templates have no file here; they are shown while nothing is filtered. */
  private async hasRegistered(): Promise<boolean> {
    const { filter, registered } = this.shown;
    if (filter.trim() !== '' || registered !== undefined || !this.templates.complete) return false;
    this.withoutFile ??= new Map(
      (await this.askWithoutFile())
        .filter((entry) => entry.registered?.state === 'present')
        .map((entry) => [entry.key, entry]),
    );
    return this.withoutFile.size > 0;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private item(entry: FolderEntry): TreeItem {
    const name = splitUri(entry.uri).file.replace(/\.hsm$/i, '');
    const item = new TreeItem(name);
    const uri = Uri.parse(entry.uri);
    const length = lengthText(entry.lengths.body, this.templates.allowed?.body);
    // Their number; `{{3}}` would be the third one.
    const variables = entry.variables > 0 ? `${entry.variables} × {{…}}` : '';
    item.id = entry.uri;
    // First what decides whether the message arrives: a narrow side bar cuts the rest.
    item.description = [registeredText(entry), length, variables, entry.header || entry.beginning]
      .filter((part) => part !== '')
      .join(' · ');
    item.iconPath = ICONS[worstProblem(entry)];
    item.contextValue = 'hsmTemplate';
    item.tooltip = this.tooltip(entry, uri);
    item.accessibilityInformation = {
      label: [
        name,
        entry.header,
        l10n.t('Body {0}', length),
        problemsText(entry),
        ...copiesLines(entry),
      ].join(', '),
    };
    item.command = { title: l10n.t('Open'), command: 'vscode.open', arguments: [uri, { preview: true }] };
    return item;
  }

  private tooltip(entry: FolderEntry, uri: Uri): MarkdownString {
    const { allowed } = this.templates;
    const { body, head, foot } = entry.lengths;
    const lines = [workspace.asRelativePath(uri)];
    const add = (name: string, used: number | undefined, most: number | undefined): void => {
      if (used !== undefined) lines.push(`${name}: ${lengthText(used, most)}`);
    };
    add(l10n.t('Header'), head, allowed?.head);
    if (entry.image) lines.push(l10n.t('Header: an image'));
    add(l10n.t('Body'), body, allowed?.body);
    add(l10n.t('Footer'), foot, allowed?.foot);
    lines.push(l10n.t('Variables: {0}', entry.variables), problemsText(entry), ...copiesLines(entry));
    const text = new MarkdownString();
    // As text, not as Markdown: an author's asterisks are their own.
    for (const line of lines) text.appendText(line).appendMarkdown('  \n');
    return text.appendMarkdown('\n').appendText(entry.beginning);
  }

  private registeredItem(): TreeItem {
    const item = new TreeItem(l10n.t('Registered, no file here'), TreeItemCollapsibleState.Collapsed);
    item.id = REGISTERED;
    item.description = String(this.withoutFile?.size ?? 0);
    return item;
  }

  private withoutFileItem(key: string): TreeItem {
    const name = this.withoutFile?.get(key)?.name ?? '';
    const item = new TreeItem(name);
    item.id = key;
    item.iconPath = new ThemeIcon('cloud');
    item.tooltip = l10n.t('{0}: approved, no file here. Select it to create the file.', name);
    item.command = { title: l10n.t('Create File'), command: 'hsm.templates.createFile', arguments: [key] };
    return item;
  }

  private moreItem(): TreeItem {
    const item = new TreeItem(l10n.t('More templates: {0}. Show all', this.fitting - this.limit));
    item.iconPath = new ThemeIcon('ellipsis');
    item.command = { title: l10n.t('Show all'), command: 'hsm.templates.showAll' };
    return item;
  }
}
