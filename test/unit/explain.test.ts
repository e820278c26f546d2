import assert from 'node:assert/strict';
import { CHECKS, explainCheck, proseMarkdown } from '../../server/src/service';
import { checkById } from '../support/check';

/** The fence that is still open at the end of a page. */
function openFence(page: string): string | undefined {
  let open: string | undefined;
  for (const line of page.split('\n')) {
    const fence = /^`{3,}/.exec(line)?.[0];
    if (open === undefined) open = fence;
    else if (line === open) open = undefined;
  }
  return open;
}

describe('pages of the checks', () => {
  for (const language of ['en', 'ru'] as const) {
    it(`say what, why, who, wrong, right and how to silence (${language})`, () => {
      for (const check of CHECKS) {
        const page = explainCheck(check, language);
        assert.ok(page.startsWith(`# ${proseMarkdown(check.title[language])}\n`), check.id);
        assert.ok(page.includes(proseMarkdown(check.why[language])), check.id);
        assert.ok(page.includes(check.source.date), check.id);
        const hasOptions = Object.keys(check.options).length > 0;
        const parts = 5 + Number(hasOptions) + Number(check.refusedWith.length > 0);
        assert.equal(page.match(/^## /gm)?.length, parts, check.id);
        for (const code of check.refusedWith)
          assert.ok(page.includes(`- \`${code}\` (`), `${check.id}: ${code}`);
        for (const name of Object.keys(check.options)) assert.ok(page.includes(`- \`${name}\``), check.id);
        assert.ok(page.includes(`"hsm.severity": { "${check.id}": "off" }`), check.id);
        const said = page.match(language === 'ru' ? /Сообщение в редакторе:/g : /Message in the editor:/g);
        assert.ok((said?.length ?? 0) > 0, `${check.id} finds nothing in its examples`);
        assert.equal(openFence(page), undefined, `${check.id}: a block of code is open`);

        assert.doesNotMatch(
          page,
          // A number has a no-break space between its digits.
          /[\u0000-\u0008\u000b-\u001f\u200b\ufeff\u2028]|\p{Surrogate}|(?<!\d)\u00a0|\u00a0(?!\d{3})/u,
          check.id,
        );
      }
    });
  }

  it('mark what is found, and name what cannot be seen', () => {
    const page = explainCheck(checkById('no-break-space'), 'en');
    assert.match(page, /⟦‹U\+00A0›⟧/);
  });

  it('keep emoji whole', () => {
    const page = explainCheck(checkById('invisible-character'), 'en');
    assert.match(page, /👨‍👩‍👧/);
  });

  it('show the configuration under which something is found', () => {
    const page = explainCheck(checkById('description-too-long'), 'en');
    assert.match(page, /With this in `hsm\.config\.json`:\n\n```json\n\{"descriptionLength":\d+/);
  });
});

describe('our own texts as Markdown', () => {
  const cases: [string, string][] = [
    ['The tag [*HEAD*] twice', 'The tag `[*HEAD*]` twice'],
    ['already `[*HEAD*]` marked', 'already `[*HEAD*]` marked'],
    ['a {{1}} and {{name}}', 'a `{{1}}` and `{{name}}`'],
    ['*bold* and _italic_ <b>', '\\*bold\\* and \\_italic\\_ \\<b\\>'],
    ['a [#Contact.Name#] macro', 'a `[#Contact.Name#]` macro'],
  ];
  for (const [text, expected] of cases) {
    it(text, () => assert.equal(proseMarkdown(text), expected));
  }
});
