import { writtenPlace } from '../model/filled';
import type { LocalizedText } from '../vocabulary/language';
import type { SampleEntry } from './sample-entries';

/** The code of the notice about a sample value that no template shows. */
export const UNUSED_SAMPLE_CODE = 'sample-unused';

/** What is said of a sample value that no template shows. It harms nobody, so it is a hint. */
export function unusedSampleMessage({ key }: SampleEntry): LocalizedText {
  const place = writtenPlace(key);
  return {
    en: `No template that this file applies to has ${place}, so this value is shown nowhere. Remove it, or keep it for templates to come.`,
    ru: `${place} нет ни в одном шаблоне, для которого действует этот файл, поэтому значение нигде не показывается. Удалите его или оставьте для будущих шаблонов.`,
  };
}
