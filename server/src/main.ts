/**
 * The entry of the one server bundle: the same file serves the desktop (a process) and the browser (a worker), so that
 * the service travels once. Each host's part is loaded only there.
 */
const inWorker = 'importScripts' in globalThis;

void (inWorker ? import('./worker') : import('./node'));
