// Regular expressions of `late(() => /…/)` become texts: the engine looks through a literal when it reads its file already, and
// one with Unicode properties takes it longer than a page of code.
const { readFileSync } = require('node:fs');

/** The call, up to the end of the literal (ECMA-262, RegularExpressionLiteral): a slash within a class does not end it. */
const CALL =
  /(?<call>\blate\(\s*\(\) =>\s*)\/(?<pattern>(?:[^\\/[\r\n]|\\.|\[(?:[^\]\\\r\n]|\\.)*\])+)\/(?<flags>[a-z]*)/g;

/**
 * @param {string} source TypeScript
 * @returns {string} the same with `new RegExp("…", "…")` instead of each literal that a call of `late` makes
 */
function patternsAsTexts(source) {
  return source.replaceAll(
    CALL,
    (_, call, pattern, flags) => `${call}new RegExp(${JSON.stringify(pattern)}, ${JSON.stringify(flags)})`,
  );
}

/** @type {import('esbuild').Plugin} */
const latePatternsAsTexts = {
  name: 'late-patterns-as-texts',
  setup(setup) {
    setup.onLoad({ filter: /server\Wsrc\W.*\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = patternsAsTexts(source);
      return contents === source ? undefined : { contents, loader: 'ts' };
    });
  },
};

module.exports = { latePatternsAsTexts, patternsAsTexts };
