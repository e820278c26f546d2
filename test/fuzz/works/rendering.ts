import {
  arrivalOf,
  asNeighbours,
  buildMessage,
  chooseVariants,
  cutOffset,
  describeLength,
  differingGraphemes,
  ednaPartsOf,
  foldsBody,
  formattingToPlainText,
  formattingToVocabulary,
  parseFormatting,
  parseTemplate,
  partsOf,
  recognize,
  registeredParts,
  renderBanner,
  renderBubble,
  renderExport,
  renderForBpmsoft,
  renderForReading,
  renderPlainText,
  renderPreview,
  renderRecognition,
  renderStill,
  renderVariants,
  sampleKeysOf,
  sharedContentOf,
  sharedWith,
  summarizeTemplate,
  TemplateIndex,
  textLength,
  type Finding,
  exampleIndex,
} from '../../../server/src/service';
import { named, OPTIONS, type Work } from './work';

/** Everything that is shown of a template, in the editor and in pages. */
export function* rendering(
  input: string,
  pieces: readonly string[],
  findings: readonly Finding[],
): Generator<Work> {
  const document = parseTemplate(input);
  const values = Object.fromEntries(sampleKeysOf(document).map((key) => [key, '*Анна*']));
  const sets = [
    { name: 'А', values },
    { name: 'Б', values: { '1': '' } },
  ];
  const message = buildMessage(document, values);
  const registered = exampleIndex([{ name: 'a', text: document.body.text.trim() || 'а', buttons: ['Да'] }]);
  const recognition = recognize(document, registered);
  const arrival = arrivalOf({ document, options: OPTIONS, registered }, values);
  const exported = { name: 'a.hsm', document, values, findings, nearPercent: 90 };
  const page = { language: 'ru', title: 'a', style: '' } as const;
  yield* named({
    'the message': () => buildMessage(document),
    'the message with values': () => buildMessage(document, values),
    'the bubble': () => renderBubble(message, { language: 'ru', spans: true, loadImages: true }),
    'the preview': () => renderPreview(document, { language: 'ru' }, values),
    'the still picture': () => renderStill(document, values, 'meant', 'ru', registered),
    'the variants': () => [
      chooseVariants(document, sets),
      renderVariants(document, sets, { language: 'ru' }),
    ],
    'the parts': () => [partsOf(document, 'meant'), partsOf(document, 'arrives')],
    'whether it is folded': () => foldsBody(parseTemplate(input), 'marketing'),
    'the plain text': () => renderPlainText(document, values),
    'the text for BPMSoft': () => renderForBpmsoft(document),
    'the form for reading': () => renderForReading(document),
    'the parts of Edna': () => ednaPartsOf(document, values),
    'the page of one template': () => renderExport([exported], page),
    'the page of many templates': () =>
      renderExport(
        pieces.map((piece, index) => ({
          ...exported,
          name: `${index}.hsm`,
          document: parseTemplate(piece),
          findings: [],
        })),
        page,
      ),
    'how it arrives': () => arrivalOf({ document, options: OPTIONS, registered }, values),
    'the banner': () => renderBanner(arrival, { language: 'ru', view: 'meant', buttons: true }),
    'what is registered of it': () => [renderRecognition(recognition, 'ru'), registeredParts(recognition)],
    'the summary': () => summarizeTemplate(document),
    'the keys of its samples': () => sampleKeysOf(document),
    'what templates share': () => sharedContentOf(document),
    'formatted text': () => {
      const formatted = parseFormatting(input);
      return [formatted.ambiguities, formattingToPlainText(formatted), formattingToVocabulary(formatted)];
    },
    'the length of a text': () => [
      describeLength(input),
      differingGraphemes(input),
      textLength(input),
      cutOffset(input, 1024),
    ],
    'an index of templates': () => indexing(pieces),
  });
}

function indexing(pieces: readonly string[]): unknown {
  const index = new TemplateIndex();
  const templates = pieces.map((piece, number) => {
    return {
      name: `${number}.hsm`,
      uri: `file:///${number}.hsm`,
      shared: sharedContentOf(parseTemplate(piece)),
    };
  });
  for (const template of templates) index.put(template);
  const same = templates.map(({ shared, uri }) => {
    return asNeighbours(sharedWith(index, shared, uri)).sharing('text', () => shared.text, uri);
  });
  for (const { uri } of templates) index.remove(uri);
  return same;
}
