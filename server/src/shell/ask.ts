import type { Connection } from 'vscode-languageserver';
import type { RequestDescriptor } from './protocol';

/** Asks the editor something that is not of the protocol. */
export function ask<P, R>(
  connection: Connection,
  { method }: RequestDescriptor<P, R>,
  params: P,
): Promise<R> {
  return connection.sendRequest<R>(method, params);
}
