/** Every command but `check`, for the bundle that holds them. */
export { config } from './config';
export { explain } from './explain';
export { exportTemplates } from './export';
export { importTemplates } from './import';
export { lsp } from './lsp';
export { mcp } from './mcp';
export { registered } from './registered';
export { render } from './render';
export { status } from './status';
export { why } from './why';
