import type { LocalizedText } from './language';

/** How bad a finding is; `off` only in settings. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type ConfiguredSeverity = Severity | 'off';

export const SEVERITIES: readonly ConfiguredSeverity[] = ['error', 'warning', 'information', 'hint', 'off'];

/** What a severity is called in a sentence. */
export const SEVERITY_WORDS: Readonly<Record<ConfiguredSeverity, LocalizedText>> = {
  error: { en: 'error', ru: 'ошибка' },
  warning: { en: 'warning', ru: 'предупреждение' },
  information: { en: 'information', ru: 'сведения' },
  hint: { en: 'hint', ru: 'подсказка' },
  off: { en: 'off until you turn it on', ru: 'отключена, пока вы её не включите' },
};
