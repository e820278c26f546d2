// Links of a Markdown page, written for the site instead of the repository.
import { posix } from 'node:path';

/** `[text](target)` and `![text](target)`, the target without spaces; or code, which is left alone. */
const LINK_OR_CODE =
  /(!?)\[((?:[^[\]\\`]|\\.|`[^`]*`|\[[^\]]*\])*)\]\(([^()\s]+)\)|(`+)(?!`)[^]*?[^`]\4(?!`)/g;

/**
 * A page with its links rewritten. A link to a file that is not a page loses its target: the site does not have it, and the
 * address of the repository is not known here.
 * @param {string} text Markdown
 * @param {string} file path of the page in the repository
 * @param {ReadonlyMap<string, string>} pages the site's path by file
 * @param {(image: string) => string} useImage is called with the path of each image in the repository; returns its address
 */
export function rewriteLinks(text, file, pages, useImage) {
  let isFenced = false;
  return text
    .split('\n')
    .map((line) => {
      if (/^\s*(```|~~~)/.test(line)) isFenced = !isFenced;
      return isFenced ? line : rewriteLine(line);
    })
    .join('\n');

  /** @param {string} line */
  function rewriteLine(line) {
    return line.replace(LINK_OR_CODE, (whole, mark, label, target) => {
      if (target === undefined || /^(?:[a-z]+:|#)/.test(target)) return whole;
      const [path = '', anchor] = target.split('#');
      const resolved = posix.normalize(posix.join(posix.dirname(file), decodeURI(path)));
      if (mark === '!') return `![${label}](${useImage(resolved)})`;
      const page = pages.get(resolved) ?? pages.get(posix.join(resolved, 'README.md'));
      if (page === undefined) return label;
      return `[${label}](/${page}${anchor === undefined ? '' : `#${anchor}`})`;
    });
  }
}
