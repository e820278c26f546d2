import { commands, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { CardDocuments } from '../gallery/card-documents';
import { guarded } from '../log';
import type { PreviewManager } from '../preview/manager';
import type { Server } from '../server';
import { acceptFinding, removeStaleAccepted } from './accept-finding';
import { addSample } from './add-sample';
import { compareWithClipboard } from './compare-clipboard';
import { compareWithRegistered } from './compare-registered';
import { provideComparisons } from './comparison';
import { copyForBpmsoft, copyPlainText } from './copy';
import { copyForEdna } from './copy-for-edna';
import { editTemplate } from './edit-template';
import { explainCheck } from './explain-check';
import { extractSample } from './extract-sample';
import { importFromBpmsoft } from './import-from-bpmsoft';
import { insertSection } from './insert-section';
import { exportCatalogue } from './export-catalogue';
import { exportForBpmsoft } from './export-for-bpmsoft';
import { exportPreview } from './export-preview';
import { newTemplate } from './new-template';
import { openExample } from './open-example';
import { openPreview, openPreviewToSide, showSource, togglePreviewLock } from './preview';
import { saveSamples } from './save-samples';
import { showForReading } from './show-for-reading';
import { showMenu } from './show-menu';
import { openWalkthrough, showTroubleshooting } from './show-troubleshooting';
import { registerWhyPages, whyNotDelivered } from './why-not-delivered';

/** What the commands work with. */
export interface CommandServices {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly previews: PreviewManager;
  readonly log: LogOutputChannel;
}

/** Registers every command. A failure is logged and shown to the user; it does not spread. */
export function registerCommands(services: CommandServices): void {
  const { context, server, previews, log } = services;
  const cards = new CardDocuments(server, log);
  context.subscriptions.push(cards);
  const all: Record<string, (...parameters: unknown[]) => unknown> = {
    'hsm.openPreview': (resource) => openPreview(previews, resource),
    'hsm.openPreviewToSide': (resource) => openPreviewToSide(previews, resource),
    'hsm.togglePreviewLock': () => togglePreviewLock(previews),
    'hsm.showSource': () => showSource(previews),
    'hsm.copyForBpmsoft': (resource) => copyForBpmsoft(services, resource),
    'hsm.copyForEdna': (resource) => copyForEdna(services, resource),
    'hsm.compareWithClipboard': (resource) => compareWithClipboard(services, resource),
    'hsm.compareRegistered': (resource) => compareWithRegistered(services, resource),
    'hsm.whyNotDelivered': (text, code) => whyNotDelivered(services, text, code),
    'hsm.copyPlainText': (resource) => copyPlainText(services, resource),
    'hsm.showForReading': (resource) => showForReading(services, resource),
    'hsm.exportPreview': (resource) => exportPreview(services, resource),
    'hsm.exportCatalogue': (resource, file) => exportCatalogue(services, resource, file),
    'hsm.exportForBpmsoft': (resource, file) => exportForBpmsoft(services, resource, file),
    'hsm.importFromBpmsoft': (resource, folder) => importFromBpmsoft(services, resource, folder),
    'hsm.saveSamples': (resource, chosen, typed) => saveSamples(server, resource, chosen, typed),
    'hsm.newTemplate': () => newTemplate(services, cards),
    // The same under the name that “File › New File…” shows.
    'hsm.newFile': () => newTemplate(services, cards),
    'hsm.openExample': () => openExample(),
    'hsm.showMenu': () => showMenu(),
    'hsm.explainCheck': (check) => explainCheck(check),
    'hsm.acceptFinding': (finding) => acceptFinding(server, finding),
    'hsm.addSample': (sample) => addSample(server, sample),
    'hsm.extractSample': (chosen) => extractSample(server, chosen),
    'hsm.removeStaleAccepted': (uri) => removeStaleAccepted(server, uri),
    'hsm.toggleBold': () => editTemplate(server, { kind: 'formatting', formatting: 'bold' }),
    'hsm.toggleItalic': () => editTemplate(server, { kind: 'formatting', formatting: 'italic' }),
    'hsm.toggleStrikethrough': () => editTemplate(server, { kind: 'formatting', formatting: 'strike' }),
    'hsm.toggleMonospace': () => editTemplate(server, { kind: 'formatting', formatting: 'code' }),
    'hsm.insertVariable': () => editTemplate(server, { kind: 'variable' }),
    'hsm.insertSection': () => insertSection(server),
    'hsm.restartServer': () => server.restart(),
    'hsm.showLog': () => log.show(),
    'hsm.showTroubleshooting': () => showTroubleshooting(context),
    'hsm.openWalkthrough': () => openWalkthrough(context),
  };
  provideComparisons(context);
  context.subscriptions.push(registerWhyPages());
  for (const [name, run] of Object.entries(all)) {
    context.subscriptions.push(commands.registerCommand(name, guarded(log, name, run, true)));
  }
}
