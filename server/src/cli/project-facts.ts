import { version } from '../../../package.json';

/** The build writes the `homepage` of package.json here; there is none until the owner fills it in. */
declare const PROJECT_HOMEPAGE: string | undefined;

/** Facts about the project itself. */
export const PROJECT = {
  version,
  address: typeof PROJECT_HOMEPAGE === 'string' && PROJECT_HOMEPAGE !== '' ? PROJECT_HOMEPAGE : undefined,
} as const;
