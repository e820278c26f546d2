/** The command line, for the editor's tasks: without the library and the handlers of the server. */
import { createRequire } from 'node:module';
import { offerPatterns, parts } from './shell/parts';

const load = createRequire(__filename);
offerPatterns(() => {
  load('./patterns.js');
});
parts().load = (script) => {
  load(`./${script}`);
};
load('./service.js');
load('./command-line.js');
