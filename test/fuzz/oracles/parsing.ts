import { parseTemplate, type Section } from '../../../server/src/service';
import { printCanonical, printTokens } from '../../support/print';
import type { Case } from '../case';
import { splitsPair } from '../offsets';
import { promise } from '../violation';

/** Parsing loses nothing, and every span lies inside the text and between characters. */
export function judgeParsing({ text }: Case): void {
  const document = parseTemplate(text);
  promise(printTokens(document) === text, 'the tokens are the text', () =>
    JSON.stringify(printTokens(document)),
  );
  let end = 0;
  for (let index = 0; index < document.tokens.length; index++) {
    const start = document.tokens.start(index);
    promise(
      start === end,
      'tokens follow each other',
      () => `a token begins at ${start}, the one before ends at ${end}`,
    );
    end = document.tokens.end(index);
    promise(end > start, 'no token is empty', () => `at ${start}`);
    promise(!splitsPair(text, end), 'a token splits no character', () => `at ${end}`);
  }
  let previous = 0;
  for (const section of document.allSections) {
    judgeSection(text, section, previous);
    previous = section.span.end;
  }
  promise(previous === text.length, 'the sections reach the end', () => `the last one ends at ${previous}`);
  printCanonical(document);
}

function judgeSection(text: string, section: Section, previous: number): void {
  const { span, raw, kind } = section;
  promise(
    previous <= span.start && span.start <= span.end && span.end <= text.length,
    'sections follow each other',
    () => `${kind} ${JSON.stringify(span)} after ${previous}`,
  );
  promise(text.slice(span.start, span.end) === raw, 'a section is what its span covers', () => raw);
  if (kind !== 'image' || !section.url) return;
  const { url, rest } = section;
  promise(
    text.slice(url.span.start, url.span.end) === url.value,
    'an address is what its span covers',
    () => url.value,
  );
  const inOrder = url.span.end <= (rest?.start ?? span.end) && (rest?.end ?? span.end) <= span.end;
  promise(inOrder, 'the parts of an image follow each other', () => JSON.stringify({ url, rest, span }));
}
