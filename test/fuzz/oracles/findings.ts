import { parseTemplate, runChecks, type Finding, type HsmDocument } from '../../../server/src/service';
import { ALL_ON, optionsOf, type Case } from '../case';
import { splitsPair } from '../offsets';
import { promise } from '../violation';

/** No check fails, and every finding has words and a place of its own. */
export function judgeFindings(one: Case): void {
  const document = parseTemplate(one.text);
  const { findings, failures } = runChecks({ document, options: optionsOf(one) }, ALL_ON);
  const [failure] = failures;
  if (failure) {
    promise(false, `the check ${failure.check.id} does not throw`, () => String(failure.cause));
  }
  const seen = new Set<string>();
  let previous = 0;
  for (const finding of findings) {
    judgeFinding(document, finding);
    promise(finding.span.start >= previous, 'findings are in order', () => finding.check.id);
    previous = finding.span.start;
    const place = `${finding.check.id} ${finding.span.start} ${finding.span.end} ${finding.message.en}`;
    promise(!seen.has(place), `${finding.check.id} reports a place once`, () => place);
    seen.add(place);
  }
}

function judgeFinding({ text }: HsmDocument, { check, span, typingSpan, related, message }: Finding): void {
  const spans = [span, typingSpan, ...related.flatMap((place) => (place.other ? [] : [place.span]))];
  for (const { start, end } of spans) {
    const isInside = 0 <= start && start <= end && end <= text.length;
    promise(
      isInside,
      `the places of ${check.id} are in the text`,
      () => `${start} to ${end} of ${text.length}`,
    );
    const splits = splitsPair(text, start) || splitsPair(text, end);
    promise(!splits, `the places of ${check.id} split no character`, () => `${start} to ${end}`);
  }
  for (const words of [
    message.en,
    message.ru,
    ...related.flatMap((place) => [place.message.en, place.message.ru]),
  ]) {
    promise(/\S/.test(words) && !/undefined|NaN|\[object/.test(words), `${check.id} has words`, () => words);
  }
}
