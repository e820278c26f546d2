import type { Case } from '../case';
import { judgeConfiguration } from './configuration';
import { judgeEditing } from './editing';
import { judgeFindings } from './findings';
import { judgeLayout } from './layout';
import { judgeParsing } from './parsing';
import { judgeReading } from './reading';
import { judgeRendering } from './render';
import { judgeRepairs } from './repairs';

type Oracle = (one: Case) => void;

/** Everything that is promised for any text; each throws when its promise is broken. */
const ORACLES: Readonly<Record<Case['subject'], Readonly<Record<string, Oracle>>>> = {
  template: {
    parsing: judgeParsing,
    findings: judgeFindings,
    repairs: judgeRepairs,
    layout: judgeLayout,
    rendering: judgeRendering,
    reading: judgeReading,
    editing: judgeEditing,
  },
  configuration: { configuration: judgeConfiguration },
};

/** The names of the oracles for a case. */
export function oraclesFor({ subject }: Case): readonly string[] {
  return Object.keys(ORACLES[subject]);
}

/** @throws when the case breaks a promise of the oracle */
export function ask(oracle: string, one: Case): void {
  ORACLES[one.subject][oracle]?.(one);
}
