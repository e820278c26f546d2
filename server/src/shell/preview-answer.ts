import {
  arrivalOf,
  budgetsOf,
  ednaPartsOf,
  foldsBody,
  LIMITS,
  nearLimitPercent,
  partsOf,
  protocolEdits,
  rangeOf,
  recognize,
  registeredParts,
  renderBanner,
  renderPreview,
  renderRecognition,
  renderVariants,
} from '../service';
import type { ServerContext } from './context';
import type { EdnaPart, EdnaPartsParams, Preview, PreviewParams } from './protocol';
import type { CheckedDocument } from './documents';

/** The answer to `hsm/preview`. */
export function previewOf(context: ServerContext, checked: CheckedDocument, params: PreviewParams): Preview {
  const { version, document, text, verdict, rules, options: checkOptions } = checked;
  const { language } = context.features();
  const { samples, category } = checkOptions;
  const fold = foldsBody(document, category);
  const chosen = samples.find(({ name }) => name === params.sampleSet)?.values ?? {};
  const values = { ...chosen, ...params.sampleValues };
  const { loadImages = true, untrusted = false, view = 'arrives' } = params;
  const arrival = arrivalOf({ document, options: checkOptions }, values);
  const unsent = view === 'arrives' && arrival.outcome === 'nothing';
  const recognition = recognize(document, rules.registered);
  const registered = registeredParts(recognition);
  const options = { language, loadImages, untrusted, fold, unsent, registered };
  const { html, places } = renderPreview(document, options, values, view);
  const variants = params.sideBySide === true ? renderVariants(document, samples, options, view) : undefined;
  return {
    version,
    html: variants ?? html,
    banner:
      renderBanner(arrival, { language, view, buttons: true }) + renderRecognition(recognition, language),
    repairs: arrival.reasons.map(({ repairs }) => repairs.map(({ edits }) => protocolEdits(text, edits))),
    ednaParts: ednaPartsFor(checked, params),
    // Of what is drawn: a damaged tag that the customer sees is a part of the body.
    budgets: budgetsOf(partsOf(document, view), nearLimitPercent(checkOptions)),
    problems: context.typing
      .reportable(text.uri, verdict.open, document.text)
      .map(({ check, severity, message, span }) => ({
        check: check.id,
        severity,
        message: message[language],
        range: rangeOf(text, span),
      })),
    sampleSets: samples.map(({ name }) => name),
    places,
    placeMeanings: checkOptions.variables,
    mostImageBytes: LIMITS.imageBytes.value,
    values,
  };
}

/** The answer to `hsm/ednaParts`. */
export function ednaPartsFor(
  { document, options }: CheckedDocument,
  { sampleSet, sampleValues }: EdnaPartsParams,
): readonly EdnaPart[] {
  const { samples } = options;
  const set = samples.find(({ name }) => name === sampleSet) ?? samples[0];
  return ednaPartsOf(document, { ...set?.values, ...sampleValues });
}
