/**
 * What `service.js` holds instead of the code that can wait (scripts/bundles/server-scripts.js): it is loaded when it is used.
 */
import { parts, type LateScript, type Named } from '../shell/parts';

/** In place of a module of a script that is loaded late: its exports by name, separated by spaces. */
function lateModule(script: string, index: number, names: string): object {
  const module = {};
  for (const [place, name] of names.split(' ').entries()) {
    Object.defineProperty(module, name, {
      enumerable: true,
      get: () => need(script).modules[index]?.[place],
    });
  }
  return module;
}

/**
 * The parts of a check that are used only once there is a finding: what it says, and what repairs it.
 *
 * @param index of the check among all
 */
export function laterParts(index: number): object {
  let known: Named | undefined;
  return new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_, name) => {
        known ??= need('said').checks[index]?.();
        return typeof name === 'string' ? known?.[name] : undefined;
      },
    },
  );
}

const provided = new Map<string, LateScript>();

/** Called by a script that was loaded late. */
export function provide(script: string, has: LateScript): void {
  provided.set(script, has);
}

function need(script: string): LateScript {
  const known = provided.get(script);
  if (known) return known;
  parts().load?.(`${script}.js`);
  const loaded = provided.get(script);
  if (!loaded) throw new Error(`${script}.js was not loaded.`);
  return loaded;
}
Object.assign(parts(), { need, lateModule });
