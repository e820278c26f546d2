import {
  githubSummary,
  reportCheckstyle,
  reportGithub,
  reportGitlab,
  reportJson,
  reportJunit,
  reportRdjson,
  reportRdjsonl,
  reportSarif,
  reportText,
} from '../../service/reports';
import type { Format } from './format';

/** The formats of `hsm check`, by their names. */
export const FORMATS: Readonly<Record<string, Format>> = {
  text: { write: reportText },
  json: { write: reportJson },
  sarif: { write: reportSarif },
  github: { write: reportGithub, summary: githubSummary },
  gitlab: { write: reportGitlab },
  junit: { write: reportJunit },
  checkstyle: { write: reportCheckstyle },
  rdjson: { write: reportRdjson },
  rdjsonl: { write: reportRdjsonl },
};
