/** The command line, for the editor's tasks: without the library and the handlers of the server. */
import { createRequire } from 'node:module';

const load = createRequire(__filename);
load('./service.js');
load('./command-line.js');
