import type { PagePart, PageTexts } from '../src/preview/messages';
import { element } from './elements';

/** The fields of Edna's form, each with a button that copies it. */
export class EdnaFields {
  private readonly list = element('div', { class: 'part-list' });
  private shown = '';

  /**
   * @param place where they are shown
   * @param copy called with the place of a field in the list
   */
  constructor(
    private readonly place: HTMLElement,
    private readonly texts: PageTexts,
    private readonly copy: (part: number) => void,
  ) {
    place.append(element('details', {}, element('summary', {}, texts.ednaFields), this.list));
  }

  update(parts: readonly PagePart[]): void {
    this.place.hidden = parts.length === 0;
    const shown = JSON.stringify(parts);
    // The button that was just pressed keeps the focus.
    if (shown === this.shown) return;
    this.shown = shown;
    this.list.replaceChildren(...parts.map((part, index) => this.row(part, index)));
  }

  private row({ label, text }: PagePart, index: number): HTMLElement {
    const name = `${this.texts.copy}: ${label}`;
    const button = element(
      'button',
      { type: 'button', class: 'secondary', 'aria-label': name },
      this.texts.copy,
    );
    button.addEventListener('click', () => {
      this.copy(index);
      button.textContent = this.texts.copied;
      button.setAttribute('aria-label', `${this.texts.copied}: ${label}`);
    });
    return element(
      'div',
      { class: 'part' },
      element('span', { class: 'part-name' }, label),
      element('span', { class: 'part-text', dir: 'auto' }, text),
      button,
    );
  }
}
