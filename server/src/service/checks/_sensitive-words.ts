/**
 * Words by which `asks-sensitive-data` and `one-time-code` tell what a text asks for. Own lists, made on 2026-11-22 from
 * what Meta's review page names: payment card and financial account numbers, national identification numbers, and other
 * sensitive identifiers, in Russian and English. The patterns are matched against one sentence only.
 */

/** Forms by which a text asks the reader to give something; reports and questions («сообщаем») are other forms. */
export const REQUESTS = `
  сообщите сообщить пришлите прислать отправьте отправить вышлите выслать назовите назвать продиктуйте продиктовать
  напишите написать укажите указать введите ввести предоставьте предоставить перешлите переслать передайте передать
  скиньте ответьте сфотографируйте send provide share tell enter reply give submit type
`;

/** Words near which a one-time code may be meant. */
export const CODE_WORDS = `
  код кода коды кодом пароль пароля code codes passcode password otp kod kodu kodun kodunuz şifre şifreniz
`;

/** Before a request: it is none. */
export const NEGATION =
  /(?<!\p{L})(?:не|ни|никогда|никому|нельзя|без|never|not|don['’]t|doesn['’]t|won['’]t|cannot|nobody|no one|without)(?!\p{L})/iu;

/** What must not be asked for; a value right behind it means that the text gives it (“PIN {{1}}”). */
export const SENSITIVE =
  /(?<!\p{L})(?:(?:номер|реквизит|данны|срок|фото|скан|копи)\p{L}*\s+(?:\p{L}+\s+){0,3}карт(?:ы|у|ой|очки)?|(?:cvv|cvc)2?|пин(?:-?код\p{L}*)?|парол\p{L}{1,3}|(?:загран)?паспорт\p{L}*|снилс|кодов\p{L}+ слов\p{L}+|девичь\p{L}+ фамили\p{L}+|номер\p{L}* (?:банковск|расч[её]тн)\p{L}+ сч[её]та|(?:credit|debit|bank|payment) cards?|card (?:number|details|data|information)|passwords?|passport(?: number| details)?|pin(?: code)?|ssn|social security|bank account|national id|iban)(?![\p{L}-])(?!\s*[:—–-]?\s*["«“*_\x60]*(?:\{\{|%[wd]|\d))/iu;

/** In the same sentence: a part of a number, another kind of card or passport, or a place that is not the chat. */
export const HARMLESS =
  /последн|лояльност|скидочн|бонусн|клубн|дисконтн|подарочн|топливн|пациент|проездн|транспортн|медицинск|издели|питомц|ветеринарн|(?:на|в|через)\s+(?:\p{L}+\s+)?(?:сайт|приложени|кабинет|офис|банкомат|терминал)|last (?:four|4|digits)|loyalty|gift|membership|bonus|club|discount|(?:in|on|at|via) (?:(?:the|our|your) )?(?:\p{L}+ )?(?:app|website|site|account|office|atm)/iu;

/** What a one-time code is called, in Russian, Kazakh, English and Turkish. */
export const ONE_TIME_CODE =
  /(?<!\p{L})(?:(?:код|пароль)\p{L}*\s+(?:для\s+)?(?:подтверждени|вход|авторизаци|верификаци|безопасност)\p{L}*|(?:одноразов|проверочн)\p{L}*\s+(?:код|пароль)\p{L}*|растау\s+коды\p{L}*|(?:verification|confirmation|one[- ]?time|log-?in|sign-?in|authentication|security)\s+(?:code|password|passcode|pin)|otp|passcode|(?:doğrulama|onay)\s+kodu\p{L}*|tek\s+kullanımlık\s+(?:şifre|kod)\p{L}*)(?!\p{L})/iu;

/** In the same sentence: codes that confirm no identity. */
export const OTHER_CODES =
  /booking|reservation|order|flight|ticket|брониров|заказ|билет|постамат|ячейк|домофон/iu;

/** The code itself, or the place for it. */
export const CODE_VALUE = /\{\{|%[wd]|(?<!\d)\d{4,8}(?!\d)/;
