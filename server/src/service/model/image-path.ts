import { extensionOf } from './image-types';

/** The end of an address's path. */
export interface ImagePath {
  /** Lower case, without the dot; undefined when the path has none. */
  readonly extension: string | undefined;
  /** There is nothing after the site's name. */
  readonly empty: boolean;
}

/** What the path of an address ends in; undefined when a variable or macro may be the file's name. */
export function imagePath(href: string, url: URL): ImagePath | undefined {
  if (href.includes('{{') || href.includes('[#')) return undefined;
  return { extension: extensionOf(url.pathname), empty: url.pathname === '/' && url.search === '' };
}
