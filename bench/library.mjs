// The service itself: parsing, checking and formatting against a bare scan of the same text and against the
// language services for JSON and HTML on comparable text.
import { createRequire } from 'node:module';
import { ADVERSARIAL, html, json, template } from './texts.mjs';
import { exponent, inTurns, printTable } from './measure.mjs';

const require = createRequire(import.meta.url);
const SPECIAL = new Uint8Array(128);
for (const character of '[]{}*_~`#\n') SPECIAL[character.charCodeAt(0)] = 1;

/** The least that any one-pass parser does: read every unit, classify it. */
function bareScan(text) {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 128) count += SPECIAL[unit];
  }
  return count;
}

function peers() {
  const { TextDocument } = require('vscode-languageserver-textdocument');
  const htmlService = require('vscode-html-languageservice').getLanguageService();
  const jsonService = require('vscode-json-languageservice').getLanguageService({});
  jsonService.configure({ validate: true, schemas: [{ uri: 'x:s', fileMatch: ['*'], schema: SCHEMA }] });
  let version = 0;
  const document = (language, text) =>
    TextDocument.create(`file:///a.${language}`, language, ++version, text);
  return {
    parseHtml: (text) => htmlService.parseHTMLDocument(document('html', text)),
    parseJson: (text) => jsonService.parseJSONDocument(document('json', text)),
    validateJson(text) {
      const made = document('json', text);
      return jsonService.doValidation(made, jsonService.parseJSONDocument(made));
    },
  };
}

const SCHEMA = {
  type: 'object',
  required: ['body'],
  properties: {
    head: { type: 'string', maxLength: 60 },
    foot: { type: 'string', maxLength: 60 },
    body: {
      type: 'array',
      items: { type: 'object', properties: { text: { type: 'string', maxLength: 1024 } } },
    },
  },
};

export async function library({ quick }) {
  const service = await import('../out/service.mjs');
  const { parseTemplate, runChecks, parseFormatting, CHECKS, DEFAULT_CHECK_OPTIONS } = service;
  // As in an editor, the settings stay the same from one text to the next.
  const settings = {};
  const check = (text) =>
    runChecks({ document: parseTemplate(text), options: DEFAULT_CHECK_OPTIONS }, settings);
  const { parseHtml, parseJson, validateJson } = peers();
  const whatsapp = require('@flasd/whatsapp-formatting');
  const options = quick ? { rounds: 3, minimum: 10 } : {};
  // An editor has been running for a while: what is measured is compiled code.
  const warm = { ...options, warmUp: 500 };

  const text = template(1000);
  const htmlText = html(1000);
  const jsonText = json(1000);
  const bodyText = parseTemplate(text).body.text;
  const times = inTurns(
    {
      'bare scan': () => bareScan(text),
      parse: () => parseTemplate(text),
      'parse + all checks': () => check(text),
      'json: parse': () => parseJson(jsonText),
      'html: parse': () => parseHtml(htmlText),
    },
    warm,
  );
  const validate = await asynchronous(() => validateJson(jsonText), quick);
  const bare = times['bare scan'];
  const rows = Object.entries({ ...times, 'json: parse + validate': validate }).map(([name, time]) => [
    name,
    time * 1000,
    time / bare,
    time / validate,
  ]);
  printTable(
    `1 KB template (${Buffer.byteLength(text)} bytes, ${text.length} units; ${CHECKS.length} checks)`,
    ['', 'µs', '× bare scan', '× json parse + validate'],
    rows,
  );

  const formatting = inTurns(
    {
      'bare scan': () => bareScan(bodyText),
      'formatting, with source ranges': () => parseFormatting(bodyText),
      '@flasd/whatsapp-formatting': () => whatsapp.format(bodyText),
    },
    warm,
  );
  printTable(
    'Formatting of its body',
    ['', 'µs', '× bare scan'],
    Object.entries(formatting).map(([name, time]) => [name, time * 1000, time / formatting['bare scan']]),
  );

  growth(service, check, options, quick);
  checkRows(service, quick);
}

async function asynchronous(work, quick) {
  const times = [];
  for (let index = 0; index < (quick ? 300 : 3000); index++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1];
}

/** Growth from 1 KB to 10 MB on ordinary text, and on every adversarial kind up to 1 MB. */
function growth({ parseTemplate, parseFormatting }, check, options, quick) {
  const sizes = quick ? [1e3, 1e4, 1e5, 1e6] : [1e3, 1e4, 1e5, 1e6, 1e7];
  const rows = [];
  const ordinary = { bare: [], parse: [], check: [] };
  for (const size of sizes) {
    const text = template(size);
    const times = inTurns(
      { bare: () => bareScan(text), parse: () => parseTemplate(text), check: () => check(text) },
      { ...options, rounds: 5 },
    );
    for (const name of Object.keys(ordinary)) ordinary[name].push([size, times[name]]);
    rows.push([`${size / 1000} KB`, times.bare, times.parse / times.bare, times.check / times.bare]);
  }
  rows.push(['exponent', exponent(ordinary.bare), exponent(ordinary.parse), exponent(ordinary.check)]);
  printTable(
    'Growth, ordinary text',
    ['size', 'bare scan, ms', 'parse, × bare', 'parse + check, × bare'],
    rows,
  );

  const kinds = Object.entries(ADVERSARIAL).map(([name, make]) => {
    const points = { parse: [], check: [], format: [] };
    let bare = 0;
    for (const size of [1e4, 1e5, 1e6]) {
      const text = make(size);
      const formatted = text.slice(13);
      const few = { rounds: 3, minimum: 1 };
      const times = inTurns(
        {
          bare: () => bareScan(text),
          parse: () => parseTemplate(text),
          check: () => check(text),
          format: () => parseFormatting(formatted),
        },
        few,
      );
      bare = times.bare;
      for (const what of Object.keys(points)) points[what].push([size, times[what]]);
    }
    const last = (what) => points[what][2][1] / bare;
    return [
      name,
      last('parse'),
      exponent(points.parse),
      last('check'),
      exponent(points.check),
      last('format'),
      exponent(points.format),
    ];
  });
  printTable(
    'Adversarial text, 1 M units: × bare scan, and exponent from 10 K to 1 M',
    ['text', 'parse', 'exponent', 'parse + check', 'exponent', 'formatting', 'exponent'],
    kinds,
  );
}

/** Every check alone on every adversarial text, without the limit for very long texts: the worst of each. */
function checkRows({ CHECKS, parseTemplate, DEFAULT_CHECK_OPTIONS }, quick) {
  const sizes = quick ? [4e3, 1.6e4, 6.4e4] : [1e4, 4e4, 1.6e5, 6.4e5];
  const contexts = Object.entries(ADVERSARIAL).map(([name, make]) => [
    name,
    sizes.map((size) => ({
      document: parseTemplate(make(size)),
      options: DEFAULT_CHECK_OPTIONS,
    })),
  ]);
  const rows = CHECKS.map((check) => {
    let worst = { slope: -1, name: '', milliseconds: 0 };
    for (const [name, made] of contexts) {
      const points = made.map((context, index) => {
        const best = Math.min(...[0, 1, 2].map(() => timeOf(() => check.run(context, 'error', []))));
        return [sizes[index], best];
      });
      const [, milliseconds] = points.at(-1);
      // What takes no time has no slope: below a tenth of a millisecond the clock decides.
      const slope = milliseconds < 0.5 ? 0 : exponent(points.slice(-3));
      if (milliseconds > worst.milliseconds) worst = { slope, name, milliseconds };
    }
    return [check.id, worst.milliseconds, worst.slope, worst.name];
  });
  rows.sort((a, b) => b[1] - a[1]);
  printTable(
    `Each check alone on its worst adversarial text of ${sizes.at(-1)} units, processor time`,
    ['check', 'ms', 'exponent', 'text'],
    rows,
  );
}

/**
 * Milliseconds of processor time: what other processes take of the machine does not count, the garbage collector's threads do.
 * On long texts those make the slope; that the checks themselves are linear is shown by test/properties/linear.test.ts.
 */
function timeOf(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
