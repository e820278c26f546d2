import picomatch from 'picomatch';
import type { SeveritySettings } from '../checks/run';
import { DEFAULT_CHECK_OPTIONS, type CheckOptions } from '../checks/types';
import { type ConfiguredSeverity } from '../vocabulary/severity';
import type { FileConfig } from './read';

/** Where a value comes from. */
export type Origin = 'default' | 'settings' | 'file';

/** What the editor's settings say; the same names as in the file. */
export interface EditorSettings {
  readonly severity?: Readonly<Record<string, ConfiguredSeverity>>;
  readonly descriptionLength?: number;
  readonly category?: CheckOptions['category'];
}

/** Everything that the checks are told, and where each value comes from. */
export interface ResolvedConfig {
  readonly severities: SeveritySettings;
  readonly options: CheckOptions;
  /** Origin by key: `descriptionLength`, `severity.double-space`. A key that is not here has its default. */
  readonly origins: ReadonlyMap<string, Origin>;
}

/** Merges defaults, settings and file; the file wins over settings, settings over defaults. */
export function resolveConfig(settings: EditorSettings = {}, file?: FileConfig): ResolvedConfig {
  const origins = new Map<string, Origin>();
  const severities: Record<string, ConfiguredSeverity> = {};
  const layers: [Origin, EditorSettings | FileConfig | undefined][] = [
    ['settings', settings],
    ['file', file],
  ];
  let descriptionLength = DEFAULT_CHECK_OPTIONS.descriptionLength;
  let category = DEFAULT_CHECK_OPTIONS.category;
  for (const [origin, layer] of layers) {
    for (const [id, severity] of Object.entries(layer?.severity ?? {})) {
      severities[id] = severity;
      origins.set(`severity.${id}`, origin);
    }
    if (layer?.descriptionLength !== undefined) {
      descriptionLength = layer.descriptionLength;
      origins.set('descriptionLength', origin);
    }
    if (layer?.category !== undefined) {
      category = layer.category;
      origins.set('category', origin);
    }
  }
  if (file?.allowPlaceholders !== undefined) origins.set('allowPlaceholders', 'file');
  if (file && file.samples.length > 0) origins.set('samples', 'file');
  const options: CheckOptions = {
    descriptionLength,
    category,
    samples: file?.samples ?? [],
    allowPlaceholders: file?.allowPlaceholders ?? DEFAULT_CHECK_OPTIONS.allowPlaceholders,
  };
  return { severities, options, origins };
}

/**
 * Whether a file is exempt from checking.
 *
 * @param path the file's path relative to the configuration file's folder, with `/`
 */
export function isIgnored(config: FileConfig | undefined, path: string): boolean {
  if (!config || config.ignore.length === 0) return false;
  return picomatch.isMatch(path, [...config.ignore], { dot: true });
}
