import assert from 'node:assert/strict';
import { checkById, checkOnly } from '../support/check';
import { applyEdits } from '../../server/src/service';
import { markSpans } from '../support/marked';

/** What `footer-newline` marks in a footer. */
function marked(footer: string): string {
  const text = `[#HSM#]Текст[*FOOT*]${footer}`;
  const spans = checkOnly(checkById('footer-newline'), text).map(({ span }) => span);
  return markSpans(text, spans).slice('[#HSM#]Текст[*FOOT*]'.length);
}

/** The repaired footer, `?` before it when only the author may choose that. */
function joined(footer: string): string | undefined {
  const text = `[#HSM#]Текст[*FOOT*]${footer}`;
  const finding = checkOnly(checkById('footer-newline'), text)[0];
  const [fix, suggestion] = [finding?.fix(), finding?.suggestions()[0]];
  const repair = fix ?? suggestion;
  if (!repair) return undefined;
  const result = applyEdits(text, repair.edits).text.slice('[#HSM#]Текст[*FOOT*]'.length);
  return fix ? result : `?${result}`;
}

describe('footers of several lines', () => {
  for (const [footer, expected] of [
    ['раз\nдва', 'раз⟦\nдва⟧'],
    ['раз два\nтри', 'раз два⟦\nтри⟧'],
    ['\n раз\rдва \n', '\n раз⟦\rдва⟧ \n'],
    ['раз \u200b\r\n два\nтри', 'раз⟦ \u200b\r\n два\nтри⟧'],
    ['раз два', 'раз два'],
    ['раз  два', 'раз  два'],
    ['раз\n', 'раз\n'],
    [' \n ', ' \n '],
  ] as const) {
    it(`are marked from the first line end in ${JSON.stringify(footer)}`, () => {
      assert.equal(marked(footer), expected);
    });
  }

  for (const [footer, expected] of [
    ['раз\nдва', 'раз два'],
    ['раз \n\n два\nтри', 'раз два три'],
    ['*раз*\n_два_', '*раз* _два_'],
    ['`раз`\n~два~', '`раз` ~два~'],
    // Formatting that ends with its line would begin to reach into the next one.
    ['*раз\nдва*', '?*раз два*'],
    ['_раз\nдва_', '?_раз два_'],
    ['`раз\nдва`', '?`раз два`'],
    ['*_раз_\nдва*', '?*_раз_ два*'],
    // A list or a quote that is none any longer changes no run.
    ['- *раз*\n- *два*', '- *раз* - *два*'],
    ['- *раз\n- два*', '?- *раз - два*'],
    // The line end keeps the braces or the brackets from being a variable or a tag.
    ['{{1\n}}', '?{{1 }}'],
    ['[*HEAD\n*]', '?[*HEAD *]'],
  ] as const) {
    it(`are joined ${expected.startsWith('?') ? 'only by choice' : 'safely'} in ${JSON.stringify(footer)}`, () => {
      assert.equal(joined(footer), expected);
    });
  }

  it('are no headers: each check looks at its own part', () => {
    const text = '[#HSM#]Текст[*HEAD*]раз\nдва[*FOOT*]три\nчетыре';
    const marks = (id: string): string =>
      markSpans(
        text,
        checkOnly(checkById(id), text).map(({ span }) => span),
      );
    assert.equal(marks('header-newline'), '[#HSM#]Текст[*HEAD*]раз⟦\nдва⟧[*FOOT*]три\nчетыре');
    assert.equal(marks('footer-newline'), '[#HSM#]Текст[*HEAD*]раз\nдва[*FOOT*]три⟦\nчетыре⟧');
  });
});
