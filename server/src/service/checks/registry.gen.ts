// Made by `npm run gen` from the files of this folder. Do not edit.
import type { Check } from './types';
import headerTooLong from './header-too-long';
import variableBraces from './variable-braces';

/** Every check, by id. */
export const CHECKS: readonly Check[] = [headerTooLong, variableBraces];
