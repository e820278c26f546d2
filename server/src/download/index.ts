/** Downloads of registered lists, for the command line and the editor on the desktop. */
export { EDNA_HOSTS, META_ADDRESS, readAddress, readKey } from './address';
export { ednaChannels, ednaTemplates, type EdnaChannel } from './edna';
export { listFileNames } from './file-names';
export { metaTemplates, readMetaAccount } from './meta';
export type { Downloaded, DownloadProblem } from './problem';
export { DOWNLOAD_LIMITS, Session, type DownloadLimits, type Fetch } from './session';
