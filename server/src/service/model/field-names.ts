/**
 * Words that distinguish a place to be filled from other text in brackets. Own lists, made on 2026-11-29 after the manuals of
 * senders: GetCourse `{object.first_name}`, Bitrix24 `{=Document:CONTACT.NAME}` and `#CONTACT_NAME#`, Sendsay
 * `[% anketa.base.firstName %]`, DashaMail `%MERGE_1%`, Salesforce `%%FirstName%%` and `{!Contact.FirstName}`, Mailchimp
 * `*|FNAME|*`, Mailgun `%recipient.name%`, Wazzup `[[bodyVar1]]`, contract programs `$CLIENT$`.
 */

/** A few Russian words that name what is put in: «имя клиента», «дата и время», «вставьте ссылку». */
const RUSSIAN =
  /^(?:имя|имени|ф\.? ?и\.? ?о|фамили|отчеств|клиент|контакт|номер|дат|врем|сумм|адрес|телефон|ссылк|город|компани|организаци|названи|наименовани|менеджер|ответственн|оператор|промокод|код|товар|услуг|врач|специалист|должност|заказ|сделк|договор|сч[её]т|вставьте|вставить|впишите|подставьте|подставить|укажите)[а-яё]*\.?(?: [а-яё]+){0,3}$/i;
const ENGLISH =
  /^(?:(?:first|last|full|your|customer|client|order|company|product)[ _]?)?(?:name|customer|client|order|date|time|amount|address|phone|link|city|company|manager|code|product|doctor|number|id)(?: [a-z]+){0,2}$/i;

/** What programs call the thing whose field is put in. */
const ENTITY =
  /^(?:anketa|appointment|booking|client|company|contact|contacts|customer|data|deal|document|employee|event|fields?|invoice|lead|manager|merge|object|opportunity|order|params?|patient|person|product|profile|recipient|responsible|subscriber|ticket|user|vars?|visitor|контакт|клиент|заказ|сделка|лид|компания|пользователь|получатель|подписчик|документ|ответственный)$/i;
const FIELD =
  /^(?:(?:first|last|full|middle|second|sur|user|nick|client|customer|contact|company|learner|f|l|m|s)?name|amount|address|balance|birthday|bonus|city|code|cost|count|date|discount|email|id|link|login|manager|mobile|number|order|patronymic|payment|phone|price|product|promo|promocode|status|sum|tel|time|total|url|var|имя|фамилия|отчество|фио|телефон|почта|город|дата|время|сумма|номер|адрес|ссылка|клиента|клиент|компании|компания|заказа|название|наименование|менеджер|промокод)\d{0,2}$/i;
/** The last part of a host or a file name. */
const ENDING =
  /^(?:ru|com|org|net|info|su|kz|by|uz|io|рф|pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|txt|zip|html?|csv|mp[34])$/i;
const IDENTIFIER = /^[A-Za-zЀ-ӿ_][A-Za-zЀ-ӿ0-9_]*$/;

/** Whether words in brackets name what is to be put there. */
export function namesField(words: string): boolean {
  return RUSSIAN.test(words) || ENGLISH.test(words) || FIELD.test(words);
}

/** A name as programs write it: letters, digits and underscores in parts with dots between. */
export function isPath(written: string): boolean {
  return written.split('.').every((part) => IDENTIFIER.test(part));
}

/**
 * Whether a name as programs write it says what is put there: `contact.name`, `first_name`, `LearnerName`, `Контакт.Имя`. A
 * host, a file name, an abbreviation and a code word are none.
 */
export function isFieldPath(written: string): boolean {
  if (!isPath(written)) return false;
  const parts = written.split('.');
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (parts.length > 1) return (ENTITY.test(first) && !ENDING.test(last)) || FIELD.test(last);
  const words = wordsOf(written);
  return words.length > 1 && (ENTITY.test(words[0] ?? '') || FIELD.test(words.at(-1) ?? ''));
}

/** `first_name`, `firstName`, `CONTACT_NAME` → their words. */
function wordsOf(identifier: string): string[] {
  return identifier.split(/_+|(?<=[a-zа-яё])(?=[A-ZА-ЯЁ])/).filter((word) => word !== '');
}
