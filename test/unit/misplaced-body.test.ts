import assert from 'node:assert/strict';
import { parseTemplate } from '../../server/src/service';
import { lacksBody, misplacedBody } from '../../server/src/service/model/misplaced-body';
import { LIMITS } from '../../server/src/service/vocabulary/limits';

/** The kind of the section that holds the message, and the text of it. */
function found(text: string): string | undefined {
  const document = parseTemplate(text);
  const misplaced = misplacedBody(document);
  if (!misplaced) return undefined;
  const { section, content } = misplaced;
  return `${section.kind}: ${document.text.slice(content.start, content.end)}`;
}

const HEADER = 'а'.repeat(LIMITS.header.value);
const FOOTER = 'а'.repeat(LIMITS.footer.value);
const IMAGE = '[#HSM#][*IMAGE*]https://a.ru/1.png';

describe('a message in the wrong part', () => {
  it('is a header or footer of several lines, whatever the line ends', () => {
    for (const end of ['\n', '\r', '\r\n', '\n\n']) {
      assert.equal(found(`[#HSM#][*HEAD*]а${end}б`), `head: а${end}б`);
      assert.equal(found(`[#HSM#][*FOOT*]а${end}б`), `foot: а${end}б`);
    }
    assert.equal(found('[*HEAD*]а\nб'), 'head: а\nб');
  });

  it('is a header or footer longer than its limit', () => {
    assert.equal(found(`[#HSM#][*HEAD*]${HEADER}`), undefined);
    assert.equal(found(`[#HSM#][*HEAD*]${HEADER}а`), `head: ${HEADER}а`);
    assert.equal(found(`[#HSM#][*FOOT*]${FOOTER}`), undefined);
    assert.equal(found(`[#HSM#][*FOOT*]${FOOTER}а`), `foot: ${FOOTER}а`);
  });

  it('is not what fits once its small defects are repaired', () => {
    for (const text of [
      `\n ${HEADER} \n`,
      `${HEADER}\u200b`,
      `${HEADER.slice(3)} \t  б`,
      `${HEADER.slice(5)}{{ 1 }}`,
      `${HEADER.slice(5)}{1}`,
      HEADER.replaceAll('а', 'и\u0306'),
      `${HEADER}[/HEAD]`,
    ]) {
      assert.equal(found(`[#HSM#][*HEAD*]${text}`), undefined, JSON.stringify(text));
    }
    // A brace more, and it does not fit any longer.
    const long = `${HEADER.slice(4)}{1}`;
    assert.equal(found(`[#HSM#][*HEAD*]${long}`), `head: ${long}`);
  });

  it('is several words after the address of an image', () => {
    assert.equal(found(`${IMAGE} С уважением`), 'image: С уважением');
    assert.equal(found(`${IMAGE} С уважением[*FOOT*]Клиника`), 'image: С уважением');
    for (const rest of ['', ' Слово', ' 5', ' Слово 5', ' 1 2 слово']) {
      assert.equal(found(`${IMAGE}${rest}`), undefined, rest);
    }
    assert.equal(found('[#HSM#][*IMAGE*]'), undefined);
  });

  it('is nowhere when the body says something', () => {
    for (const text of ['[*HEAD*]а\nб', '[*FOOT*]а\nб', '[*IMAGE*]https://a.ru/1.png С уважением']) {
      assert.equal(found(`[#HSM#]Текст${text}`), undefined, text);
    }
  });

  it('is in the first part that can hold it', () => {
    assert.equal(found('[#HSM#][*HEAD*]а\nб[*FOOT*]в\nг'), 'head: а\nб');
    assert.equal(found(`${IMAGE} Слово[*FOOT*]а\nб`), 'foot: а\nб');
  });
});

describe('a template without a body', () => {
  for (const [text, expected] of [
    ['', false],
    [' \n', false],
    ['[#HSM#]', true],
    ['[#HSM#]  ', true],
    ['[#HSM#][*HEAD*]Заголовок', true],
    ['[#HSM#]Текст', false],
    ['Текст', false],
  ] as const) {
    it(`is ${expected ? '' : 'not '}${JSON.stringify(text)}`, () => {
      assert.equal(lacksBody(parseTemplate(text)), expected);
    });
  }
});
