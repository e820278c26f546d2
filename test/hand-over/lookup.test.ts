import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  compareWithLookup,
  descriptionOf,
  differenceOf,
  differenceText,
  fileNamesFor,
  LOOKUP_COLUMNS,
  nameOfFile,
  readLookup,
  trimEnds,
} from '../../server/src/service';
import '../support/property-seed';

describe('the records of a lookup', () => {
  it('have their row, their type, and what is wrong with their tag', () => {
    const read = readLookup(
      [
        { row: 1, cells: ['Тип шаблона ответа', 'Описание', 'Название'] },
        { row: 3, cells: ['WhatsApp', '[#HSM#]Ждём\nвас ', ' Визит '] },
        { row: 4, cells: ['', '[#hsm#]Ждём'] },
      ],
      LOOKUP_COLUMNS,
    );
    assert.ok(read.ok);
    assert.deepEqual(read.value.templates, [
      { row: 3, name: 'Визит', description: '[#HSM#]Ждём\nвас ', type: 'WhatsApp', isDamaged: false },
      { row: 4, name: '', description: '[#hsm#]Ждём', type: '', isDamaged: true },
    ]);
  });

  it('are found under captions of the client’s own', () => {
    const columns = { name: 'Name', description: 'Text', type: 'Kind' };
    const read = readLookup(
      [
        { row: 1, cells: ['text', 'NAME'] },
        { row: 2, cells: ['[#HSM#]a', 'A'] },
      ],
      columns,
    );
    assert.ok(read.ok);
    assert.deepEqual(
      read.value.templates.map(({ name, type }) => [name, type]),
      [['A', '']],
    );
  });
});

describe('file names from «Название»', () => {
  const CASES: readonly (readonly [name: string, file: string])[] = [
    ['Приветствие Ёлка', 'Приветствие Ёлка.hsm'],
    ['Отпуск: дата/время?', 'Отпуск_ дата_время_.hsm'],
    ['..\\..\\x', '___.._x.hsm'],
    ['CON', '_CON.hsm'],
    ['com1.txt', '_com1.txt.hsm'],
    ['LPT²', '_LPT².hsm'],
    ['конец. . ', 'конец.hsm'],
    ['.hidden', '_hidden.hsm'],
    ['две\nстроки\tи  пробелы', 'две строки и пробелы.hsm'],
    ['ab\u202egnp.exe', 'abgnp.exe.hsm'],
    ['', 'template-1.hsm'],
    ['...', '___.hsm'],
    ['\ud83d', '_.hsm'],
    ['👨‍👩‍👧 семья', '👨‍👩‍👧 семья.hsm'],
  ];
  for (const [name, file] of CASES) {
    it(`makes ${JSON.stringify(file)} of ${JSON.stringify(name)}`, () => {
      assert.deepEqual(fileNamesFor([name]), [file]);
    });
  }

  it('numbers equal names, whatever their case', () => {
    assert.deepEqual(fileNamesFor(['А', 'а', 'А', 'Б'], ['б.hsm']), [
      'А.hsm',
      'а (2).hsm',
      'А (3).hsm',
      'Б (2).hsm',
    ]);
  });

  it('cuts a long name between characters, so that it fits every file system', () => {
    const [file = ''] = fileNamesFor(['👨‍👩‍👧'.repeat(100)]);
    assert.ok(Buffer.byteLength(file) <= 210);
    assert.match(file, /^(?:👨‍👩‍👧)+\.hsm$/u);
  });

  it('numbers twenty thousand equal names without a pause', () => {
    const files = fileNamesFor(Array.from({ length: 20_000 }, () => 'А'));
    assert.equal(new Set(files).size, 20_000);
  });

  it('convert back to the names', () => {
    assert.equal(nameOfFile('folder/Приветствие.hsm'), 'Приветствие');
    assert.equal(nameOfFile('a.HSM'), 'a');
    assert.equal(nameOfFile('.hsm'), '.hsm');
    assert.equal(nameOfFile('letter.txt'), 'letter.txt');
  });
});

describe('what BPMSoft keeps', () => {
  it('is the text without byte-order mark and last line end', () => {
    assert.equal(descriptionOf('\ufeff[#HSM#]a\r\nb\rc\r\n'), '[#HSM#]a\nb\nc');
  });

  it('is trimmed as .NET trims', () => {
    assert.equal(trimEnds('\u00a0\u2003\u0085\na\u200b \n'), 'a\u200b');
    assert.equal(trimEnds('\ufeffa'), '\ufeffa');
    assert.equal(trimEnds(' \n '), '');
  });
});

describe('the difference between a file and its record', () => {
  const FILE = '[#HSM#]Здравствуйте, «Елена»!\nЖдём вас завтра — в 10:00.';
  const CASES: readonly (readonly [kind: string, record: string, at?: number])[] = [
    ['equal', FILE],
    ['ends', ` ${FILE}\n`],
    ['cut', FILE.slice(0, 37), 37],
    ['lines', FILE.replace('\n', ' '), 29],
    ['blanks', FILE.replace('Ждём вас', 'Ждём\u00a0вас'), 34],
    ['blanks', FILE.replace('\n', ' ').replace('завтра', 'завтра\u200b'), 29],
    ['signs', FILE.replace('«Елена»', '"Елена"'), 21],
    ['signs', FILE.replace('—', '-'), 46],
    ['text', FILE.replace('10:00', '11:00'), 51],
    ['text', '', 0],
  ];
  for (const [kind, record, at] of CASES) {
    it(`is of kind ${kind} for ${JSON.stringify(record.slice(0, 40))}`, () => {
      const difference = differenceOf(FILE, record);
      assert.equal(difference.kind, kind);
      if (at !== undefined) assert.equal('at' in difference ? difference.at : undefined, at);
    });
  }

  it('is reported in both languages, with the line', () => {
    const text = differenceText(differenceOf(FILE, FILE.replace('10:00', '11:00')), FILE);
    assert.equal(text.en, 'The texts differ from line 2 on: BPMSoft has “11:00.”, the file “10:00.”.');
    assert.equal(text.ru, 'Тексты различаются со строки 2: в BPMSoft «11:00.», в файле «10:00.».');
  });

  it('never cuts a character in two, and always says something', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(text, text, (file, record) => {
        const difference = differenceOf(file, record);
        assert.equal(difference.kind === 'equal', file === record);
        const { en, ru } = differenceText(difference, file);
        assert.ok(en !== '' && ru !== '');
        assert.doesNotMatch(en + ru, /\p{Surrogate}/u);
      }),
    );
  });
});

describe('a folder and a lookup side by side', () => {
  const file = (name: string, description: string) => ({ path: `${name}.hsm`, name, description });
  const record = (name: string, description: string) => ({ name, description, type: '' });

  it('are paired by name, by name without letter case, and by text', () => {
    const pairs = compareWithLookup(
      [
        file('А', '[#HSM#]1'),
        file('Б', '[#HSM#]2 '),
        file('в', '[#HSM#]3'),
        file('Новый', '[#HSM#]4'),
        file('Д', '[#HSM#]5'),
      ],
      [
        record('Лишний', '[#HSM#]6'),
        record('В', '[#HSM#]3!'),
        record('Б', '[#HSM#]2'),
        record('А', '[#HSM#]1'),
        record('Старый', '[#HSM#]4'),
      ],
    );
    assert.deepEqual(
      pairs.map((pair) => [
        pair.state,
        pair.state === 'only-record' ? '' : pair.file.name,
        pair.state === 'only-file' ? '' : pair.record.name,
        'isRenamed' in pair && pair.isRenamed,
      ]),
      [
        ['equal', 'А', 'А', false],
        ['equal', 'Б', 'Б', false],
        ['different', 'в', 'В', false],
        ['equal', 'Новый', 'Старый', true],
        ['only-file', 'Д', '', false],
        ['only-record', '', 'Лишний', false],
      ],
    );
  });

  it('compare with the first of records that have one name', () => {
    const pairs = compareWithLookup(
      [file('А', '[#HSM#]1')],
      [record('А', '[#HSM#]2'), record('А', '[#HSM#]1')],
    );
    assert.deepEqual(
      pairs.map(({ state }) => state),
      ['different', 'only-record'],
    );
  });

  it('are each listed once', () => {
    const texts = fc.record({
      name: fc.constantFrom('А', 'а', 'Б', ''),
      description: fc.constantFrom('[#HSM#]1', '[#HSM#]2', ''),
    });
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 8 }), fc.array(texts, { maxLength: 8 }), (one, other) => {
        const files = one.map((text, index) => ({ ...text, path: `${index}.hsm` }));
        const records = other.map((text) => ({ ...text, type: '' }));
        const pairs = compareWithLookup(files, records);
        assert.deepEqual(
          pairs.flatMap((pair) => (pair.state === 'only-record' ? [] : [pair.file])),
          files,
        );
        const listed = pairs.flatMap((pair) => (pair.state === 'only-file' ? [] : [pair.record]));
        assert.equal(new Set(listed).size, records.length);
        assert.equal(listed.length, records.length);
      }),
    );
  });
});
