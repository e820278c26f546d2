import type { SeveritySettings } from '../checks/run';
import type { CheckOptions } from '../checks/types';
import { entriesByFile, type AcceptedFinding, type Baseline } from '../config/baseline';
import type { FileConfig, ReadConfig } from '../config/read';
import { ignoringEntry } from '../config/ignore/match';
import { optionsOfTemplate, templateValues, type TemplateValues } from '../config/templates';
import { resolveConfig, type ResolvedConfig } from '../config/resolve';
import { folderOf, pathBelow, pathFrom } from './address';
import type { RegisteredIndex } from '../registered/index/registered-index';
import type { ProjectPorts, ProjectSettings } from './ports';
import type { LookupIndex } from '../lookup/lookup-index';
import type { LookupFile } from './lookup-file';
import type { RegisteredFiles } from './registered-lists';

/** The configuration file of a folder. */
export interface ConfigFile {
  readonly address: string;
  readonly text: string;
  readonly read: ReadConfig;
  readonly readOnly: boolean;
  /** Whether its JSON is damaged. */
  readonly isBroken: boolean;
  /** What decides: of a damaged file, what it said when it was last right; if it never was, what can be read of it. */
  readonly inForce: FileConfig;
}

/** The file with the accepted findings of a folder. */
export interface BaselineFile {
  readonly address: string;
  /** Whether it is there; where it is not, this is where it would be. */
  readonly exists: boolean;
  /** Whether it is something else, or damaged: then it must not be overwritten. */
  readonly isBroken: boolean;
  /** Whether the host does not read it, because the folder is not trusted: then nothing is accepted. */
  readonly isRefused: boolean;
  /** What decides: of a damaged file, what it said when it was last right. */
  readonly baseline: Baseline;
}

/** The files beside the templates of a folder that decide about them. */
export interface SideFiles {
  readonly config: ConfigFile | undefined;
  readonly baseline: BaselineFile | undefined;
  /** The lists of registered templates; undefined when the configuration names none. */
  readonly lists?: RegisteredFiles | undefined;
  /** The exported lookup; undefined when the configuration names none. */
  readonly lookupFile?: LookupFile | undefined;
}

/**
 * What applies to the templates of one folder: one object as long as nothing changes, so that what was found under it
 * can be kept. Paths are addresses (`address.ts`).
 */
export interface Rules extends SideFiles {
  /** Severity by check; a check that is missing has its default. */
  readonly severities: SeveritySettings;
  /** Every value of the configuration of the folder, and where it comes from. */
  readonly resolved: ResolvedConfig;
  /** The most problems that one template may show. */
  readonly maximum: number;
  /** ISO 8601. */
  readonly today: () => string;
  /** What configures the checks for a template. */
  readonly optionsFor: (address: string) => CheckOptions;
  /** What the configuration says about this template only. */
  readonly valuesOf: (address: string) => TemplateValues;
  /** The entry of `ignore` that exempts a template from the checks; undefined when it is checked. */
  readonly ignoredBy: (address: string) => string | undefined;
  /** The registered templates that templates are compared with; undefined without a list that could be read. */
  readonly registered: RegisteredIndex | undefined;
  /** The records that templates are compared with; undefined without an exported lookup that could be read. */
  readonly lookup: LookupIndex | undefined;
  /** The entries of the baseline for a template, expired ones included. */
  readonly accepted: (address: string) => readonly AcceptedFinding[];
}

/** How many problems a template shows when nobody says otherwise. */
export const DEFAULT_MAXIMUM_PROBLEMS = 100;

const NONE: readonly never[] = [];

/** The rules that settings and files make; the files win over the settings. */
export function makeRules(
  { config, baseline, lists, lookupFile }: SideFiles,
  settings: ProjectSettings | undefined,
  today: ProjectPorts['today'],
): Rules {
  const resolved = resolveConfig(settings?.values, config?.inForce);
  const { severities, options } = resolved;
  const folder = config && folderOf(config.address);
  const entries = config?.inForce.templates ?? NONE;
  // One object for a template, so that what was found under it can be kept.
  const byTemplate = new Map<string, CheckOptions>();
  const accepted = baseline && entriesByFile(baseline.baseline);
  const baselineFolder = baseline && folderOf(baseline.address);
  return {
    config,
    baseline,
    lists,
    lookupFile,
    registered: lists?.index,
    lookup: lookupFile?.index,
    severities,
    resolved,
    maximum: settings?.maximum ?? DEFAULT_MAXIMUM_PROBLEMS,
    today,
    optionsFor(address) {
      const path = folder === undefined ? undefined : pathBelow(folder, address);
      if (path === undefined || entries.length === 0) return options;
      let own = byTemplate.get(path);
      if (!own) byTemplate.set(path, (own = optionsOfTemplate(options, entries, path)));
      return own;
    },
    valuesOf(address) {
      const path = folder === undefined ? undefined : pathBelow(folder, address);
      return (path === undefined ? undefined : templateValues(entries, path)) ?? {};
    },
    ignoredBy(address) {
      const path = folder === undefined ? undefined : pathBelow(folder, address);
      return path === undefined ? undefined : ignoringEntry(config?.inForce.ignore ?? NONE, path);
    },
    accepted(address) {
      if (!accepted || accepted.size === 0 || baselineFolder === undefined) return NONE;
      const path = pathFrom(baselineFolder, address);
      return (path === undefined ? undefined : accepted.get(path.normalize('NFC'))) ?? NONE;
    },
  };
}
