import { readToPage, type FromPage, type PageState, type ToPage } from '../src/preview/messages';

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
};

/** The host of the page: the extension, behind the editor's own channel. */
export interface Host {
  send(message: FromPage): void;
  /** What the editor keeps for the next load of the window. */
  keep(state: PageState): void;
  /** Calls back with every message of the host; anything else is dropped. */
  listen(receive: (message: ToPage) => void): void;
}

/** The editor gives its channel once per page. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    send: (message) => api.postMessage(message),
    keep: (state) => api.setState(state),
    listen: (receive) =>
      window.addEventListener('message', (event: MessageEvent<unknown>) => {
        const message = readToPage(event.data);
        if (message !== undefined) receive(message);
      }),
  };
}
