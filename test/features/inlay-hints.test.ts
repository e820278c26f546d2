import { deepEqual, equal, ok } from 'node:assert/strict';
import { getInlayHints, parseTemplate, rangeOf } from '../../server/src/service';
import { textDocument } from '../support/features';

const SAMPLES = [{ name: 'Обычный', values: { '1': 'Анна', 'Contact.Name': 'Ольга\nИванова' } }];

/** The text with the hints in `⟨…⟩`. */
function hints(text: string, settings = { lengths: true, samples: true }, from = 0): string {
  const document = textDocument(text);
  const range = rangeOf(document, { start: from, end: text.length });
  const found = getInlayHints({
    text: document,
    document: parseTemplate(text),
    range,
    settings,
    samples: SAMPLES,
    language: 'ru',
  });
  let shown = text;
  for (const { position, label } of found.reverse()) {
    const offset = document.offsetAt(position);
    shown = `${shown.slice(0, offset)}⟨${typeof label === 'string' ? label : ''}⟩${shown.slice(offset)}`;
  }
  return shown;
}

describe('inlay hints', () => {
  const cases: [name: string, text: string, expected: string][] = [
    [
      'lengths at the end of sections, samples after placeholders',
      '[#HSM#]👋 {{1}},\r\n{{2}} [#Contact.Name#][*HEAD*]Заказ[*FOOT*]П\n',
      '[#HSM#]👋 {{1}}⟨Анна⟩,\r\n{{2}} [#Contact.Name#]⟨Ольга Иванова⟩⟨32/1\u00a0024⟩[*HEAD*]Заказ⟨5/60⟩[*FOOT*]П⟨1/60⟩\n',
    ],
    [
      'an image has no length',
      '[#HSM#]А[*IMAGE*]https://a.ru/1.png',
      '[#HSM#]А⟨1/1\u00a0024⟩[*IMAGE*]https://a.ru/1.png',
    ],
    ['nothing in an empty file', '', ''],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      equal(hints(text), expected);
    });
  }

  it('shows only what is enabled', () => {
    const text = '[#HSM#]{{1}}';
    equal(hints(text, { lengths: false, samples: true }), '[#HSM#]{{1}}⟨Анна⟩');
    equal(hints(text, { lengths: true, samples: false }), '[#HSM#]{{1}}⟨5/1\u00a0024⟩');
    equal(hints(text, { lengths: false, samples: false }), text);
  });

  it('names a variable, before its sample or alone', () => {
    const text = '{{1}} {{3}} {{4}}';
    const document = textDocument(text);
    const hints = getInlayHints({
      text: document,
      document: parseTemplate(text),
      range: rangeOf(document, { start: 0, end: text.length }),
      settings: { lengths: false, samples: true },
      samples: SAMPLES,
      variables: { '1': 'имя клиента', '3': 'дата' },
      language: 'ru',
    });
    deepEqual(
      hints.map(({ label }) => label),
      ['имя клиента: Анна', 'дата'],
    );
  });

  it('shows only what is requested', () => {
    const text = '[#HSM#]{{1}}[*HEAD*]Заказ';
    equal(hints(text, undefined, text.indexOf('Заказ')), '[#HSM#]{{1}}[*HEAD*]Заказ⟨5/60⟩');
  });

  it('shortens a long sample and keeps an emoji whole', () => {
    const values = { '1': `${'а'.repeat(29)}🎉 и ещё` };
    const document = textDocument('{{1}}');
    const range = rangeOf(document, { start: 0, end: 5 });
    const settings = { lengths: false, samples: true };
    const [hint] = getInlayHints({
      text: document,
      document: parseTemplate('{{1}}'),
      range,
      settings,
      samples: [{ name: 'a', values }],
      language: 'en',
    });
    deepEqual(hint?.label, `${'а'.repeat(29)}…`);
    ok(typeof hint.tooltip === 'string' && hint.tooltip.endsWith('и ещё'));
  });
});
