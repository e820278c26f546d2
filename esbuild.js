// Builds every bundle into dist/: `node esbuild.js [--watch] [--dev] [--metafile] [--source-maps] [--quiet]`.
// --dev: readable code with source maps, for the debugger (F5).
const esbuild = require('esbuild');
const { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { explainsLate, explanations } = require('./scripts/bundles/explained.js');
const { latePatternsAsTexts } = require('./scripts/bundles/late-patterns.js');
const { SERVICE_SCRIPTS } = require('./scripts/bundles/late-modules.js');
const { scriptOfService } = require('./scripts/bundles/server-scripts.js');

const watch = process.argv.includes('--watch');
/** @type {Record<string, unknown>} */
const manifest = require('./package.json');
const metafile = process.argv.includes('--metafile');
/** Maps beside the bundles, which do not name them: for a release. */
const sourceMaps = process.argv.includes('--source-maps');
const dev = watch || process.argv.includes('--dev');
const quiet = process.argv.includes('--quiet');

/** What every bundle shares. `charset: utf8` keeps Russian texts at two bytes a letter instead of six. */
/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: __dirname,
  bundle: true,
  minify: !dev,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: quiet ? 'warning' : 'info',
  metafile,
  sourcemap: dev ? 'linked' : sourceMaps && 'external',
  // The UMD builds of some packages hide their require calls from a bundler.
  mainFields: ['module', 'main'],
};
/** @type {import('esbuild').BuildOptions} */
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
/** @type {import('esbuild').BuildOptions} */
const browser = {
  ...common,
  platform: 'browser',
  format: 'cjs',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
};

/**
 * A bundle that runs in a process and in a worker alike: what only one of them has is reached through an `import()`
 * that the other never makes. One file instead of two keeps the package small.
 */
/** @type {import('esbuild').BuildOptions} */
const bothHosts = { ...node, target: ['node20', 'es2022'], conditions: ['node', 'browser'] };

/** The command line. A library asks for `import.meta.url`, which this module format does not have. */
const importMetaUrl = "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;";
/** @type {import('esbuild').BuildOptions} */
const inProcess = {
  // `import()` of such a file reads it twice more, to find out what it exports.
  supported: { 'dynamic-import': false },
  banner: { js: importMetaUrl },
  define: {
    'import.meta.url': 'importMetaUrl',
    PROJECT_HOMEPAGE: JSON.stringify(manifest['homepage'] ?? ''),
  },
};
/** The same as a program for the shell. */
/** @type {import('esbuild').BuildOptions} */
const program = { ...inProcess, banner: { js: `#!/usr/bin/env node\n${importMetaUrl}` } };

/** What `service.js` gives of its libraries, as `server/src/parts/service.ts` names them. */
const sharedLibraries = {
  'unicode-segmenter/grapheme': 'graphemes',
  'vscode-languageserver-textdocument': 'textDocument',
  'vscode-uri': 'uri',
};
/**
 * The server travels as several scripts (docs/decisions/0007-server-in-parts.md): what one of them holds, the others
 * take from the global object, where server/src/shell/parts.ts has put it.
 */
/** @type {import('esbuild').Plugin} */
const takesParts = {
  name: 'takes-parts',
  setup(setup) {
    setup.onResolve({ filter: /^(\.\.\/)+service$/ }, () => ({ path: 'service', namespace: 'part' }));
    setup.onResolve({ filter: /^(\.\.\/)+service\/hand-over$/ }, () => ({
      path: 'handOver',
      namespace: 'part',
    }));
    for (const [library, name] of Object.entries(sharedLibraries))
      setup.onResolve({ filter: new RegExp(`^${library}$`) }, () => ({
        path: `shared.${name}`,
        namespace: 'part',
      }));
    setup.onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({
      contents:
        path === 'handOver'
          ? 'const parts = globalThis.hsmParts; if (!parts.handOver) parts.load("hand-over.js"); module.exports = parts.handOver;'
          : `module.exports = globalThis.hsmParts.${path};`,
    }));
  },
};
/**
 * What a script beside the service needs of its lower floors, it takes from the service, which exports it.
 * @type {import('esbuild').Plugin}
 */
const takesFloors = {
  name: 'takes-floors',
  setup(setup) {
    // The HTML parser's table of named characters: pasting has a short one of its own, and never asks this.
    setup.onResolve({ filter: /decode-data-html\.js$/ }, () => ({ path: 'names', namespace: 'nothing' }));
    setup.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({
      contents: 'export const htmlDecodeTree = new Uint16Array();',
    }));
    setup.onResolve({ filter: /^\.\.\/(?:text|vocabulary)\// }, () => ({
      path: 'service',
      namespace: 'part',
    }));
    setup.onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({
      contents: `module.exports = globalThis.hsmParts.${path};`,
    }));
  },
};
/**
 * The engine for patterns of companies runs only when a configuration has one: from a script of its own in the server,
 * else from a module that is not run before.
 * @param {string} engine an expression
 * @returns {import('esbuild').Plugin}
 */
function latePatterns(engine) {
  return {
    name: 'late-patterns',
    setup(setup) {
      setup.onResolve({ filter: /^re2js$/ }, ({ path, namespace }) =>
        namespace === 'late' ? undefined : { path, namespace: 'late' },
      );
      setup.onLoad({ filter: /.*/, namespace: 'late' }, () => ({
        contents: `Object.defineProperty(exports, 'RE2JS', { enumerable: true, get: () => ${engine}.RE2JS });`,
        resolveDir: __dirname,
      }));
    },
  };
}
const patternsInScript = latePatterns('globalThis.hsmParts.patterns()');
const patternsInside = latePatterns("require('re2js')");
/** The npm package has the server's scripts, too: the command line takes the engine and the workbooks from them. */
const patternsOfServer = latePatterns("(require('../server/patterns.js'), globalThis.hsmParts.engine)");

/**
 * What takes as long to load or run as many templates to check, by what is taken from it: loaded when that is used. The library
 * that measures characters compiles a pattern of all emoji; the one that finds files by a pattern brings two more, and runs a third
 * when there happens to be one.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const LATE_MODULES = {
  'node:crypto': ['createHash', 'randomUUID'],
  'node:v8': ['setFlagsFromString'],
  'node:worker_threads': ['Worker', 'isMainThread', 'parentPort'],
  'string-width': ['default'],
  tinyglobby: ['globSync'],
};
/** @type {import('esbuild').Plugin} */
const takesModulesLate = {
  name: 'takes-modules-late',
  setup(setup) {
    const filter = new RegExp(`^(?:${Object.keys(LATE_MODULES).join('|')})$`);
    setup.onResolve({ filter }, ({ path, namespace }) =>
      namespace === 'late-module' ? undefined : { path, namespace: 'late-module' },
    );
    setup.onLoad({ filter: /.*/, namespace: 'late-module' }, ({ path }) => ({
      contents: (LATE_MODULES[path] ?? [])
        .map((name) => `get ${name}() { return require('${path}').${name}; }`)
        .join(', ')
        .replace(/^.*$/s, 'module.exports = { __esModule: true, $& };'),
      resolveDir: __dirname,
    }));
  },
};

/**
 * What the command line loads only when it is needed is a file of its own (docs/decisions/0011-command-line-in-parts.md).
 * @type {import('esbuild').Plugin}
 */
const loadsLate = {
  name: 'loads-late',
  setup(setup) {
    /** @type {readonly (readonly [RegExp, string])[]} */
    const files = [
      [/^\.\/(?:commands\/)?check$/, './check.js'],
      [/^\.\/others$/, './commands.js'],
      [/\/mcp\/server$/, './mcp.js'],
    ];
    for (const [filter, path] of files)
      setup.onResolve({ filter }, ({ kind }) =>
        kind === 'dynamic-import' ? { path, external: true } : undefined,
      );
    setup.onResolve({ filter: /^\.\.\/server\/[a-z-]+\.js$/ }, ({ path }) => ({ path, external: true }));
    setup.onResolve({ filter: /^tinyglobby$/ }, ({ namespace }) =>
      namespace === 'late-module' ? { path: './globs.js', external: true } : undefined,
    );
    setup.onResolve({ filter: /\/service\/hand-over$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: 'hand-over', namespace: 'of-server' } : undefined,
    );
    setup.onLoad({ filter: /.*/, namespace: 'of-server' }, () => ({
      contents: "require('../server/hand-over.js'); module.exports = globalThis.hsmParts.handOver;",
    }));
  },
};
/** The extension's tasks check and show a text: what carries the other commands and reports stays out of the VSIX. */
/** @type {import('esbuild').Plugin} */
const checkOnly = {
  name: 'check-only',
  setup(setup) {
    setup.onResolve({ filter: /^\.\/commands$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, 'commands', 'check-only.ts'),
    }));
    setup.onResolve({ filter: /^\.\/format-table$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, 'format-table-of-tasks.ts'),
    }));
  },
};
/** A script beside the entry; in a worker it shares the global scope with the others, so it keeps its names inside. */
/** @type {import('esbuild').BuildOptions} */
const part = { ...bothHosts, format: 'iife' };

/**
 * The language client asks by a large library whether the editor is new enough. The manifest's `engines.vscode` has
 * decided that before: an older editor does not install the extension.
 */
/** @type {import('esbuild').Plugin} */
const editorIsNewEnough = {
  name: 'editor-is-new-enough',
  setup(setup) {
    setup.onResolve({ filter: /^semver\/functions\/(parse|satisfies)$/ }, ({ path }) => ({
      path,
      namespace: 'semver',
    }));
    setup.onLoad({ filter: /.*/, namespace: 'semver' }, ({ path }) => ({
      contents: path.endsWith('parse')
        ? 'module.exports = (version) => ({ version });'
        : 'module.exports = () => true;',
    }));
  },
};

/**
 * Features of the language client for which this server has no provider, by their modules and classes. The client makes
 * one of each kind, whatever the server can do; these stay out.
 */
const unusedFeatures = {
  callHierarchy: ['CallHierarchyFeature'],
  colorProvider: ['ColorProviderFeature'],
  declaration: ['DeclarationFeature'],
  implementation: ['ImplementationFeature'],
  inlineCompletion: ['InlineCompletionItemFeature'],
  inlineValue: ['InlineValueFeature'],
  linkedEditingRange: ['LinkedEditingFeature'],
  notebook: [],
  signatureHelp: ['SignatureHelpFeature'],
  textDocumentContent: ['TextDocumentContentFeature'],
  typeDefinition: ['TypeDefinitionFeature'],
  typeHierarchy: ['TypeHierarchyFeature'],
};
/** What the client asks of a feature that does nothing, and what its diagnostics ask of notebooks. */
const NO_FEATURE = `
class None { fillClientCapabilities() {} initialize() {} getState() { return { kind: 'static' }; } clear() {} }
const never = () => ({ dispose() {} });
class NotebookDocumentSyncFeature extends None {
  registrationType = { method: 'notebookDocument/sync' };
  onOpenNotificationSent = never;
  onChangeNotificationSent = never;
  onSaveNotificationSent = never;
  onCloseNotificationSent = never;
  register() {}
  unregister() {}
  handles() { return false; }
}
exports.NotebookDocumentSyncFeature = NotebookDocumentSyncFeature;`;
/**
 * The messages of features that are left out stay out of the protocol, too.
 * @param {import('esbuild').PluginBuild} setup
 * @param {readonly string[]} features by their modules
 */
function leaveMessagesOut(setup, features) {
  setup.onResolve({ filter: new RegExp(`^\\./protocol\\.(?:${features.join('|')})$`) }, ({ path }) => ({
    path,
    namespace: 'no-messages',
  }));
  setup.onLoad({ filter: /.*/, namespace: 'no-messages' }, () => ({ contents: '' }));
}

/** @type {import('esbuild').Plugin} */
const usedFeatures = {
  name: 'used-features',
  setup(setup) {
    const modules = new RegExp(`^\\./(?:${Object.keys(unusedFeatures).join('|')})$`);
    // By the name of one of its messages the client's diagnostics ask for the feature of notebooks.
    leaveMessagesOut(
      setup,
      Object.keys(unusedFeatures).filter((name) => name !== 'notebook'),
    );
    setup.onResolve({ filter: modules }, ({ path, importer }) =>
      /vscode-languageclient\Wlib\Wcommon\Wclient\.js$/.test(importer)
        ? { path: path.slice(2), namespace: 'no-feature' }
        : undefined,
    );
    setup.onLoad({ filter: /.*/, namespace: 'no-feature' }, ({ path }) => {
      const classes = Object.entries(unusedFeatures).find(([module]) => module === path)?.[1] ?? [];
      return { contents: `${NO_FEATURE}\n${classes.map((name) => `exports.${name} = None;`).join('\n')}` };
    });
  },
};

/** The same of the server's library: what this server does not offer, by modules and what each makes of a class. */
const unusedOfServer = {
  callHierarchy: 'CallHierarchyFeature',
  inlineCompletion: 'InlineCompletionFeature',
  inlineValue: 'InlineValueFeature',
  linkedEditingRange: 'LinkedEditingRangeFeature',
  moniker: 'MonikerFeature',
  notebook: 'NotebookSyncFeature',
  textDocumentContent: 'TextDocumentContentFeature',
  typeHierarchy: 'TypeHierarchyFeature',
};
/** @type {import('esbuild').Plugin} */
const usedByServer = {
  name: 'used-by-server',
  setup(setup) {
    const modules = Object.keys(unusedOfServer).join('|');
    leaveMessagesOut(setup, Object.keys(unusedOfServer));
    // Finds packages and their folders for servers that load some: this one is complete.
    setup.onResolve({ filter: /^\.\/files$/ }, ({ path }) => ({ path, namespace: 'no-messages' }));
    setup.onResolve({ filter: new RegExp(`^\\./(?:${modules})(?:\\.proposed)?$`) }, ({ path, importer }) =>
      /vscode-languageserver\Wlib\Wcommon\W(?:server|api)\.js$/.test(importer)
        ? { path: path.slice(2), namespace: 'no-server-feature' }
        : undefined,
    );
    setup.onLoad({ filter: /.*/, namespace: 'no-server-feature' }, ({ path }) => {
      const made = Object.entries(unusedOfServer).find(([module]) => path.startsWith(module))?.[1];
      return { contents: `exports.${made} = (Base) => Base;` };
    });
  },
};

/** @typedef {Omit<import('esbuild').BuildOptions, 'entryPoints'> & { entryPoints: string[], outfile: string }} Bundle */

/** Every bundle: where it starts, where it goes. @type {Bundle[]} */
const bundles = withLatePatterns([
  {
    ...bothHosts,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/client/extension.js',
    external: ['vscode'],
    // Its library for patterns knows all kinds; ours are names in any folder.
    alias: { minimatch: './client/src/name-pattern.ts' },
    plugins: [editorIsNewEnough, usedFeatures],
  },
  {
    ...bothHosts,
    entryPoints: ['server/src/main.ts'],
    outfile: 'dist/server/server.js',
    plugins: [usedByServer],
  },
  ...SERVICE_SCRIPTS.map((script) => ({
    ...part,
    entryPoints: ['server/src/parts/service.ts'],
    outfile: `dist/server/${script}.js`,
    plugins: [scriptOfService(script, [patternsInScript], takers)],
  })),
  { ...part, entryPoints: ['server/src/parts/patterns.ts'], outfile: 'dist/server/patterns.js' },
  {
    ...part,
    entryPoints: ['server/src/parts/hand-over.ts'],
    outfile: 'dist/server/hand-over.js',
    // Its build for Node.js asks for threads when it is loaded, and a worker has no modules.
    alias: { fflate: 'fflate/browser' },
  },
  {
    ...part,
    entryPoints: ['server/src/parts/pasting.ts'],
    outfile: 'dist/server/pasting.js',
    plugins: [takesFloors],
  },
  {
    ...node,
    ...inProcess,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/server/command-line.js',
    plugins: [takesParts, checkOnly, takesModulesLate],
  },
  { ...browser, format: 'iife', entryPoints: ['client/webview/main.ts'], outfile: 'dist/webview/main.js' },
  { ...browser, entryPoints: ['client/webview/style.css'], outfile: 'dist/webview/style.css' },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['client/webview/gallery.ts'],
    outfile: 'dist/webview/gallery.js',
  },
  { ...browser, entryPoints: ['client/webview/gallery.css'], outfile: 'dist/webview/gallery.css' },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['client/webview/copies.ts'],
    outfile: 'dist/webview/copies.js',
  },
  { ...browser, entryPoints: ['client/webview/copies.css'], outfile: 'dist/webview/copies.css' },
  {
    ...node,
    ...program,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli/hsm.js',
    plugins: [loadsLate, takesModulesLate],
  },
  {
    ...node,
    ...inProcess,
    entryPoints: ['server/src/cli/commands/check.ts'],
    outfile: 'dist/cli/check.js',
    plugins: [patternsOfServer, loadsLate, takesModulesLate, explainsLate],
  },
  {
    ...node,
    ...inProcess,
    entryPoints: ['server/src/cli/commands/others.ts'],
    outfile: 'dist/cli/commands.js',
    plugins: [patternsOfServer, loadsLate, takesModulesLate, explainsLate],
  },
  {
    ...node,
    entryPoints: ['server/src/service/checks/registry.gen.ts'],
    outfile: 'dist/cli/explained.js',
    plugins: [explanations],
  },
  { ...node, ...inProcess, entryPoints: [require.resolve('tinyglobby')], outfile: 'dist/cli/globs.js' },
  { ...node, entryPoints: ['server/src/mcp/server.ts'], outfile: 'dist/cli/mcp.js' },
  // The library: one module for Node.js and browsers alike.
  {
    ...browser,
    format: 'esm',
    target: ['node20', 'es2022'],
    entryPoints: ['server/src/library/index.ts'],
    outfile: 'dist/library/index.mjs',
    plugins: [patternsInside],
  },
  // The pure service alone, for the benchmarks and the browser tests.
  {
    ...node,
    format: 'esm',
    entryPoints: ['server/src/service/index.ts'],
    outfile: 'out/service.mjs',
    plugins: [patternsInside],
  },
]);

/** @param {readonly Bundle[]} given @returns {Bundle[]} */
function withLatePatterns(given) {
  return given.map((bundle) => ({ ...bundle, plugins: [...(bundle.plugins ?? []), latePatternsAsTexts] }));
}

/**
 * Node.js asks the nearest `package.json` how a script is written. The manifest would be that, and 70 KB of settings and texts take
 * as long to read as the answer of a small program.
 */
const MODULE_FORMAT = { file: 'dist/package.json', text: `${JSON.stringify({ type: 'commonjs' })}\n` };

/** The bundles that take something from the scripts of the service. */
function takers() {
  return bundles.filter(({ outfile }) => /^dist\/server\/(?:pasting|command-line)\.js$/.test(outfile));
}

async function main() {
  for (const bundle of bundles) {
    if (!existsSync(resolve(__dirname, bundle.entryPoints[0] ?? ''))) {
      throw new Error(`The bundle ${bundle.outfile} has no entry point ${bundle.entryPoints[0]}.`);
    }
  }
  if (watch) {
    const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(bundle)));
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  const results = await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
  writeFileSync(join(__dirname, MODULE_FORMAT.file), MODULE_FORMAT.text);
  removeStrangers();
  if (!metafile) return;
  mkdirSync(join(__dirname, 'out', 'meta'), { recursive: true });
  results.forEach((result, index) => {
    const name = (bundles[index]?.outfile ?? '').replaceAll('/', '-');
    writeFileSync(join(__dirname, 'out', 'meta', `${name}.json`), JSON.stringify(result.metafile));
  });
}

/** Removes from dist/ what no bundle wrote: left there by an earlier build, it would get into the package. */
function removeStrangers() {
  const files = [MODULE_FORMAT.file, ...bundles.map(({ outfile }) => outfile)].map((file) =>
    join(__dirname, file),
  );
  const written = new Set(dev || sourceMaps ? [...files, ...files.map((file) => `${file}.map`)] : files);
  for (const entry of readdirSync(join(__dirname, 'dist'), { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !written.has(file)) rmSync(file);
  }
}

module.exports = { bundles, unusedFeatures, unusedOfServer };

if (require.main === module) {
  main().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
