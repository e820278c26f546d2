import type { LocalizedText } from '../../vocabulary/language';
import type { JsonObject } from '../json/object';

/** An object about one template that does not hold its text. */
export interface Notice {
  readonly message: LocalizedText;
}

/** The template in Edna's older push about a status: `{messageMatcher: {…}, subjectIds: […]}`. */
export function pushedTemplate(value: JsonObject): JsonObject | undefined {
  const matcher = value.object('messageMatcher');
  // A request that registers a template has the same form; only a registered one has a status.
  return matcher && (matcher.has('status') || matcher.has('createdAt')) ? matcher : undefined;
}

/** Edna's push about a changed category and Meta's about a changed status, which name a template and nothing more. */
export function noticeOf(value: JsonObject): Notice | undefined {
  if (value.text('type')?.startsWith('message_matcher.') === true) return ednaNotice(value);
  if (value.text('object') === 'whatsapp_business_account') return metaNotice(value);
  return undefined;
}

function ednaNotice(value: JsonObject): Notice {
  const payload = value.object('payload');
  return notice(payload?.text('name'), payload?.text('category') ?? payload?.text('status'));
}

function metaNotice(value: JsonObject): Notice {
  const change = value
    .objects('entry')
    .flatMap((entry) => entry.objects('changes'))
    .map((one) => one.object('value'))
    .find((one) => one?.has('message_template_name'));
  return notice(change?.text('message_template_name'), change?.text('event') ?? change?.text('new_category'));
}

function notice(name: string | undefined, now: string | undefined): Notice {
  const about = name === undefined ? '' : ` “${name}”`;
  const state = now === undefined ? '' : ` (${now})`;
  const aboutRu = name === undefined ? '' : ` «${name}»`;
  return {
    message: {
      en: `This is a notification about one template${about}${state}, without its text. Save the whole list of templates instead.`,
      ru: `Это уведомление об одном шаблоне${aboutRu}${state}, текста в нём нет. Сохраните весь список шаблонов.`,
    },
  };
}
