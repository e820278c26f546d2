import type { LocalizedText } from '../vocabulary/language';

/**
 * The states that Edna and Meta name: Edna's pages on template statuses, Meta's enumeration of the field `status`,
 * and `ARCHIVED` from Meta's pages on webhooks and management; read on 2026-11-29.
 */
const KNOWN_STATUSES = [
  'APPROVED',
  'PENDING',
  'REJECTED',
  'NOT_SENT',
  'PAUSED',
  'DISABLED',
  'ARCHIVED',
  'IN_APPEAL',
  'PENDING_DELETION',
  'DELETED',
  'LIMIT_EXCEEDED',
] as const;
type KnownStatus = (typeof KNOWN_STATUSES)[number];

/** What a list says about the state of a template. */
export interface RegisteredStatus {
  /** Undefined where the list does not say it, or says a word that is not known here. */
  readonly known: KnownStatus | undefined;
  /** The list's own word in upper case; empty when it says nothing. */
  readonly raw: string;
}

/** Reads the word of a list; surroundings and case do not matter. */
export function readStatus(word: string | undefined): RegisteredStatus {
  const raw = (word ?? '').trim().toUpperCase().replaceAll(/[ -]+/g, '_');
  return { known: KNOWN_STATUSES.find((status) => status === raw), raw };
}

export const APPROVED: RegisteredStatus = { known: 'APPROVED', raw: 'APPROVED' };

/** Whether a template can be sent, according to the list. A list without statuses does not forbid it. */
export function isUsable({ known, raw }: RegisteredStatus): boolean {
  return known === 'APPROVED' || raw === '';
}

interface StatusWords {
  /** One or two words for tables. */
  readonly name: LocalizedText;
  /** What it means and what to do. */
  readonly meaning: LocalizedText;
}

const WORDS: Readonly<Record<KnownStatus, StatusWords>> = {
  APPROVED: {
    name: { en: 'approved', ru: 'одобрен' },
    meaning: { en: 'It can be sent.', ru: 'Его можно отправлять.' },
  },
  PENDING: {
    name: { en: 'in review', ru: 'на модерации' },
    meaning: {
      en: 'Meta is still reviewing it, usually for up to a day. Send it once it is approved.',
      ru: 'Meta ещё проверяет его, обычно не дольше суток. Отправляйте после одобрения.',
    },
  },
  REJECTED: {
    name: { en: 'rejected', ru: 'отклонён' },
    meaning: {
      en: 'Meta refused it, so it cannot be sent. See the reason in Edna and register a corrected text.',
      ru: 'Meta отклонила его, отправить его нельзя. Узнайте причину в Edna и зарегистрируйте исправленный текст.',
    },
  },
  NOT_SENT: {
    name: { en: 'draft', ru: 'черновик' },
    meaning: {
      en: 'It is a draft that was never submitted. Submit it for review in Edna.',
      ru: 'Это черновик, он не отправлен на модерацию. Отправьте его на модерацию в Edna.',
    },
  },
  PAUSED: {
    name: { en: 'paused', ru: 'приостановлен' },
    meaning: {
      en: 'Meta paused it because of its quality and usually resumes it after 3 or 6 hours. Do not send it now.',
      ru: 'Meta приостановила его из-за качества, обычно на 3 или 6 часов. Сейчас его не отправляйте.',
    },
  },
  DISABLED: {
    name: { en: 'disabled', ru: 'отключён' },
    meaning: {
      en: 'Meta switched it off, so it cannot be sent. Appeal through Edna’s support or register a new text.',
      ru: 'Meta отключила его, отправить его нельзя. Подайте апелляцию через поддержку Edna или зарегистрируйте новый текст.',
    },
  },
  ARCHIVED: {
    name: { en: 'archived', ru: 'в архиве' },
    meaning: {
      en: 'It is archived and cannot be sent. Restore it in Edna or register the text again.',
      ru: 'Он в архиве, отправить его нельзя. Верните его из архива в Edna или зарегистрируйте текст заново.',
    },
  },
  IN_APPEAL: {
    name: { en: 'in appeal', ru: 'на апелляции' },
    meaning: {
      en: 'Its rejection is being appealed. Send it once it is approved.',
      ru: 'Отказ обжалуется. Отправляйте его после одобрения.',
    },
  },
  PENDING_DELETION: {
    name: { en: 'being deleted', ru: 'удаляется' },
    meaning: {
      en: 'It is being deleted and will soon be gone. Register the text under a new name.',
      ru: 'Он удаляется и скоро исчезнет. Зарегистрируйте текст под новым именем.',
    },
  },
  DELETED: {
    name: { en: 'deleted', ru: 'удалён' },
    meaning: {
      en: 'It was deleted and cannot be sent. Register the text under a new name.',
      ru: 'Он удалён, отправить его нельзя. Зарегистрируйте текст под новым именем.',
    },
  },
  LIMIT_EXCEEDED: {
    name: { en: 'over the limit', ru: 'сверх лимита' },
    meaning: {
      en: 'The account has too many templates, so this one cannot be sent. Delete unused ones in Edna.',
      ru: 'В аккаунте слишком много шаблонов, этот отправить нельзя. Удалите в Edna ненужные.',
    },
  },
};

/** The name of a status in tables and messages; a word that is not known here stays as it is. */
export function statusName({ known, raw }: RegisteredStatus): LocalizedText {
  if (known) return WORDS[known].name;
  return raw === '' ? { en: 'status not stated', ru: 'статус не указан' } : { en: raw, ru: raw };
}

/** What a status means for the author and what to do. */
export function statusMeaning({ known, raw }: RegisteredStatus): LocalizedText {
  if (known) return WORDS[known].meaning;
  if (raw === '') return { en: 'The list does not state it.', ru: 'В списке он не указан.' };
  return {
    en: 'This status is not documented. Check in Edna whether the template can be sent.',
    ru: 'Такой статус не описан. Проверьте в Edna, можно ли отправлять шаблон.',
  };
}
