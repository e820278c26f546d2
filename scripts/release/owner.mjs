// What only the owner of the project can decide. All of it is in package.json; docs/releasing.md names each field.

/**
 * What is still to be filled in before anything can be published.
 * @param {Record<string, unknown>} manifest package.json
 * @returns {string[]} one sentence for each field; none when all are filled in
 */
export function missingFields(manifest) {
  const missing = [];
  if (manifest['publisher'] === PLACEHOLDER)
    missing.push(`"publisher" is "${PLACEHOLDER}", a placeholder: set the id of your publisher account.`);
  if (manifest['repository'] === undefined)
    missing.push('"repository" is missing: set the address of the repository.');
  if (manifest['private'] === true)
    missing.push('"private" is true: npm refuses to publish until it is removed.');
  return missing;
}

/** No account of this name is known to exist. */
const PLACEHOLDER = 'hsm-templates';
