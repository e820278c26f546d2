import {
  env,
  EventEmitter,
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  Uri,
  workspace,
  type Disposable,
  type TreeDataProvider,
} from 'vscode';
import type { FolderEntry } from '../../../server/src/shell/protocol';
import { copiesTexts } from '../copies/texts';
import { arrange, splitUri, worstProblem, type Arrangement } from './arrange';
import type { FolderTemplates } from './templates';

/** Nobody scrolls through more lines; the rest is reached by the filter, or by a click on the last line. */
const MAX_LINES = 2000;

/** The last line, when there are more. */
const MORE = 'more';
export type TreeLine = FolderEntry | typeof MORE;

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
  /** How many templates fit the filter. */
  fitting = 0;

  /** @param ensure scans the folders when that was not done yet, and reports its progress */
  constructor(
    private readonly templates: FolderTemplates,
    private readonly ensure: () => Promise<unknown>,
  ) {
    this.subscription = templates.onDidChange(() => this.changed.fire(undefined));
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
    if (line !== undefined) return [];
    await this.ensure();
    const entries = arrange(this.templates.entries.values(), this.shown, env.language);
    this.fitting = entries.length;
    return entries.length > this.limit ? [...entries.slice(0, this.limit), MORE] : entries;
  }

  getTreeItem(line: TreeLine): TreeItem {
    return line === MORE ? this.moreItem() : this.item(line);
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private item(entry: FolderEntry): TreeItem {
    const name = splitUri(entry.uri).file.replace(/\.hsm$/i, '');
    const item = new TreeItem(name);
    const uri = Uri.parse(entry.uri);
    const allowed = this.templates.allowed?.body;
    const length = allowed === undefined ? `${entry.lengths.body}` : `${entry.lengths.body}/${allowed}`;
    // Their number; `{{3}}` would be the third one.
    const variables = entry.variables > 0 ? `${entry.variables} × {{…}}` : '';
    item.id = entry.uri;
    item.description = [length, variables, entry.header || entry.beginning]
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
      if (used !== undefined) lines.push(`${name}: ${used}${most === undefined ? '' : `/${most}`}`);
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

  private moreItem(): TreeItem {
    const item = new TreeItem(l10n.t('More templates: {0}. Show all', this.fitting - this.limit));
    item.iconPath = new ThemeIcon('ellipsis');
    item.command = { title: l10n.t('Show all'), command: 'hsm.templates.showAll' };
    return item;
  }
}

function problemsText({ problems: { error, warning, information, hint, all } }: FolderEntry): string {
  if (all === 0) return l10n.t('No problems found');
  return l10n.t('Errors: {0}, warnings: {1}, others: {2}', error, warning, information + hint);
}

/** What is out of step with the lookup or the registered list; nothing where all is equal. */
function copiesLines({ lookup, registered }: FolderEntry): string[] {
  const { states } = copiesTexts();
  return [
    ...(lookup && lookup.state !== 'equal' ? [l10n.t('Lookup: {0}', states[lookup.state])] : []),
    ...(registered && registered.state !== 'equal'
      ? [l10n.t('Registered: {0}', states[registered.state])]
      : []),
  ];
}
