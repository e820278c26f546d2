import { l10n } from 'vscode';
import type { PageTexts } from './messages';

/** The words of the page in the user's language. */
export function pageTexts(): PageTexts {
  return {
    toolbar: l10n.t('Preview options'),
    chat: l10n.t('Message'),
    width: l10n.t('Screen'),
    phone: l10n.t('Phone'),
    wide: l10n.t('Large phone'),
    desktop: l10n.t('Computer'),
    theme: l10n.t('Theme'),
    auto: l10n.t('Theme as in the editor'),
    light: l10n.t('Light theme'),
    dark: l10n.t('Dark theme'),
    textSize: l10n.t('Text size'),
    more: l10n.t('More options'),
    imagesHelp: l10n.t('Load the header image from the internet'),
    marksHelp: l10n.t('Mark the variables in the message'),
    samples: l10n.t('Samples'),
    noSamples: l10n.t('Without values'),
    sideBySide: l10n.t('Side by side'),
    sideBySideHelp: l10n.t('Show the shortest, a typical and the longest samples side by side'),
    unfold: l10n.t('Expand Message'),
    sampleValues: l10n.t('Values for this preview'),
    saveSamples: l10n.t('Save values…'),
    ednaFields: l10n.t('Fields for Edna'),
    copy: l10n.t('Copy'),
    copied: l10n.t('Copied'),
    lengths: l10n.t('Lengths'),
    problems: l10n.t('Problems'),
    loading: l10n.t('Rendering the message…'),
  };
}
