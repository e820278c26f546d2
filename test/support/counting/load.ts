import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { relative } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../repository';
import { watchBuiltIns } from './built-in';
import { COUNTERS, instrument, PASSED, PATTERN, type Site } from './instrument';

/** What a piece of work took: steps of each function and loop that ran, by its number, and what built-in functions read. */
export interface Steps {
  readonly total: number;
  /** UTF-16 units and items. */
  readonly builtIn: number;
  readonly at: ReadonlyMap<number, number>;
}

/** Code that counts, loaded beside the code that the other tests run. */
export interface CountingCode<Module> {
  readonly module: Module;
  readonly sites: readonly Site[];
  /** What has been put together with `new RegExp` so far. */
  readonly patterns: readonly RegExp[];
  /** Runs the work and says what it took; an error of the work is thrown on. */
  readonly count: (work: () => unknown) => Promise<Steps>;
  /** How often each counter has run since the code was loaded. */
  readonly everRun: () => Float64Array;
}

/**
 * Loads a file with all that it imports; the code of the product and its libraries counts its steps.
 *
 * @param entry path of a file, relative to the repository
 */
export async function loadCounting<Module>(
  entry: string,
  isModule: (value: unknown) => value is Module,
): Promise<CountingCode<Module>> {
  const sites: Site[] = [];
  const { outputFiles } = await build({
    ...{
      absWorkingDir: ROOT,
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
    },
    mainFields: ['module', 'main'],
    ...{ target: 'node20', logLevel: 'silent', keepNames: false },
    external: ['fast-check', 'typescript', 'esbuild'],
    plugins: [
      {
        name: 'counting',
        setup: (build) => {
          build.onLoad(
            { filter: /[\\/](?:server[\\/]src|node_modules)[\\/].*\.(?:ts|[cm]?js)$/ },
            async ({ path }) => ({
              contents: instrument(await readFile(path, 'utf8'), relative(ROOT, path), sites),
              loader: path.endsWith('.ts') ? 'ts' : 'js',
            }),
          );
        },
      },
    ],
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error(`no bundle of ${entry}`);
  const counters = new Float64Array(sites.length);
  const ever = new Float64Array(sites.length);
  let passed = 0;
  const patterns: RegExp[] = [];
  const keep = (pattern: RegExp): RegExp => {
    patterns.push(pattern);
    return pattern;
  };
  const add = (count: number): void => void (passed += count);
  const globals: Readonly<Record<string, unknown>> = {
    [COUNTERS]: counters,
    [PASSED]: passing(add),
    [PATTERN]: keep,
  };
  const module: { exports: unknown } = { exports: {} };
  const names = [...Object.keys(globals), 'module', 'exports', 'require'];
  const values = [...Object.values(globals), module, module.exports, createRequire(`${ROOT}/${entry}`)];
  Reflect.apply(compileFunction(bundle.text, names), undefined, values);
  if (!isModule(module.exports)) throw new Error(`${entry} exports something else`);
  const collect = (): void =>
    counters.forEach((count, site) => void (ever[site] = (ever[site] ?? 0) + count));
  return {
    module: module.exports,
    sites,
    patterns,
    count: async (work) => {
      collect();
      counters.fill(0);
      passed = 0;
      const stop = watchBuiltIns(add);
      try {
        await work();
      } finally {
        stop();
      }
      const at = new Map<number, number>();
      let total = passed;
      for (let site = 0; site < counters.length; site++) {
        const steps = counters[site] ?? 0;
        if (steps === 0) continue;
        total += steps;
        at.set(site, steps);
      }
      return { total, builtIn: passed, at };
    },
    everRun: () => {
      collect();
      counters.fill(0);
      return ever;
    },
  };
}

/** Counts the items of what is spread or collected, and hands it on. */
function passing(add: (count: number) => void): (value: unknown) => unknown {
  return (value) => {
    if (typeof value === 'number') add(value);
    else if (typeof value === 'string' || Array.isArray(value)) add(value.length);
    else if (value instanceof Set || value instanceof Map) add(value.size);
    else if (ArrayBuffer.isView(value)) add(value.byteLength);
    return value;
  };
}
