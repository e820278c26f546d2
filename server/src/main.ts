/**
 * The entry of the one server bundle: the same file serves the desktop (a process) and the browser (a worker), so that
 * the service travels once. Each host's part is loaded only there. Started with `check` (the editor's tasks), it is the
 * command line.
 */
const inWorker = 'importScripts' in globalThis;

const isCommandLine = !inWorker && process.argv[2] === 'check';

void (inWorker ? import('./worker') : isCommandLine ? import('./cli/main') : import('./node'));
