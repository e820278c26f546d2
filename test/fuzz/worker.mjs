// Starts worker.ts: a worker thread does not inherit the loader of the main one.
import { register } from 'tsx/esm/api';
import { register as registerCommonJs } from 'tsx/cjs/api';

register();
registerCommonJs();
// The compiler does not allow the name of the file itself.
await import(new URL('./worker.ts', import.meta.url).href);
