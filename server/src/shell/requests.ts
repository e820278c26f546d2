import {
  budgetsOf,
  CHECKS,
  countFindings,
  explainCheck,
  nearLimitPercent,
  partsOf,
  renderForBpmsoft,
  renderForReading,
  renderPlainText,
} from '../service';
import { listenToAuthorRequests } from './author-requests';
import { listenToCopiesRequests } from './copies-requests';
import { listenToBaselineRequests } from './baseline-requests';
import { listenToSampleRequests } from './sample-requests';
import { listenToCardRequests } from './card-requests';
import { listenToCatalogueRequests } from './catalogue-requests';
import type { ServerContext } from './context';
import { ServerNotification, ServerRequest, type Summary, type SummaryParams } from './protocol';
import type { DiagnosticsHandler } from './diagnostics';
import { listenToExportRequests } from './export-requests';
import { listenToFolderRequests } from './folder-requests';
import { ednaPartsFor, previewOf } from './preview-answer';
import { listenToHandOverRequests } from './hand-over-requests';
import { listenToWhyRequests } from './why-requests';
import { refreshCodeLenses } from './refresh';
import { listenToRegisteredRequests } from './registered-requests';
import { registeredSummary } from './registered-summary';
import { listenToRegisteredText } from './registered-text-request';
import type { CheckedDocument } from './documents';

/** The requests beyond the protocol: `protocol/`. About a document that is not open (or only shown) they answer null. */
export function listenToCustomRequests(context: ServerContext, diagnostics: DiagnosticsHandler): void {
  context.answer(ServerRequest.summary, {
    fallback: null,
    uriOf: ({ textDocument }) => textDocument.uri,
    answer: ({ textDocument, position }) =>
      context.withChecked(textDocument.uri, null, (checked) => summaryOf(context, checked, position)),
  });
  context.answer(ServerRequest.preview, {
    fallback: null,
    uriOf: ({ textDocument }) => textDocument.uri,
    answer: (params) =>
      context.withChecked(params.textDocument.uri, null, (checked) => previewOf(context, checked, params)),
  });
  context.answer(ServerRequest.ednaParts, {
    fallback: null,
    uriOf: ({ textDocument }) => textDocument.uri,
    answer: (params) =>
      context.withChecked(params.textDocument.uri, null, (checked) => ednaPartsFor(checked, params)),
  });
  context.answer(ServerRequest.text, {
    fallback: null,
    uriOf: ({ textDocument }) => textDocument.uri,
    answer: ({ textDocument, form }) => {
      const document = context.documents.parsed(textDocument.uri)?.document;
      if (!document) return null;
      if (form === 'reading') return renderForReading(document);
      return form === 'plain' ? renderPlainText(document) : renderForBpmsoft(document);
    },
  });
  context.answer(ServerRequest.explain, {
    fallback: null,
    uriOf: () => undefined,
    answer: ({ check: id }) => {
      const check = CHECKS.find((candidate) => candidate.id === id) ?? context.settings.companyCheck(id);
      return check ? explainCheck(check, context.features().language) : null;
    },
  });
  // Whether the server can answer at all is what is asked.
  context.connection.onRequest(ServerRequest.ping.method, () => null);
  listenToBaselineRequests(context);
  listenToSampleRequests(context);
  listenToCardRequests(context, diagnostics);
  listenToExportRequests(context);
  listenToCatalogueRequests(context);
  listenToHandOverRequests(context);
  listenToCopiesRequests(context);
  listenToWhyRequests(context);
  listenToRegisteredRequests(context);
  listenToRegisteredText(context);
  listenToFolderRequests(context, diagnostics);
  listenToAuthorRequests(context);
  context.hear(ServerNotification.cursor, ({ textDocument: { uri }, position }) => {
    const open = context.documents.open.get(uri);
    if (!open) return;
    const mustReport = position
      ? context.typing.moved(uri, open.offsetAt(position), open.getText())
      : context.typing.left(uri);
    diagnostics.typed(uri, mustReport);
    if (mustReport) refreshCodeLenses(context);
  });
}

/** The part that a text typed at the offset belongs to: before a tag, it is the part that ends there. */
function writtenSection(document: CheckedDocument['document'], offset: number): Summary['section'] {
  const section = document.sectionAt(offset);
  if (section?.tag?.span.start !== offset) return section?.kind;
  return (document.sectionAt(offset - 1) ?? section).kind;
}

/** Counts what the editor shows, so that the status bar and the list of problems agree. */
function summaryOf(
  context: ServerContext,
  checked: CheckedDocument,
  position: SummaryParams['position'],
): Summary {
  const { version, document, text, verdict, rules, options } = checked;
  const problems = countFindings(context.typing.reportable(text.uri, verdict.open, document.text));
  // Of what arrives, as under the preview.
  const budgets = budgetsOf(partsOf(document, 'arrives'), nearLimitPercent(options));
  const section = position && writtenSection(document, text.offsetAt(position));
  const summary = { version, budgets, problems, ...(section && { section }) };
  const { config } = rules;
  if (!config) return summary;
  const registered = registeredSummary(checked, context.features().language);
  return {
    ...summary,
    ...(registered && { registered }),
    configuredBy: config.address,
    isConfigurationBroken: config.isBroken,
    isBaselineRefused: rules.baseline?.isRefused ?? false,
  };
}
