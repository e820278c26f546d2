// What explains the checks, their reasons and examples, is a script of the command line's own (docs/decisions/0011-command-line-in-parts.md):
// of what `hsm check` prints, only SARIF has it.
const { explanation, unexplained } = require('./check-views.js');
const { CHECK } = require('./waiting.js');

/**
 * The checks without what explains them.
 * @type {import('esbuild').Plugin}
 */
const explainsLate = {
  name: 'explains-late',
  setup(setup) {
    setup.onResolve({ filter: /^explained$/ }, ({ path }) => ({ path, namespace: 'explained' }));
    setup.onLoad({ filter: /.*/, namespace: 'explained' }, () => ({
      contents:
        "export const explained = (id) => require('./explained.js').CHECKS.find((check) => check.id === id);",
    }));
    setup.onResolve({ filter: /^\.\/explained\.js$/ }, ({ path }) => ({ path, external: true }));
    setup.onLoad({ filter: CHECK }, ({ path }) => ({ contents: unexplained(path), loader: 'ts' }));
  },
};

/**
 * What explains them, in place of the checks.
 * @type {import('esbuild').Plugin}
 */
const explanations = {
  name: 'explanations',
  setup(setup) {
    setup.onLoad({ filter: CHECK }, ({ path }) => ({ contents: explanation(path), loader: 'ts' }));
  },
};

module.exports = { explainsLate, explanations };
