/** The script `pasting.js`: formatted text of other programs, loaded when somebody pastes some. */
import * as pasting from '../service/pasting';
import { parts } from '../shell/parts';

parts().pasting = pasting;
