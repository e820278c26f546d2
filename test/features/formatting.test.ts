import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  buildMessage,
  getFormattingEdits,
  parseTemplate,
  renderForReading,
} from '../../server/src/service';

function format(text: string): string {
  return applyEdits(text, getFormattingEdits(parseTemplate(text))).text;
}

/** The message as data, without places in the file and without whitespace that nothing follows. */
function shown(text: string): unknown {
  const message: unknown = JSON.parse(
    JSON.stringify(buildMessage(parseTemplate(text), {}, 'meant'), withoutSpans),
  );
  return message;
}

function withoutSpans(key: string, value: unknown): unknown {
  if (key === 'span' || key === 'cut') return undefined;
  // The text of a section repeats its blocks.
  if (key === 'text' && typeof value === 'string') return value.replace(/[ \t]+$/gm, '').trimEnd();
  if (key === 'children' && Array.isArray(value)) {
    const last: unknown = value.at(-1);
    const isBlank = isText(last) && last.text.trim() === '';
    return isBlank ? value.slice(0, -1) : value;
  }
  if (key === 'blocks' && Array.isArray(value)) {
    const last = value.findLastIndex((block) => !isEmptyLine(block));
    return value.slice(0, last + 1);
  }
  return value;
}

function isText(node: unknown): node is { readonly text: string } {
  return (
    typeof node === 'object' &&
    node !== null &&
    'kind' in node &&
    node.kind === 'text' &&
    'text' in node &&
    typeof node.text === 'string'
  );
}

function isEmptyLine(block: unknown): boolean {
  if (typeof block !== 'object' || block === null || !('children' in block)) return false;
  return (
    Array.isArray(block.children) &&
    block.children.every((child) => isText(child) && child.text.trim() === '')
  );
}

describe('formatter', () => {
  const cases: [name: string, text: string, expected: string][] = [
    [
      'line ends and section ends',
      '[#HSM#]Добрый день!  \r\nЗаказ 🎉 готов.\t\r\n\r\n[*FOOT*]Команда \r\n',
      '[#HSM#]Добрый день!\r\nЗаказ 🎉 готов.[*FOOT*]Команда',
    ],
    [
      'the address of an image',
      '[#HSM#]А[*IMAGE*] \n https://a.ru/1.png \n[*FOOT*]П',
      '[#HSM#]А[*IMAGE*]https://a.ru/1.png[*FOOT*]П',
    ],
    ['whitespace before the beginning', '\ufeff \n[#HSM#]А', '[#HSM#]А'],
    ['a line of spaces stays a line', '[#HSM#]А\n   \nБ', '[#HSM#]А\n\nБ'],
    ['code keeps its spaces', '[#HSM#]```а  \n  б```  \n', '[#HSM#]```а  \n  б```'],
    ['text before the beginning stays', 'А \n[#HSM#]Б', 'А \n[#HSM#]Б'],
    ['before a damaged tag, too', '[#HSM#]Заказ *HEAD*] Т ', '[#HSM#]Заказ*HEAD*] Т'],
    ['the beginning of a section stays', '[#HSM#]\n А[*HEAD*] Т', '[#HSM#]\n А[*HEAD*] Т'],
    [
      'text after an address stays',
      '[#HSM#]А[*IMAGE*]https://a.ru/1.png  с вами',
      '[#HSM#]А[*IMAGE*]https://a.ru/1.png  с вами',
    ],
    ['whitespace that keeps a tag whole', '[#HSM#]А[ \n[*FOOT*]П ', '[#HSM#]А[ \n[*FOOT*]П'],
    ['an empty file', ' \n', ''],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      equal(format(text), expected);
      equal(format(expected), expected);
    });
  }

  const piece = fc.oneof(
    fc.constantFrom(' ', '  ', '\t', '\n', '\r\n', '\n\n', ' \n', '\u00a0'),
    fc.constantFrom(
      '[#HSM#]',
      '[*HEAD*]',
      '[*IMAGE*]',
      '[*FOOT*]',
      '[*head*]',
      '*HEAD*]',
      '[FOOT',
      'HEAD*]',
      '[*VIDEO*]',
      '[/HEAD]',
    ),
    fc.constantFrom(
      '*',
      '_',
      '```',
      '`',
      '- ',
      '> ',
      '1. ',
      '{{1}}',
      '{{ 1 }}',
      'https://a.ru/1.png',
      'слово',
      'HEAD',
      '🎉',
      '[',
      ']',
    ),
  );
  const templates = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

  it('never changes what the reader sees, nor the tags', () => {
    fc.assert(
      fc.property(templates, (text) => {
        const after = format(text);
        deepEqual(shown(after), shown(text));
        const tags = (one: string): unknown => parseTemplate(one).allSections.map(({ tag }) => tag?.written);
        deepEqual(tags(after), tags(text));
        equal(after.replace(/\s/g, ''), text.replace(/\s/g, ''));
      }),
      { numRuns: 1000 },
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(templates, (text) => {
        equal(format(format(text)), format(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the form for reading', () => {
  it('puts every tag on a line of its own', () => {
    equal(
      renderForReading(
        parseTemplate('[#HSM#]Добрый день! 🎉\r\nЖдём.[*IMAGE*] https://a.ru/1.png[*footer*]Команда\r\n'),
      ),
      '[#HSM#]\nДобрый день! 🎉\nЖдём.\n\n[*IMAGE*]\nhttps://a.ru/1.png\n\n[*footer*]\nКоманда',
    );
  });

  it('leaves out nothing', () => {
    equal(renderForReading(parseTemplate('Потерян [*FOOT*]П[#HSM#]А')), 'Потерян [*FOOT*]П\n\n[#HSM#]\nА');
    equal(renderForReading(parseTemplate(' Привет ')), 'Привет');
  });
});
