// The pieces of the toolbar: plain form controls, so that every key works and every screen reader knows them.
import { element } from './elements';
import { icon, type IconName } from './icons';

/** One of several: what it means, its name, its sign. */
export interface Option<Value extends string> {
  readonly value: Value;
  readonly name: string;
  readonly icon: IconName;
}

/**
 * A few signs side by side, one of them chosen. The name of each is its tooltip, and is read out.
 *
 * @param label of the whole
 * @param change called with what the author chose
 */
export function segments<Value extends string>(
  label: string,
  chosen: Value,
  options: readonly Option<Value>[],
  change: (value: Value) => void,
): HTMLElement {
  const group = `group-${options.map(({ value }) => value).join('-')}`;
  const parts = options.map((option) => {
    const radio = element('input', { type: 'radio', name: group, value: option.value });
    radio.checked = option.value === chosen;
    radio.addEventListener('change', () => change(option.value));
    return signed(radio, option.name, option.icon);
  });
  return element('div', { class: 'segments', role: 'radiogroup', 'aria-label': label }, ...parts);
}

/** A sign that is on or off. */
export function signToggle(
  name: string,
  help: string,
  sign: IconName,
  change: (on: boolean) => void,
): { readonly label: HTMLLabelElement; readonly box: HTMLInputElement } {
  const box = checkbox(false, change);
  const label = signed(box, name, sign);
  label.title = help;
  return { label, box };
}

/** A line of words with a box to tick. */
export function tick(
  name: string,
  on: boolean,
  change: (on: boolean) => void,
): { readonly label: HTMLLabelElement; readonly box: HTMLInputElement } {
  const box = checkbox(on, change);
  return { label: element('label', { class: 'option' }, box, element('span', {}, name)), box };
}

/** A line of words with a list after it. */
export function list<Value extends number>(
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
  return element('label', { class: 'option' }, element('span', {}, label), select);
}

function signed(input: HTMLInputElement, name: string, sign: IconName): HTMLLabelElement {
  const label = element('label', { class: 'sign', title: name }, input);
  label.append(icon(sign), element('span', { class: 'name' }, name));
  return label;
}

function checkbox(on: boolean, change: (on: boolean) => void): HTMLInputElement {
  const box = element('input', { type: 'checkbox' });
  box.checked = on;
  box.addEventListener('change', () => change(box.checked));
  return box;
}
