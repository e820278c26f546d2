/** The script `service.js`: the language service, for `language.js` and the command line. */
import * as service from '../service';
import { parts } from '../shell/parts';

parts().service = service;
