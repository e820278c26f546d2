/**
 * A request beyond the Language Server Protocol: its name, and for the compiler the types of its parameters and answer.
 * Of no library, so that client and server can share it.
 */
export interface RequestDescriptor<Params, Answer> {
  readonly method: `hsm/${string}`;
  /** For the compiler only: never there. */
  readonly types?: (params: Params) => Answer;
}

/** A notification, likewise. */
export interface NotificationDescriptor<Params> {
  readonly method: `hsm/${string}`;
  /** For the compiler only: never there. */
  readonly types?: (params: Params) => void;
}

/** Describes a request. */
export function request<Params, Answer>(method: `hsm/${string}`): RequestDescriptor<Params, Answer> {
  return { method };
}

/** Describes a notification. */
export function notification<Params>(method: `hsm/${string}`): NotificationDescriptor<Params> {
  return { method };
}
