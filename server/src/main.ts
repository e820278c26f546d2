/**
 * The entry of the server: the same file serves the desktop (a process) and the browser (a worker), so that nothing
 * travels twice. Each host's part is loaded only there. Started with `check` (the editor's tasks), it is the command
 * line.
 */
const inWorker = 'importScripts' in globalThis;

const isCommandLine = !inWorker && process.argv[2] === 'check';

void (inWorker ? import('./worker') : isCommandLine ? import('./check') : import('./node'));
