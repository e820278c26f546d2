import type { PageTexts, PageUpdate } from '../src/preview/messages';
import { element } from './elements';

/** What the fields of the samples change. */
export interface SampleEvents {
  readonly values: (values: Record<string, string>) => void;
  readonly save: () => void;
}

/** A field for every variable: what is typed fills the message at once, and is written to a file only by the button. */
export class SampleFields {
  private names = '';
  private readonly typed = new Map<string, string>();
  private readonly list = element('div', { class: 'fields' });

  constructor(
    private readonly place: HTMLElement,
    texts: PageTexts,
    private readonly events: SampleEvents,
  ) {
    const save = element('button', { type: 'button', class: 'secondary' }, texts.saveSamples);
    save.addEventListener('click', () => events.save());
    const title = element('summary', {}, texts.sampleValues);
    place.append(element('details', {}, title, this.list, save));
  }

  /**
   * Shows the fields of the places, each with what its place means. A field that the author is typing in is left alone.
   *
   * @param typed the values that were typed in this panel, as the host keeps them
   */
  update(
    { places, meanings, values }: Pick<PageUpdate, 'places' | 'meanings' | 'values'>,
    typed: Readonly<Record<string, string>>,
  ): void {
    this.place.hidden = places.length === 0;
    this.typed.clear();
    for (const [name, value] of Object.entries(typed)) this.typed.set(name, value);
    const names = places.map((place) => `${place}\n${meanings[place] ?? ''}`).join('\n');
    if (names !== this.names) this.build(places, meanings);
    this.names = names;
    for (const field of this.list.querySelectorAll('input')) {
      if (field !== document.activeElement) field.value = values[field.name] ?? '';
    }
  }

  private build(places: readonly string[], meanings: Readonly<Record<string, string>>): void {
    const fields = places.map((name) => {
      const field = element('input', {
        type: 'text',
        name,
        dir: 'auto',
        autocomplete: 'off',
        spellcheck: 'false',
      });
      field.addEventListener('input', () => this.change(name, field.value));
      const meaning = Object.hasOwn(meanings, name) ? meanings[name] : undefined;
      const label = element('span', {}, shownName(name));
      if (meaning !== undefined) label.append(' ', element('span', { class: 'meaning' }, meaning));
      return element('label', { class: 'field' }, label, field);
    });
    this.list.replaceChildren(...fields);
  }

  private change(name: string, value: string): void {
    if (value === '') this.typed.delete(name);
    else this.typed.set(name, value);
    this.events.values(Object.fromEntries(this.typed));
  }
}

/** As written in the text: macros have a dot or an `@`. */
function shownName(name: string): string {
  return /[.@]/.test(name) ? `[#${name}#]` : `{{${name}}}`;
}
