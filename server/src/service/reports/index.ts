/** The formats of reports: what a run found in, text out. Apart from the language, so that an editor does not load them. */
export { reportCheckstyle } from './checkstyle';
export { reportGithub } from './github';
export { githubSummary } from './github-summary';
export { reportGitlab } from './gitlab';
export { inertLine, inertPath } from './inert';
export { reportJson } from './json';
export { reportJunit } from './junit';
export { reportRdjson, reportRdjsonl } from './rdjson';
export type * from './report';
export { reportSarif } from './sarif';
export { findingLines, PLAIN, reportText, type Paint } from './text';
