import { env, l10n } from 'vscode';

/** «3 problems» in the user's language; Russian has three forms (CLDR: one, few, many). */
export function problemCount(count: number): string {
  switch (new Intl.PluralRules(env.language).select(count)) {
    case 'one':
      return l10n.t({ message: '{0} problem', args: [count], comment: ['one'] });
    case 'few':
      return l10n.t({ message: '{0} problems', args: [count], comment: ['few'] });
    default:
      return l10n.t({ message: '{0} problems', args: [count], comment: ['many'] });
  }
}
