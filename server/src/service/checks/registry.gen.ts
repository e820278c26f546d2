// Made by `npm run gen` from the files of this folder. Do not edit.
import type { Check } from './types';
import footerVariables from './footer-variables';
import headerTooLong from './header-too-long';
import headerVariables from './header-variables';
import placeholderInText from './placeholder-in-text';
import variableAdjacent from './variable-adjacent';
import variableAtEdge from './variable-at-edge';
import variableBraces from './variable-braces';
import variableMixed from './variable-mixed';
import variableName from './variable-name';
import variableNearEdge from './variable-near-edge';
import variableOrder from './variable-order';
import variableRatio from './variable-ratio';
import variableSequence from './variable-sequence';

/** Every check, by id. */
export const CHECKS: readonly Check[] = [
  footerVariables,
  headerTooLong,
  headerVariables,
  placeholderInText,
  variableAdjacent,
  variableAtEdge,
  variableBraces,
  variableMixed,
  variableName,
  variableNearEdge,
  variableOrder,
  variableRatio,
  variableSequence,
];
