/** What `hsm check` was asked to do. */
export interface CheckArguments {
  readonly fix: boolean;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  /** Why, for the findings that are accepted. */
  readonly reason: string | undefined;
  /** How long the work on one template may take, in milliseconds. */
  readonly limit?: number | undefined;
}
