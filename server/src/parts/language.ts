/** The script `language.js`: what the server does with the service. Needs `service.js` and the entry's library. */
import { startLanguage } from '../shell/language';
import { parts } from '../shell/parts';

parts().startLanguage = startLanguage;
