// Comparison with a list of registered templates: what it adds to the check of a folder and to a key press.
import { exponent, inTurns, printTable } from './measure.mjs';
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
    const times = inTurns(
      {
        read,
        alone: () => texts.map((text) => check(text)),
        compared: () => texts.map((text) => check(text, index)),
      },
      { rounds: quick ? 3 : 5, minimum: 1, warmUp: 1 },
    );
    points.alone.push([count, times.alone]);
    points.compared.push([count, times.compared]);
    const whole = (times.read + times.compared) / times.alone;
    rows.push([
      `${count} against ${count / 2}`,
      times.alone,
      times.compared / times.alone,
      times.read,
      whole,
    ]);
  }
  rows.push(['exponent', exponent(points.alone), exponent(points.compared), '–', '–']);
  printTable(
    'Templates against registered ones',
    ['', 'check alone, ms', 'with the list, ×', 'reading the list, ms', 'with reading, ×'],
    rows,
  );

  const index = listOf(5000)();
  const [text = ''] = folderOf(10);
  let key = 0;
  // Each key press makes another text; every second one is a letter, and the next takes it back.
  const press = () => (key++ % 2 === 0 ? text : text.replace('отдел', 'отделы'));
  // Findings about the whole text wait while the author types: their words are not made.
  const find = (text, registered) =>
    runChecks({ document: parseTemplate(text), options: DEFAULT_CHECK_OPTIONS, registered }, settings)
      .findings;
  const times = inTurns(
    { without: () => find(press()), with: () => find(press(), index) },
    quick ? { rounds: 3, minimum: 10 } : { warmUp: 500 },
  );
  printTable(
    `One key press, ${text.length} units, 5,000 registered`,
    ['', 'µs', 'ratio'],
    Object.entries(times).map(([name, time]) => [name, time * 1000, time / times.without]),
  );
}
