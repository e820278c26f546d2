/**
 * What another program has copied becomes text of a template. A door of its own: it and its HTML parser are loaded only
 * when formatted text is pasted (docs/decisions/0007-server-in-parts.md).
 */
export { pastedText, type Copied } from './pasting/pasted-text';
