import assert from 'node:assert/strict';
import type { CheckOptions } from '../../server/src/service';
import { LIMITS } from '../../server/src/service/vocabulary/limits';
import { checkById, checkOnly } from '../support/check';

/** What the check of samples says of a text: the marked text, the severity and the beginning of the message. */
function found(text: string, sets: CheckOptions['samples'], options: Partial<CheckOptions> = {}): string[] {
  return checkOnly(checkById('sample-value'), text, { samples: sets, ...options }).map(
    ({ span, severity, message }) =>
      `${text.slice(span.start, span.end)} ${severity}: ${message.en.replace(/(?:[;.]|, more).*/, '')}`,
  );
}

const oneSet = (values: Record<string, string>): CheckOptions['samples'] => [{ name: 'обычный', values }];

describe('sample-value', () => {
  it('names every set in which a value has the same defect', () => {
    const sets = [
      { name: 'а', values: { '1': '' } },
      { name: 'б', values: { '1': 'Елена' } },
      { name: 'в', values: { '1': ' ' } },
      { name: 'другой', values: { '9': 'x' } },
    ];
    assert.deepEqual(found('[#HSM#]Да, {{1}}!', sets), [
      '{{1}} warning: The sample for {{1}} in “а”, “в” is empty',
    ]);
  });

  it('reports a variable at its first place only, and all in the order of the text', () => {
    const text = '[#HSM#]{{2}} и {{1}}, {{2}}[*HEAD*]О {{1}}';
    const both = oneSet({ '1': 'x\ty', '2': '' });
    assert.deepEqual(found(text, both), [
      '{{2}} warning: The sample for {{2}} in “обычный” is empty',
      '{{1}} warning: The sample for {{1}} in “обычный” has a tab',
    ]);
  });

  it('reports a text that gets too long where the text has it, between other findings', () => {
    const header = 'а'.repeat(LIMITS.header.value - 1);
    const text = `[#HSM#]Да, {{1}}![*HEAD*]${header.slice(5)} {{2}}[*FOOT*]{{3}}`;
    const ofText = found(text, oneSet({ '1': '', '2': 'больше', '3': '' }));
    assert.deepEqual(
      ofText.map((one) => one.slice(0, 5)),
      ['{{1}}', '{{2}}', '{{3}}'],
    );
    assert.match(ofText[1] ?? '', /longer|61|header/);
  });

  it('takes a value of one character too many for too long, and not one that fits', () => {
    const header = 'а'.repeat(LIMITS.header.value - 5);
    const text = `[#HSM#]Да![*HEAD*]${header}{{1}}`;
    assert.deepEqual(found(text, oneSet({ '1': '12345' })), []);
    assert.equal(found(text, oneSet({ '1': '123456' })).length, 1);
  });

  it('leaves a text alone that is too long without any value', () => {
    const limit = 'а'.repeat(LIMITS.header.value - 5);
    assert.equal(found(`[#HSM#]Да![*HEAD*]${limit}{{1}}`, oneSet({ '1': '1234567' })).length, 1);
    assert.deepEqual(found(`[#HSM#]Да![*HEAD*]${limit}а{{1}}`, oneSet({ '1': '1234567' })), []);
  });

  it('names the first of the sets that make a text longest', () => {
    const header = 'а'.repeat(LIMITS.header.value - 5);
    const message = checkOnly(checkById('sample-value'), `[#HSM#]Да![*HEAD*]${header}{{1}}`, {
      samples: [
        { name: 'короткий', values: { '1': '123456' } },
        { name: 'первый', values: { '1': '12345678' } },
        { name: 'второй', values: { '1': '87654321' } },
      ],
    }).map((finding) => finding.message.en);
    assert.equal(message.length, 1);
    assert.match(message[0] ?? '', /первый/);
  });

  it('limits a code of an authentication template, after what keeps any value from being sent', () => {
    const category = 'authentication' as const;
    const most = '1'.repeat(LIMITS.authenticationValue.value);
    const text = '[#HSM#]Код {{1}}.';
    assert.deepEqual(found(text, oneSet({ '1': most }), { category }), []);
    assert.deepEqual(found(text, oneSet({ '1': `${most}1` }), { category }), [
      '{{1}} warning: The sample for {{1}} in “обычный” is longer than 15 characters',
    ]);
    assert.deepEqual(found(text, oneSet({ '1': `${most}\n` }), { category }), [
      '{{1}} warning: The sample for {{1}} in “обычный” has a line end',
    ]);
    assert.deepEqual(found(text, oneSet({ '1': 'x'.repeat(600) }), { category }), [
      '{{1}} warning: The sample for {{1}} in “обычный” is longer than 15 characters',
    ]);
    assert.deepEqual(found(text, oneSet({ '1': `${most}1` })), []);
  });

  it('does not look into the address of an image', () => {
    assert.deepEqual(found('[#HSM#]Да![*IMAGE*]https://a.ru/{{1}}.png', oneSet({ '1': '' })), []);
  });
});
