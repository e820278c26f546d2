// Comparison with a list of registered templates: what it adds to the check of a folder and to a key press.
import { exponent, printTable, ratiosInTurns } from './measure.mjs';
import { random, template } from './texts.mjs';

/** What makes one generated template another one than the next. */
const TOPICS = [
  'заказ',
  'запись',
  'договор',
  'счёт',
  'визит',
  'возврат',
  'ремонт',
  'курс',
  'абонемент',
  'бронь',
];

/**
 * A template of a folder and the registered text that it comes from, with every value as a placeholder.
 * @param {number} index
 */
function pair(index) {
  const next = random(index + 1);
  const topic = TOPICS[index % TOPICS.length];
  const opening = `Здравствуйте, {{1}}! Ваш ${topic} № {{2}} от {{3}} готов, отдел ${Math.floor(next() * 300)}.\n`;
  const frame = template(400 + Math.floor(next() * 600), index + 1)
    .replaceAll('[#Contact.Name#]', 'клиент')
    .replace('[#HSM#]', () => `[#HSM#]${opening}`);
  const [, body = '', head = '', foot = ''] =
    /^\[#HSM#\]([^]*)\[\*HEAD\*\]([^]*)\[\*FOOT\*\]([^]*)$/.exec(frame) ?? [];
  let place = 0;
  const registered = body.replaceAll(/\{\{\w+\}\}/g, () => `{{${++place}}}`);
  const filled = registered.replaceAll(/\{\{(\d+)\}\}/g, (_, name) => `значение ${name}`);
  return {
    text: `[#HSM#]${filled}[*HEAD*]${head}[*FOOT*]${foot}`,
    row: {
      ...{
        id: index,
        name: `t${index}`,
        channelType: 'WHATSAPP',
        language: 'RU',
        status: 'APPROVED',
        type: 'OPERATOR',
      },
      content: { header: { headerType: 'TEXT', text: head }, text: registered, footer: { text: foot } },
    },
  };
}

/** One template in ten is not registered, and one in twenty differs in a space. */
function folderOf(count) {
  return Array.from({ length: count }, (_, index) => {
    const { text } = pair(index % Math.ceil(count / 2));
    if (index % 10 === 9) return text.replace('готов', 'собран');
    return index % 20 === 8 ? text.replace('Ваш ', 'Ваш\u00a0') : text;
  });
}

export async function registered({ quick }) {
  const service = await import('../out/service.mjs');
  const { DEFAULT_CHECK_OPTIONS, parseTemplate, readRegisteredList, RegisteredIndex, runChecks } = service;
  const settings = {};
  const listOf = (count) => {
    const text = JSON.stringify(Array.from({ length: count }, (_, index) => pair(index).row));
    return () => {
      const read = readRegisteredList(text, { name: 'list.json', uri: 'file:///list.json' });
      return new RegisteredIndex([read.value]);
    };
  };
  const check = (text, registered) =>
    runChecks({ document: parseTemplate(text), options: DEFAULT_CHECK_OPTIONS, registered }, settings)
      // As in a report: the words are made.
      .findings.map(({ message }) => message.ru);

  const rows = [];
  const points = { alone: [], compared: [] };
  for (const count of quick ? [500, 2000] : [1250, 2500, 5000, 10_000]) {
    const texts = folderOf(count);
    const read = listOf(count / 2);
    const index = read();
    const { alone, compared, reading } = ratiosInTurns(
      {
        alone: () => texts.map((text) => check(text)),
        compared: () => texts.map((text) => check(text, index)),
        reading: read,
      },
      { rounds: quick ? 3 : 7 },
    );
    points.alone.push([count, alone.time]);
    points.compared.push([count, compared.time]);
    const whole = compared.ratio + reading.ratio;
    rows.push([`${count} against ${count / 2}`, alone.time, compared.ratio, reading.time, whole]);
  }
  rows.push(['exponent', exponent(points.alone), exponent(points.compared), '–', '–']);
  printTable(
    'Templates against registered ones',
    ['', 'check alone, ms', 'with the list, ×', 'reading the list, ms', 'with reading, ×'],
    rows,
  );

  const index = listOf(5000)();
  const [text = ''] = folderOf(10);
  // Each key press makes a text that was not there before.
  let key = 0;
  const inValue = () => text.replace('значение 2', `значение ${key++}`);
  const inText = () => text.replace('отдел', `отдел${key++}`);
  // Findings about the whole text wait while the author types: their words are not made.
  const find = (text, registered) =>
    runChecks({ document: parseTemplate(text), options: DEFAULT_CHECK_OPTIONS, registered }, settings)
      .findings;
  const turns = quick ? { rounds: 5, calls: 500 } : { rounds: 31, calls: 2000 };
  const presses = [inValue, inText].map((press) =>
    ratiosInTurns({ without: () => find(press()), with: () => find(press(), index) }, turns),
  );
  printTable(
    `One key press, ${text.length} units, 5,000 registered`,
    ['', 'without, µs', 'with, µs', 'ratio'],
    presses.map((times, place) => [
      place === 0 ? 'in a value' : 'in the text',
      times.without.time * 1000,
      times.with.time * 1000,
      times.with.ratio,
    ]),
  );
}
