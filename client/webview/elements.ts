/** The element of the frame with the id. Throws when the page is not ours. */
export function frameElement(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element «${id}».`);
  return found;
}

/** Makes an element; texts become text, never HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The nearest element around an event's target that matches. */
export function closest(event: Event, selector: string): HTMLElement | undefined {
  const target = event.target;
  if (!(target instanceof Element)) return undefined;
  const found = target.closest(selector);
  return found instanceof HTMLElement ? found : undefined;
}

/** The span of the source that an element carries. */
export function sourceOf(carrier: HTMLElement): { start: number; end: number } | undefined {
  const { start, end } = carrier.dataset;
  return start === undefined || end === undefined ? undefined : { start: Number(start), end: Number(end) };
}
