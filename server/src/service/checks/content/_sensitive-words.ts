/**
 * Words by which `asks-sensitive-data` and `one-time-code` recognize what a text asks for. Own lists, made on 2026-11-22 from
 * what Meta's review page names: payment card and financial account numbers, national identification numbers, and other
 * sensitive identifiers, in Russian and English. The patterns are matched against one sentence only.
 * Letters are ranges (Latin and Cyrillic): `\p{L}` with the flag `i` takes milliseconds to compile, at the first check of a session.
 */

/** Forms by which a text asks the reader to give something; reports and questions («сообщаем») are other forms. */
export const REQUESTS = `
  сообщите сообщить пришлите прислать отправьте отправить вышлите выслать назовите назвать продиктуйте продиктовать
  напишите написать укажите указать введите ввести предоставьте предоставить перешлите переслать передайте передать
  скиньте ответьте сфотографируйте send provide share tell enter reply give submit type
`;

/** Words near which a one-time code may be meant. */
export const CODE_WORDS = `
  код кода коды кодом пароль пароля code codes passcode password pin otp kod kodu kodun kodunuz şifre şifreniz
`;

/** Words of which every match of `SENSITIVE` has at least one; a star stands for any ending. */
export const SENSITIVE_WORDS = `
  карт* cvv* cvc* пин* парол* паспорт* загранпаспорт* снилс кодов* девичь* счет* счёт*
  card cards password passwords passport passports pin ssn social bank national iban
`;

/** Words of which every match of `ONE_TIME_CODE` has at least one. */
export const CODE_KIND_WORDS = `
  подтверждени* вход* авторизаци* верификаци* безопасност* доступ* одноразов* проверочн* растау
  verification confirmation access one onetime log login sign signin authentication security otp passcode
  doğrulama onay tek
`;

/** Before a request: these negate it. */
export const NEGATION =
  /(?<![a-zÀ-ɏЀ-ӿ])(?:не|ни|никогда|никому|нельзя|без|never|not|don['’]t|doesn['’]t|won['’]t|cannot|nobody|no one|without)(?![a-zÀ-ɏЀ-ӿ])/i;

/** What a template must not ask for; a value right after it means that the text gives it (“PIN {{1}}”). */
export const SENSITIVE =
  /(?<![a-zÀ-ɏЀ-ӿ])(?:(?:номер|реквизит|данны|срок|фото|скан|копи)[a-zÀ-ɏЀ-ӿ]*\s+(?:[a-zÀ-ɏЀ-ӿ]+\s+){0,3}карт(?:ы|у|ой|очки)?|(?:cvv|cvc)2?|пин(?:-?код[a-zÀ-ɏЀ-ӿ]*)?|парол[a-zÀ-ɏЀ-ӿ]{1,3}|(?:загран)?паспорт[a-zÀ-ɏЀ-ӿ]*|снилс|кодов[a-zÀ-ɏЀ-ӿ]+ слов[a-zÀ-ɏЀ-ӿ]+|девичь[a-zÀ-ɏЀ-ӿ]+ фамили[a-zÀ-ɏЀ-ӿ]+|номер[a-zÀ-ɏЀ-ӿ]* (?:банковск|расч[её]тн)[a-zÀ-ɏЀ-ӿ]+ сч[её]та|(?:credit|debit|bank|payment) cards?|card (?:number|details|data|information)|passwords?|passport(?: number| details)?|pin(?: code)?|ssn|social security|bank account|national id|iban)(?![a-zÀ-ɏЀ-ӿ-])(?!\s*(?:[:—–-]\s*)?["«“*_\x60]*(?:\{\{|%[wd]|\d))/i;

/** In the same sentence: a part of a number, another kind of card or passport, or a place that is not the chat. */
export const HARMLESS =
  /последн|лояльност|скидочн|бонусн|клубн|дисконтн|подарочн|топливн|пациент|проездн|транспортн|медицинск|издели|питомц|ветеринарн|(?:на|в|через)\s+(?:[a-zÀ-ɏЀ-ӿ]+\s+)?(?:сайт|приложени|кабинет|офис|банкомат|терминал)|last (?:four|4|digits)|loyalty|gift|membership|bonus|club|discount|(?:in|on|at|via) (?:(?:the|our|your) )?(?:[a-zÀ-ɏЀ-ӿ]+ )?(?:app|website|site|account|office|atm)/i;

/** What a one-time code is called, in Russian, Kazakh, English and Turkish. */
export const ONE_TIME_CODE =
  /(?<![a-zÀ-ɏЀ-ӿ])(?:(?:код|пароль)[a-zÀ-ɏЀ-ӿ]*\s+(?:для\s+)?(?:подтверждени|вход|авторизаци|верификаци|безопасност|доступ)[a-zÀ-ɏЀ-ӿ]*|(?:одноразов|проверочн)[a-zÀ-ɏЀ-ӿ]*\s+(?:код|пароль)[a-zÀ-ɏЀ-ӿ]*|растау\s+коды[a-zÀ-ɏЀ-ӿ]*|(?:verification|confirmation|access|one[- ]?time|log-?in|sign-?in|authentication|security)\s+(?:code|password|passcode|pin)|otp|passcode|(?:doğrulama|onay)\s+kodu[a-zÀ-ɏЀ-ӿ]*|tek\s+kullanımlık\s+(?:şifre|kod)[a-zÀ-ɏЀ-ӿ]*)(?![a-zÀ-ɏЀ-ӿ])/i;

/** In the same sentence: codes that confirm no identity. */
export const OTHER_CODES =
  /booking|reservation|order|flight|ticket|брониров|заказ|билет|постамат|ячейк|домофон/i;

/** The code itself, or the place for it. */
export const CODE_VALUE = /\{\{|%[wd]|(?<!\d)\d{4,8}(?!\d)/;
