import { styleText } from 'node:util';
import { PLAIN, type Paint } from '../../service/reports';

const STYLES = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  information: ['bold', 'blue'],
  hint: ['bold', 'cyan'],
  place: ['bold'],
  faint: ['dim'],
} as const satisfies Record<Parameters<Paint>[0], Parameters<typeof styleText>[0]>;

const COLOURS: Paint = (role, text) => styleText([...STYLES[role]], text, { validateStream: false });

/**
 * How the text report is coloured: as `FORCE_COLOR` or `NO_COLOR` says (no-color.org), else in a terminal that knows
 * colours.
 */
export function coloursFor(environment: NodeJS.ProcessEnv, isTerminal: boolean): Paint {
  const { FORCE_COLOR, NO_COLOR, TERM } = environment;
  if (FORCE_COLOR !== undefined) return /^(?:0|false)$/i.test(FORCE_COLOR) ? PLAIN : COLOURS;
  return isTerminal && !NO_COLOR && TERM !== 'dumb' ? COLOURS : PLAIN;
}
