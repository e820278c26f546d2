import {
  addressIn,
  configurationFor,
  createdTemplates,
  exampleIndex,
  exampleListText,
  exampleRecords,
  exportRowOf,
  findDeliveryCodes,
  judge,
  judgeReplacement,
  lookupName,
  lookupRules,
  makeRules,
  optionsOfTemplate,
  parseTemplate,
  readConfig,
  readLists,
  readRegisteredList,
  recognize,
  refusedFindings,
  registeredDifference,
  registeredFilled,
  RegisteredIndex,
  registrationOf,
  repair,
  standingOf,
  suggestedName,
  textOfKey,
  whyJson,
  whyMarkdown,
  whyNotDelivered,
  whyText,
  withoutFile,
  withOwnValues,
  writtenPlace,
  type Rules,
} from '../../../server/src/service';
import { compareText, OwnText } from '../../../server/src/service/registered/compare/compare-text';
import { Pattern } from '../../../server/src/service/registered/compare/pattern';
import { named, OPTIONS, TODAY, wellFormed, type Work } from './work';

const ADDRESS = 'file:///work/a.hsm';

/** The registered matcher and what uses it: readers of lists, standing, why a message was not delivered. */
export function* comparing(input: string, pieces: readonly string[]): Generator<Work> {
  const document = parseTemplate(input);
  const body = document.body.text.trim() || 'а';
  const filled = parseTemplate(input.replaceAll(/\{\{[^{}]*\}\}|\[#[^[\]#]*#\]/g, 'Анна'));
  const same = [{ name: 'a', text: body.replaceAll(/\s/g, ' ') }];
  const many = pieces.map((text, index) => ({
    name: `a${index}`,
    text: text.replaceAll(/\s/g, ' ').trim() || 'а',
  }));
  const numbered = [{ name: 'a', text: numberedPlaces(body) }];
  const lists = { 'the same text': same, 'many texts': many, 'a text with many places': numbered };
  for (const [name, templates] of Object.entries(lists)) {
    const text = exampleListText(templates);
    const rules = rulesWith(text);
    const index = exampleIndex(templates);
    const recognition = recognize(filled, index);
    const question = { sent: input, code: '132000', templates: foldersTemplates(pieces, rules), rules };
    const answer = whyNotDelivered(question);
    const template = { address: ADDRESS, document: filled };
    const works: Readonly<Record<string, () => unknown>> = {
      'reading the list': () => readRegisteredList(text, { name: 'a', uri: 'file:///a.json' }),
      'replacing the list': () => judgeReplacement(text, text),
      'its index': () => exampleIndex(templates),
      comparing: () => new RegisteredIndex(listsOf(text)).compare(parseTemplate(input)),
      'naming the difference': () =>
        registeredDifference(parseTemplate(input), new RegisteredIndex(listsOf(text))),
      'comparing what is filled': () => index.compare(parseTemplate(filled.text)),
      'the nearest': () => index.nearest(parseTemplate(input)),
      'comparing elsewhere': () => index.elsewhere(parseTemplate(filled.text)),
      recognizing: () => recognize(parseTemplate(filled.text), index),
      filling: () => recognition && registeredFilled(filled, recognition),
      judging: () => refusedFindings(judge({ address: ADDRESS, document: parseTemplate(input) }, rules)),
      'judging what is filled': () =>
        judge({ address: ADDRESS, document: parseTemplate(filled.text) }, rules),
      repairing: () => repair({ address: ADDRESS, document: parseTemplate(filled.text) }, rules),
      standing: () => standingOf(template, rules),
      'templates without a file': () => withoutFile(rules, new Set()),
      'the text of a key': () => textOfKey(rules, 'a'),
      'templates to create': () => {
        const created = createdTemplates(rules);
        return created && configurationFor(rules, 'file:///work/', created.files);
      },
      'why it was not delivered': () => whyNotDelivered(question),
      'the words of why': () => [whyText(answer, 'ru'), whyMarkdown(answer, 'ru'), whyJson(answer, 'ru')],
    };
    for (const [work, run] of Object.entries(works)) yield { name: `${work}, ${name}`, run };
  }
  const rules = rulesWith('[]');
  yield* named({
    'a damaged list': () => readRegisteredList(input, { name: 'a', uri: 'file:///a.json' }),
    'a list cut off': () =>
      readRegisteredList(exampleListText(many).slice(0, -9), { name: 'a', uri: 'file:///a.json' }),
    'lists of a folder': () =>
      readLists('file:///', [{ address: 'file:///a.json', text: exampleListText(many) }]),
    'records of an example': () =>
      exampleRecords(pieces.map((description, name) => ({ name: String(name), description }))),
    'codes in a pasted text': () => findDeliveryCodes(input),
    'the request for Edna': () => registrationOf({ address: ADDRESS, document }, rules, 'edna', 'a'),
    'the request for Meta': () => registrationOf({ address: ADDRESS, document }, rules, 'meta', 'a'),
    'a suggested name': () => suggestedName(addressIn('file:///', encodeURI(wellFormed(input))), rules),
    'a written place': () => writtenPlace(input),
    'rows for the lookup': () =>
      pieces.map((piece, index) => {
        const template = {
          address: addressIn('file:///work/', `${index}.hsm`),
          document: parseTemplate(piece),
        };
        return exportRowOf(
          template,
          [],
          lookupRules(rules),
          lookupName(template.address, lookupRules(rules)),
        );
      }),
    'values of its own': () => withOwnValues(rules, ADDRESS, { category: 'utility' }).optionsFor(ADDRESS),
    'options of templates': () => pieces.map((_, index) => optionsOfTemplate(OPTIONS, [], `${index}.hsm`)),
  });
}

/** Compares a text with a registered one. */
export function matching(registered: string, text: string): () => unknown {
  return () => compareText(new Pattern(registered), new OwnText(text));
}

function listsOf(text: string): ConstructorParameters<typeof RegisteredIndex>[0] {
  const read = readRegisteredList(text, { name: 'a', uri: 'file:///a.json' });
  return read.ok ? [read.value] : [];
}

function rulesWith(list: string): Rules {
  const text = '{ "registered": "a.json", "category": "marketing" }';
  const read = readConfig(text);
  const config = {
    ...{ address: 'file:///work/hsm.config.json', text, read, readOnly: false, isBroken: false },
    inForce: read.config,
  };
  const lists = readLists('file:///work/', [{ address: 'file:///work/a.json', text: list }]);
  return makeRules({ config, baseline: undefined, lists }, undefined, () => TODAY);
}

function foldersTemplates(
  pieces: readonly string[],
  rules: Rules,
): Parameters<typeof whyNotDelivered>[0]['templates'] {
  return pieces.map((piece, index) => {
    const name = `${index}.hsm`;
    return { name, address: `file:///work/${name}`, document: parseTemplate(piece), rules };
  });
}

/** The text with a place instead of each third word. */
function numberedPlaces(text: string): string {
  let words = 0;
  let places = 0;
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[^ ]+/g, (word) => (words++ % 3 === 0 ? `{{${++places}}}` : word));
}
