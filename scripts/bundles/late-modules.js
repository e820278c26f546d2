// Which modules of the service can wait until after the first diagnostics: by their paths below server/src/service.
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

/** By scripts; the first that fits. @type {Readonly<Record<string, readonly RegExp[]>>} */
const LATE = {
  // What a folder with a configuration needs, or a text with formatting that has to be read closely.
  checking: [
    /^text\/formatting\/(?!characters$|tree$|tokens$)/,
    /^config\/(?:json|baseline|ignore\/(?!shape$).*)$/,
    /^project\/(?:baseline-file|keep-accepted)$/,
    /^shapes\/(?:problems|suggest)$/,
    // Lists of registered templates, and an exported lookup.
    /^(?:registered|lookup)\/(?!status$|source$|record$|lookup-index$)/,
    /^project\/(?:registered-lists|list-rows|lookup-file|standing|baseline-findings)$/,
  ],
  features: [
    /^features\/(?!diagnostics$|message-lines$)/,
    /^(?:render|export|why)\//,
    /^config\/(?:accept|keep-template-values|move-samples|name-lists|put-entry|remove-entry|rename-template|write-samples|fitting-keys)$/,
    /^project\/(?:created-templates|delivery-code.*|find-delivery-codes|registration|repair|repair-text|rows|lookup-rows|config-findings|counts)$/,
    /^vocabulary\/(?:edited-text|decode)$/,
    /^text\/(?:clean-up)$/,
    /^folder\/(?:sample-keys|shared-content)$/,
    /^checks\/(?:example-list|example-lookup)$/,
  ],
};

/** The scripts that do not wait for the first use of something. */
const EARLY_SCRIPTS = ['service', 'language'];

/**
 * The scripts that are loaded when something of them is used: `said` has what the checks say and repair. `features` is the last: it
 * may take what the others have.
 */
const LATE_SCRIPTS = ['said', ...Object.keys(LATE)];

/** All scripts that the service and its handlers travel in, without `.js`. */
const SERVICE_SCRIPTS = [...EARLY_SCRIPTS, ...LATE_SCRIPTS];

/**
 * The script of a module; undefined for what is there from the beginning.
 * @param {string} path below `server/src/service`, without the extension
 */
function scriptOf(path) {
  return Object.entries(LATE).find(([, patterns]) => patterns.some((pattern) => pattern.test(path)))?.[0];
}

/** @param {string} folder */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => join(folder, name));
}

module.exports = { LATE_SCRIPTS, SERVICE_SCRIPTS, scriptOf, filesBelow };
