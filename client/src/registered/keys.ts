import type { ExtensionContext } from 'vscode';

/** Under which name a key is kept is not a secret; the editor cannot list what it keeps. */
const NAMES = 'hsm.keyNames';

/** The keys of Edna and Meta, in the editor's secret storage and nowhere else. */
export class Keys {
  constructor(private readonly context: Pick<ExtensionContext, 'secrets' | 'globalState'>) {}

  get(name: string): Thenable<string | undefined> {
    return this.context.secrets.get(secretOf(name));
  }

  async keep(name: string, key: string): Promise<void> {
    await this.context.secrets.store(secretOf(name), key);
    await this.context.globalState.update(NAMES, [...new Set([...this.names(), name])]);
  }

  async forget(name: string): Promise<void> {
    await this.context.secrets.delete(secretOf(name));
    await this.context.globalState.update(
      NAMES,
      this.names().filter((one) => one !== name),
    );
  }

  /** The names of the kept keys. */
  names(): readonly string[] {
    const kept: unknown = this.context.globalState.get(NAMES);
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  }
}

function secretOf(name: string): string {
  return `hsm.key:${name}`;
}
