/**
 * The address of the folder with the server's scripts, with a slash at its end, as the editor passes it in
 * `initialize`; empty, which means beside the worker, when it does not.
 */
export function scriptsFolder(initializationOptions: unknown): string {
  const options = typeof initializationOptions === 'object' ? initializationOptions : null;
  const scripts = options && 'scripts' in options && options.scripts;
  if (typeof scripts !== 'string' || scripts === '') return '';
  return scripts.endsWith('/') ? scripts : `${scripts}/`;
}
