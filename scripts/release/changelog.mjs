// Reads and rewrites CHANGELOG.md, whose newest changes are under "Unreleased".

const UNRELEASED = /^## Unreleased[ \t]*$/m;

/**
 * The text under a heading of the second level, without the heading; undefined when there is no such heading.
 * @param {string} changelog
 * @param {string} title `Unreleased` or a version; a date may follow it
 * @returns {string | undefined}
 */
export function section(changelog, title) {
  const escaped = title.replace(/[.+]/g, '\\$&');
  const heading = new RegExp(`^## ${escaped}(?:,? .*)?$`, 'm').exec(changelog);
  if (!heading) return undefined;
  const rest = changelog.slice(heading.index + heading[0].length);
  const next = /^## /m.exec(rest);
  return rest.slice(0, next?.index).trim();
}

/**
 * The changelog with its unreleased changes under a version.
 * @param {string} changelog
 * @param {string} version
 * @param {string} date ISO 8601 day
 * @throws when nothing is unreleased, or the version has a section already
 */
export function release(changelog, version, date) {
  if (!section(changelog, 'Unreleased')) throw new Error('CHANGELOG.md has no changes under "Unreleased".');
  if (section(changelog, version) !== undefined)
    throw new Error(`CHANGELOG.md has a section ${version} already.`);
  return changelog.replace(UNRELEASED, `## ${version}, ${date}`);
}
