/** A half-open range of the document text, in UTF-16 units from its start. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one unit, or one is empty and touches the other. */
export function spansTouch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether the offset is inside the span or at either edge. */
export function spanTouchesOffset(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
