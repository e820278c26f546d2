import { isBlank } from '../../model/blank';
import { checkOfDamagedTag } from '../../checks/markup/_damaged-tags';
import { canonicalTag, type TagNode } from '../../syntax/tags';
import type { HsmDocument } from '../../syntax/tree';
import type { LocalizedText } from '../../vocabulary/language';
import type { ArrivalReason } from './reason';

const TAG = canonicalTag('HSM');

/** Whether the text begins as BPMSoft's page requires: with `[#HSM#]`, spelled exactly. */
export function beginsAsTemplate({ text }: Pick<HsmDocument, 'text'>): boolean {
  return text.startsWith(TAG);
}

/** Why BPMSoft does not treat the text as a template; nothing when it does. */
export function beginningReasons(document: HsmDocument): ArrivalReason[] {
  const { hsm, preamble, text } = document;
  if (beginsAsTemplate(document)) return [];
  if (!hsm)
    return [
      noTemplate(
        { en: `The text does not begin with ${TAG}`, ru: `Текст не начинается с ${TAG}` },
        'missing-hsm-tag',
      ),
    ];
  const reasons: ArrivalReason[] = [];
  if (preamble) reasons.push(noTemplate(whatComesBefore(isBlank(text, 0, preamble.end)), 'text-before-hsm'));
  if (!hsm.exact) reasons.push(damagedReason(hsm));
  return reasons;
}

function whatComesBefore(blank: boolean): LocalizedText {
  return blank
    ? {
        en: `Spaces, line breaks, or invisible characters come before ${TAG}`,
        ru: `Перед ${TAG} есть пробелы, переносы строк или невидимые символы`,
      }
    : { en: `Something comes before ${TAG}`, ru: `Перед ${TAG} есть что-то ещё` };
}

function damagedReason(tag: TagNode): ArrivalReason {
  const { written } = tag;
  const check = checkOfDamagedTag(tag);
  if (check === 'tag-case') {
    return {
      outcome: 'unknown',
      text: {
        en: `BPMSoft documents ${TAG} in capitals only. With ${written} it may not treat the text as a template and send nothing.`,
        ru: `Тег ${TAG} описан только прописными буквами. С тегом ${written} BPMSoft может не счесть текст шаблоном и ничего не отправить.`,
      },
      checks: [check],
      at: [tag.span],
    };
  }
  const what =
    check === 'tag-homoglyph'
      ? { en: `The tag ${written} contains look-alike letters`, ru: `В теге ${written} есть буквы-двойники` }
      : { en: `The tag ${written} is damaged`, ru: `Тег ${written} написан неверно` };
  return { ...noTemplate(what, check), at: [tag.span] };
}

function noTemplate(what: LocalizedText, check: string): ArrivalReason {
  return {
    outcome: 'nothing',
    text: {
      en: `${what.en}, so BPMSoft does not treat the text as a template.`,
      ru: `${what.ru}, поэтому BPMSoft не считает текст шаблоном.`,
    },
    checks: [check],
  };
}
