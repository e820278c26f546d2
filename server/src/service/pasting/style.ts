/** How a stretch of copied text looks, as far as WhatsApp has a sign for it. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly code: boolean;
}

/** Declarations of an element, by property in small letters. */
export type Declarations = ReadonlyMap<string, string>;

export const PLAIN: Look = { bold: false, italic: false, strike: false, code: false };

const BOLD = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const ITALIC = new Set(['i', 'em']);
const STRIKE = new Set(['s', 'strike', 'del']);
const CODE = new Set(['code', 'kbd', 'samp', 'tt']);
/** From this weight on a font looks bold (CSS Fonts 4). */
const BOLD_WEIGHT = 600;

/** The look inside an element: that of its parent, changed by its name and then by its style. */
export function lookOf(parent: Look, name: string, style: Declarations): Look {
  const weight = style.get('font-weight');
  const slant = style.get('font-style');
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  return {
    bold: weight === undefined ? parent.bold || BOLD.has(name) : isBoldWeight(weight, parent.bold),
    italic: slant === undefined ? parent.italic || ITALIC.has(name) : /^(?:italic|oblique)/.test(slant),
    strike: parent.strike || line.includes('line-through') || (STRIKE.has(name) && !line.includes('none')),
    code: parent.code || CODE.has(name),
  };
}

function isBoldWeight(weight: string, parent: boolean): boolean {
  if (weight === 'inherit') return parent;
  return weight.startsWith('bold') || Number.parseInt(weight, 10) >= BOLD_WEIGHT;
}

/** Whether the element is on the page, but not seen. Word hides with a property of its own. */
export function isHidden(style: Declarations): boolean {
  return style.get('display') === 'none' || style.get('visibility') === 'hidden' || style.has('mso-hide');
}

/** Reads the value of a `style` attribute, or what is in the braces of a rule. */
export function declarationsOf(css: string): Declarations {
  const found = new Map<string, string>();
  for (const declaration of css.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).trim();
    found.set(declaration.slice(0, colon).trim().toLowerCase(), value.toLowerCase());
  }
  return found;
}

/** Reads the rules of a style sheet that name a single class: Excel says with them which cells are bold. */
export function classRulesOf(css: string): ReadonlyMap<string, Declarations> {
  const rules = new Map<string, Declarations>();
  for (const rule of css.split('}')) {
    const brace = rule.indexOf('{');
    if (brace < 0) continue;
    for (const selector of rule.slice(0, brace).split(',')) {
      const name = /\.([\w-]+)$/.exec(selector.trim())?.[1];
      if (name !== undefined) rules.set(name, declarationsOf(rule.slice(brace + 1)));
    }
  }
  return rules;
}
