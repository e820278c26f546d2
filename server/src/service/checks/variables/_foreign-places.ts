import { TokenKind } from '../../syntax/tokens';
import { documentSpan } from '../../syntax/section-offsets';
import type { Span } from '../../vocabulary/span';
import type { HsmDocument } from '../../syntax/tree';

/** A place to be filled, written as other programs or people do. */
export interface ForeignPlace {
  readonly span: Span;
  readonly written: string;
  /** The number that stands in it: `[[1]]`. */
  readonly number: string | undefined;
}

/** Brackets round a few words, percent signs round a name, doubled brackets round a number; each bounded. */
const PLACE =
  /\[\[(?<square>\d{1,2})\]\]|\(\((?<round>\d{1,2})\)\)|<<(?<angle>\d{1,2})>>|%[A-Za-z_][A-Za-z0-9_]{1,30}%|(?<!!)\[(?<inSquare>[^[\]\r\n]{2,40})\](?!\()|\{(?<inCurly>[^{}\r\n]{2,40})\}|<(?<inAngle>[^<>\r\n]{2,40})>/g;
const RUSSIAN =
  /^(?:имя|имени|ф\.? ?и\.? ?о|фамили|отчеств|клиент|номер|дат|врем|сумм|адрес|телефон|ссылк|город|компани|организаци|названи|наименовани|менеджер|оператор|промокод|код|товар|услуг|врач|специалист|должност|заказ|договор|сч[её]т|вставьте|вставить|впишите|подставьте|подставить|укажите)[а-яё]*\.?(?: [а-яё]+){0,3}$/i;
const ENGLISH =
  /^(?:(?:first|last|full|your|customer|client|order|company|product)[ _]?)?(?:name|customer|client|order|date|time|amount|address|phone|link|city|company|manager|code|product|doctor|number|id)(?: [a-z]+){0,2}$/i;

/** Places to be filled that are no variables, in the texts of a template, in file order. */
export function findForeignPlaces(document: HsmDocument): ForeignPlace[] {
  const found: ForeignPlace[] = [];
  for (const section of document.allSections) {
    if (section.kind === 'image') continue;
    for (const match of section.text.matchAll(PLACE)) {
      const { square, round, angle, inSquare, inCurly, inAngle } = match.groups ?? {};
      const words = inSquare ?? inCurly ?? inAngle;
      if (words !== undefined && !RUSSIAN.test(words) && !ENGLISH.test(words)) continue;
      const span = documentSpan(section, { start: match.index, end: match.index + match[0].length });
      if (!isText(document, span)) continue;
      found.push({ span, written: match[0], number: square ?? round ?? angle });
    }
  }
  return found;
}

/** Whether no tag, variable, macro or address has a part in it. */
function isText({ tokens }: HsmDocument, { start, end }: Span): boolean {
  const index = tokens.indexAt(start);
  return tokens.kind(index) === TokenKind.Text && tokens.end(index) >= end;
}
