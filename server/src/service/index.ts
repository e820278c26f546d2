/** The language service: text in, facts out. The only door into this folder for the shell, the command line and the tests of both. */
export { CHECKS } from './checks/registry.gen';
export { isVeryLong, runChecks, severityOf, type CheckRun, type SeveritySettings } from './checks/run';
export * from './checks/types';
export { REFERENCES } from './checks/sources';
export { fixAll } from './fix-all';
export { languageOf, type Language, type LocalizedText } from './language';
export { LIMITS } from './limits';
export { parseTemplate } from './syntax/parser';
export { printCanonical, printTokens } from './syntax/print';
export { spansTouch, spanTouchesOffset, type Span } from './syntax/span';
export * from './syntax/tree';
export { applyEdits } from './text-edits';
