import assert from 'node:assert/strict';
import { applyEdits, CHECKS, DEFAULT_CHECK_OPTIONS } from '../../server/src/service';
import { checkById, checkOnly } from '../support/check';
import { markSpans, readMarked } from '../support/marked';
import { fixAll } from '../support/fix-all';

const windows = (text: string): string => text.replaceAll('\n', '\r\n');
const unix = (text: string): string => text.replaceAll('\r\n', '\n');

/** Files of Windows have CR LF: the same findings at the same places, and repairs that leave no half line end. */
describe('templates with CR LF', () => {
  for (const check of CHECKS) {
    for (const example of check.examples.bad) {
      if (!example.text.includes('\n') || example.text.includes('\r')) continue;
      it(`${check.id}: ${JSON.stringify(example.text)}`, () => {
        const { text } = readMarked(windows(example.text));
        const found = checkOnly(
          check,
          text,
          example.options,
          example.others,
          example.registered,
          example.lookup,
        );
        assert.equal(
          unix(
            markSpans(
              text,
              found.map(({ span }) => span),
            ),
          ),
          unix(example.text),
        );
        if (example.fixed === undefined) return;
        const suggestion = found.some((finding) => finding.fix()) ? undefined : found[0]?.suggestions()[0];
        const onlyThis = Object.fromEntries(
          CHECKS.map(({ id }) => [id, id === check.id ? ('error' as const) : ('off' as const)]),
        );
        const repaired = suggestion
          ? applyEdits(text, suggestion.edits).text
          : fixAll(text, { ...DEFAULT_CHECK_OPTIONS, ...example.options }, onlyThis).text;
        assert.equal(unix(repaired), unix(example.fixed));
      });
    }
  }

  it('moves the text of the body and leaves its line ends alone', () => {
    const text = '[#HSM#][*HEAD*]\r\nТема\r\n\r\nПервая\r\nВторая\r\n';
    const [finding] = checkOnly(checkById('body-in-header'), text);
    const [lines, whole] = finding?.suggestions() ?? [];
    assert.equal(applyEdits(text, lines?.edits ?? []).text, '[#HSM#]Первая\r\nВторая[*HEAD*]\r\nТема\r\n');
    assert.equal(applyEdits(text, whole?.edits ?? []).text, '[#HSM#]Тема\r\n\r\nПервая\r\nВторая\r\n');
  });

  it('counts a line end once for the size of the field', () => {
    const check = checkById('description-too-long');
    const options = { descriptionLength: 10 };
    assert.equal(checkOnly(check, '[#HSM#]А\r\nБ\r\n', options).length, 0);
    assert.equal(checkOnly(check, '[#HSM#]А\r\nБВ\r\n', options)[0]?.span.start, 11);
  });

  it('puts a line end of the file’s kind between two texts', () => {
    const text = 'Привет!\r\nКак дела?[#HSM#]Текст';
    const [finding] = checkOnly(checkById('text-before-hsm'), text);
    const edits = finding?.suggestions()[0]?.edits ?? [];
    assert.equal(applyEdits(text, edits).text, '[#HSM#]Привет!\r\nКак дела?\r\nТекст');
  });
});
