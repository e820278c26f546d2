import type { RegisteredList } from '../read-list';
import { languageKey, type RegisteredTemplate } from '../template';

/**
 * The templates of several lists, each once: accounts with several channels export one template several times, and a push about a
 * status repeats one. Of two versions with one id the newer counts; of two with one name, language and texts the approved one.
 */
export function mergeLists(lists: readonly RegisteredList[]): readonly RegisteredTemplate[] {
  const byId = new Map<string, RegisteredTemplate>();
  const all = lists.flatMap(({ templates }) => templates);
  all.forEach((template, index) => {
    const key = template.id === undefined ? `#${index}` : `${template.format}:${template.id}`;
    const before = byId.get(key);
    if (!before || isNewer(template, before)) byId.set(key, template);
  });
  const byText = new Map<string, RegisteredTemplate>();
  // A body in the key would be copied and hashed once more: its number is as good.
  const bodies = new Map<string, number>();
  for (const template of byId.values()) {
    const { text } = template.body;
    const body = bodies.get(text) ?? bodies.size;
    bodies.set(text, body);
    const key = contentKey(template, body);
    const before = byText.get(key);
    if (!before || (before.status.known !== 'APPROVED' && template.status.known === 'APPROVED')) {
      byText.set(key, template);
    }
  }
  return [...byText.values()];
}

/** Dates as Edna writes them sort as texts; without dates the later entry is the newer one. */
function isNewer({ updatedAt: a }: RegisteredTemplate, { updatedAt: b }: RegisteredTemplate): boolean {
  return a === undefined || b === undefined || a >= b;
}

function contentKey({ name, language, header, footer }: RegisteredTemplate, body: number): string {
  const head = header?.kind === 'text' ? header.content.text : (header?.kind ?? '');
  const parts = [
    name,
    language === undefined ? '' : languageKey(language),
    head,
    footer?.text ?? '',
    String(body),
  ];
  return parts.join('\0');
}
