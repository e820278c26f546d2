import type { PageTexts, PageUpdate, View } from '../src/preview/messages';
import { list, segments, signToggle, tick } from './controls';
import { element } from './elements';
import type { FoldState } from './fold';
import { popup } from './popup';

/** What the toolbar changes. */
export interface ToolbarEvents {
  readonly view: (view: View) => void;
  readonly loadImages: (load: boolean) => void;
  readonly sampleSet: (name: string | null) => void;
  readonly sideBySide: (on: boolean) => void;
  readonly unfold: (open: boolean) => void;
}

/** Whether the page shows one bubble for each of several sample sets. */
export function showsVariants({ sampleSets, state }: Pick<PageUpdate, 'sampleSets' | 'state'>): boolean {
  return state.sideBySide === true && sampleSets.length >= 2;
}

const SIZES = [85, 100, 115, 130, 150] as const;

/** The row above the message: screen and theme as signs, then what is needed rarely, then the samples. */
export class Toolbar {
  private readonly samples = element('select');
  private readonly samplesLabel: HTMLLabelElement;
  private readonly images: HTMLInputElement;
  private readonly sideBySide: ReturnType<typeof signToggle>;
  private readonly unfold: ReturnType<typeof signToggle>;

  constructor(
    place: HTMLElement,
    private readonly texts: PageTexts,
    private view: View,
    private readonly events: ToolbarEvents,
  ) {
    const images = tick(texts.imagesHelp, true, (load) => events.loadImages(load));
    this.images = images.box;
    this.samplesLabel = element(
      'label',
      { class: 'sets', title: texts.samples },
      element('span', { class: 'visually-hidden' }, texts.samples),
      this.samples,
    );
    this.samplesLabel.hidden = true;
    this.samples.addEventListener('change', () =>
      events.sampleSet(this.samples.value === '' ? null : this.samples.value),
    );
    this.sideBySide = signToggle(texts.sideBySide, texts.sideBySideHelp, 'columns', (on) =>
      events.sideBySide(on),
    );
    this.sideBySide.label.hidden = true;
    this.unfold = signToggle(texts.unfold, texts.unfold, 'unfold', (open) => events.unfold(open));
    this.unfold.label.hidden = true;
    const samples = element('div', { class: 'samples-choice' }, this.samplesLabel, this.sideBySide.label);
    place.append(
      this.screens(),
      this.themes(),
      this.unfold.label,
      popup(texts.more, ...this.rare(), images.label),
      samples,
    );
    this.apply();
  }

  /** Shows what the host knows: the sample sets, how they are shown, and whether images are loaded. */
  update({ sampleSets, state, loadImages }: PageUpdate): void {
    this.images.checked = loadImages;
    this.sideBySide.box.checked = state.sideBySide === true;
    this.sideBySide.label.hidden = sampleSets.length < 2;
    this.samplesLabel.hidden = sampleSets.length === 0 || showsVariants({ sampleSets, state });
    const none = element('option', { value: '' }, this.texts.noSamples);
    const options = sampleSets.map((name) => element('option', { value: name }, name));
    const names = ['', ...sampleSets].join('\n');
    if ([...this.samples.options].map(({ value }) => value).join('\n') !== names) {
      this.samples.replaceChildren(none, ...options);
    }
    this.samples.value = state.sampleSet ?? '';
  }

  /** Offers to unfold the message where it is folded, or may be. */
  showFold({ isLong, isOpen }: FoldState): void {
    this.unfold.label.hidden = !isLong;
    this.unfold.box.checked = isOpen;
  }

  private screens(): HTMLElement {
    const { width, phone, wide, desktop } = this.texts;
    const options = [
      { value: 'phone', name: phone, icon: 'phone' },
      { value: 'wide', name: wide, icon: 'wide' },
      { value: 'desktop', name: desktop, icon: 'desktop' },
    ] as const;
    return segments(width, this.view.width, options, (chosen) => this.change({ width: chosen }));
  }

  private themes(): HTMLElement {
    const { theme, auto, light, dark } = this.texts;
    const options = [
      { value: 'auto', name: auto, icon: 'auto' },
      { value: 'light', name: light, icon: 'light' },
      { value: 'dark', name: dark, icon: 'dark' },
    ] as const;
    return segments(theme, this.view.theme, options, (chosen) => this.change({ theme: chosen }));
  }

  private rare(): HTMLElement[] {
    const { textSize, marksHelp } = this.texts;
    const sizes = SIZES.map((size) => [size, `${size} %`] as const);
    return [
      list(textSize, this.view.textSize, sizes, (size) => this.change({ textSize: size })),
      tick(marksHelp, this.view.marks, (marks) => this.change({ marks })).label,
    ];
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
}
