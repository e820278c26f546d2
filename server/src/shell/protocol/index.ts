/**
 * The requests beyond the Language Server Protocol that client and server share, each described once (`requests.ts`).
 * The client can import this without taking the server along. All offsets are LSP positions.
 */
export type * from './baseline';
export type * from './catalogue';
export type * from './copies';
export type * from './descriptor';
export type * from './document';
export type * from './edit';
export type * from './files';
export type * from './folder';
export type * from './hand-over';
export * from './initialize';
export type * from './preview';
export type * from './registered';
export * from './requests';
export type * from './samples';
export type * from './why';
