import type { ExtensionContext } from 'vscode';
import * as v from 'valibot';
import { readBy } from '../read-by';

const ednaSchema = v.object({
  service: v.literal('edna'),
  address: v.string(),
  /** The numbers of the channels; without them all. */
  channels: v.optional(v.array(v.number())),
});
const metaSchema = v.object({ service: v.literal('meta'), account: v.string() });
const downloadSchema = v.object({
  source: v.variant('service', [ednaSchema, metaSchema]),
  /** The folder of the configuration, a URI. */
  folder: v.string(),
});

/** Whose lists are downloaded. */
export type Source = v.InferOutput<typeof downloadSchema>['source'];
/** What was downloaded, to be requested again by one click. It holds no key. */
export type Download = v.InferOutput<typeof downloadSchema>;

const STORE = 'hsm.registeredDownloads';
const readStored = readBy(v.array(downloadSchema));

/** The downloads of this workspace. */
export function readDownloads({
  workspaceState,
}: Pick<ExtensionContext, 'workspaceState'>): readonly Download[] {
  return readStored(workspaceState.get(STORE)) ?? [];
}

/** Keeps a download, in place of the earlier one of the same account into the same folder. */
export async function keepDownload(
  context: Pick<ExtensionContext, 'workspaceState'>,
  download: Download,
): Promise<void> {
  const others = readDownloads(context).filter(
    ({ source, folder }) => folder !== download.folder || keyName(source) !== keyName(download.source),
  );
  await context.workspaceState.update(STORE, [...others, download]);
}

/** The name under which the key of an account is kept. */
export function keyName(source: Source): string {
  return source.service === 'edna' ? source.address : `meta:${source.account}`;
}

/** What the user calls the server of a source. */
export function hostOf(source: Source): string {
  return source.service === 'edna' ? source.address.replace(/^https:\/\//, '') : 'graph.facebook.com';
}
