import assert from 'node:assert/strict';
import { applyEdits, followRenames, moveSamplesToTemplates } from '../../server/src/service';

const CONFIG = `{
  // Значения
  "templates": {
    "webinar.ru": { "category": "marketing" },
    "promo/spring.hsm": {},
    "promo/*": {}
  },
  "names": { "promo/spring.hsm": "Весна" }
}
`;

function after(from: string, to: string, text = CONFIG): string {
  return applyEdits(text, followRenames(text, [{ from, to }])).text;
}

describe('a configuration follows a renamed template', () => {
  it('by its name, without touching anything else', () => {
    assert.equal(after('webinar.ru.hsm', 'лекция.ru.hsm'), CONFIG.replace('webinar.ru', 'лекция.ru'));
    assert.equal(after('deep/webinar.ru.hsm', 'webinar.ru.hsm'), CONFIG, 'moved, but called the same');
    assert.equal(after('other.hsm', 'webinar.hsm'), CONFIG);
  });

  it('by its path, in the names for BPMSoft as well', () => {
    const moved = CONFIG.replaceAll('promo/spring.hsm', 'archive/may.hsm');
    assert.equal(after('promo/spring.hsm', 'archive/may.hsm'), moved);
  });

  it('below a renamed folder, but not in a pattern of another one', () => {
    const moved = CONFIG.replaceAll('"promo/', '"акции/');
    assert.equal(after('promo', 'акции'), moved);
    assert.equal(after('pro', 'акции'), CONFIG);
  });

  it('when the file is damaged, as far as it can be read', () => {
    assert.equal(
      after('a.hsm', 'b.hsm', '{ "templates": [1], "names": 2 }'),
      '{ "templates": [1], "names": 2 }',
    );
    assert.equal(after('a.hsm', 'b.hsm', ''), '');
  });
});

describe('the sample values of a folder', () => {
  const templates = new Map([
    ['заказ.ru.hsm', ['1', '2']],
    ['вебинар.hsm', ['1', 'Contact.Name']],
    ['свой.hsm', ['1']],
  ]);
  const written = (config: object): string => JSON.stringify(config, undefined, 2);

  it('move to the templates that use them; names and macros stay', () => {
    const before = {
      samples: {
        Обычный: { 1: 'Елена', 2: 'А-1042', 7: 'x', 'Contact.Name': 'Ева' },
        Длинный: { 1: 'Константин' },
      },
      templates: { 'свой.hsm': { samples: { Обычный: { 1: 'Да' } } }, вебинар: { category: 'utility' } },
    };
    assert.deepEqual(JSON.parse(moveSamplesToTemplates(written(before), templates) ?? ''), {
      samples: { Обычный: { 7: 'x', 'Contact.Name': 'Ева' } },
      templates: {
        'свой.hsm': { samples: { Обычный: { 1: 'Да' } } },
        вебинар: { category: 'utility', samples: { Обычный: { 1: 'Елена' }, Длинный: { 1: 'Константин' } } },
        'заказ.ru': { samples: { Обычный: { 1: 'Елена', 2: 'А-1042' }, Длинный: { 1: 'Константин' } } },
      },
    });
  });

  it('leave no empty sets, and a comment stays', () => {
    const moved = moveSamplesToTemplates('{ "samples": { "А": { "1": "x" } } // примеры\n}', templates) ?? '';
    assert.doesNotMatch(moved, /^\{ "samples"/);
    assert.match(moved, /\/\/ примеры/);
    assert.match(moved, /"заказ.ru"/);
  });

  it('stay where no template uses one, or the file is damaged', () => {
    assert.equal(moveSamplesToTemplates('{ "samples": { "А": { "9": "x" } } }', templates), undefined);
    assert.equal(moveSamplesToTemplates('{ "samples": { "А": { "1": "x" } }', templates), undefined);
    assert.equal(moveSamplesToTemplates('', templates), undefined);
  });
});
