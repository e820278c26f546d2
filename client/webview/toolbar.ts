import type { PageTexts, PageUpdate, View } from '../src/preview/messages';
import { element } from './elements';

/** What the toolbar changes. */
export interface ToolbarEvents {
  readonly view: (view: View) => void;
  readonly loadImages: (load: boolean) => void;
  readonly sampleSet: (name: string | null) => void;
  readonly sideBySide: (on: boolean) => void;
}

/** Whether the page shows one bubble for each of several sample sets. */
export function showsVariants({ sampleSets, state }: Pick<PageUpdate, 'sampleSets' | 'state'>): boolean {
  return state.sideBySide === true && sampleSets.length >= 2;
}

const SIZES = [85, 100, 115, 130, 150] as const;

/** The row above the message: screen, theme, text size, images, variables, samples. Plain controls, every key works. */
export class Toolbar {
  private readonly samples: HTMLSelectElement;
  private readonly samplesLabel: HTMLLabelElement;
  private readonly images: HTMLInputElement;
  private readonly sideBySide: HTMLInputElement;
  private readonly sideBySideLabel: HTMLLabelElement;

  constructor(
    place: HTMLElement,
    private readonly texts: PageTexts,
    private view: View,
    private readonly events: ToolbarEvents,
  ) {
    const width = this.choice(
      texts.width,
      view.width,
      [
        ['phone', texts.phone],
        ['wide', texts.wide],
        ['desktop', texts.desktop],
      ],
      (value) => this.change({ width: value }),
    );
    const theme = this.choice(
      texts.theme,
      view.theme,
      [
        ['auto', texts.auto],
        ['light', texts.light],
        ['dark', texts.dark],
      ],
      (value) => this.change({ theme: value }),
    );
    const sizes = SIZES.map((size) => [size, `${size} %`] as const);
    const size = this.choice(texts.textSize, view.textSize, sizes, (value) =>
      this.change({ textSize: value }),
    );
    const [marksLabel] = this.toggle(texts.marks, texts.marksHelp, view.marks, (marks) =>
      this.change({ marks }),
    );
    const [imagesLabel, images] = this.toggle(texts.images, texts.imagesHelp, true, (load) =>
      events.loadImages(load),
    );
    this.images = images;
    this.samples = element('select');
    this.samplesLabel = element(
      'label',
      { class: 'control', title: texts.samples },
      element('span', { class: 'name' }, texts.samples),
      this.samples,
    );
    this.samplesLabel.hidden = true;
    this.samples.addEventListener('change', () =>
      events.sampleSet(this.samples.value === '' ? null : this.samples.value),
    );
    [this.sideBySideLabel, this.sideBySide] = this.toggle(
      texts.sideBySide,
      texts.sideBySideHelp,
      false,
      (on) => events.sideBySide(on),
    );
    this.sideBySideLabel.hidden = true;
    const samples = [this.samplesLabel, this.sideBySideLabel];
    place.append(width, theme, size, ...samples, marksLabel, imagesLabel);
    this.apply();
  }

  /** Shows what the host knows: the sample sets, how they are shown, and whether images are loaded. */
  update({ sampleSets, state, loadImages }: PageUpdate): void {
    this.images.checked = loadImages;
    this.sideBySide.checked = state.sideBySide === true;
    this.sideBySideLabel.hidden = sampleSets.length < 2;
    this.samplesLabel.hidden = sampleSets.length === 0 || showsVariants({ sampleSets, state });
    const none = element('option', { value: '' }, this.texts.noSamples);
    const options = sampleSets.map((name) => element('option', { value: name }, name));
    const names = ['', ...sampleSets].join('\n');
    if ([...this.samples.options].map(({ value }) => value).join('\n') !== names) {
      this.samples.replaceChildren(none, ...options);
    }
    this.samples.value = state.sampleSet ?? '';
  }

  private change(part: Partial<View>): void {
    this.view = { ...this.view, ...part };
    this.apply();
    this.events.view(this.view);
  }

  /** The styles read the choice from the root. */
  private apply(): void {
    const { dataset, style } = document.documentElement;
    dataset['width'] = this.view.width;
    dataset['theme'] = this.view.theme;
    dataset['marks'] = this.view.marks ? 'on' : 'off';
    style.setProperty('--text-scale', String(this.view.textSize / 100));
  }

  private choice<Value extends string | number>(
    label: string,
    chosen: Value,
    options: readonly (readonly [Value, string])[],
    change: (value: Value) => void,
  ): HTMLLabelElement {
    const select = element('select');
    for (const [value, name] of options) {
      const option = element('option', { value: String(value) }, name);
      option.selected = value === chosen;
      select.append(option);
    }
    select.addEventListener('change', () => {
      const found = options.find(([value]) => String(value) === select.value);
      if (found !== undefined) change(found[0]);
    });
    // The chosen value speaks for itself; the name is there for the pointer and for who listens.
    return element(
      'label',
      { class: 'control', title: label },
      element('span', { class: 'name' }, label),
      select,
    );
  }

  private toggle(
    label: string,
    help: string,
    on: boolean,
    change: (on: boolean) => void,
  ): [HTMLLabelElement, HTMLInputElement] {
    const box = element('input', { type: 'checkbox' });
    box.checked = on;
    box.addEventListener('change', () => change(box.checked));
    return [element('label', { class: 'control toggle', title: help }, box, element('span', {}, label)), box];
  }
}
