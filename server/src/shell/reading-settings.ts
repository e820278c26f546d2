import type { InlayHintSettings } from '../service';

/** What the editor shows beside the text. */
export interface ReadingSettings {
  readonly inlayHints: InlayHintSettings;
  readonly codeLens: boolean;
}

export const DEFAULT_READING: ReadingSettings = {
  inlayHints: { lengths: false, samples: false },
  codeLens: true,
};

/** Reads `hsm.inlayHints.*` and `hsm.codeLens`; whatever is not understood has its default. */
export function readReadingSettings(section: Readonly<Record<string, unknown>>): ReadingSettings {
  const { inlayHints, codeLens } = section;
  const isOn = (name: keyof InlayHintSettings): boolean =>
    typeof inlayHints === 'object' &&
    inlayHints !== null &&
    Object.entries(inlayHints).some(([key, on]) => key === name && on === true);
  return {
    inlayHints: { lengths: isOn('lengths'), samples: isOn('samples') },
    codeLens: codeLens !== false,
  };
}
