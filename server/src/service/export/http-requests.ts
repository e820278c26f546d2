import { trimEnds } from '../model/description';
import { LOOKUP_NAME, type LookupRecord } from '../lookup/record';
import type { Language, LocalizedText } from '../vocabulary/language';

/**
 * Requests that an administrator runs to put templates into BPMSoft over OData 4, in the form that the REST clients of
 * VS Code and JetBrains read. Sources: academy.creatio.com, OData 4 and AuthService.svc; read on 2026-11-29.
 *
 * Nothing in it is secret: name and password are requested when the first request runs. The names of the object and its
 * columns are in no public document, so they are variables, and the second request shows how to check them.
 */
export function toHttp(records: readonly LookupRecord[], language: Language): string {
  const text = (one: LocalizedText): string => comment(one[language]);
  return [
    `${text(TEXTS.title)}
${text(TEXTS.warning)}

@site = https://bpmsoft.example.com
${text(TEXTS.path)}
@odata = {{site}}/0/odata
${text(TEXTS.object)}
@object = BPMSoftOCCHotMessage
@typeObject = BPMSoftOCCHotMessageType
@nameColumn = Name
@textColumn = Description
@typeColumn = TypeId
${text(TEXTS.typeId)}
@typeId = 00000000-0000-0000-0000-000000000000
${text(TEXTS.csrf)}
@csrf =`,
    request('1', TEXTS.login[language], [
      '# @prompt login',
      '# @prompt password',
      'POST {{site}}/ServiceModel/AuthService.svc/Login',
      'Content-Type: application/json; charset=utf-8',
      'ForceUseSession: true',
      '',
      '{"UserName": "{{login}}", "UserPassword": "{{password}}"}',
    ]),
    request('2', TEXTS.metadata[language], ['GET {{odata}}/$metadata', ...HEADERS]),
    request('3', TEXTS.types[language], ['GET {{odata}}/{{typeObject}}?$select=Id,Name', ...HEADERS]),
    request('4', TEXTS.present[language], ['GET {{odata}}/{{object}}?$select=Id,{{nameColumn}}', ...HEADERS]),
    ...records.map(({ name, description }, index) =>
      request(String(index + 5), name, [
        'POST {{odata}}/{{object}}',
        ...HEADERS,
        'Content-Type: application/json; charset=utf-8; IEEE754Compatible=true',
        '',
        `{"{{nameColumn}}": ${literal(name)}, "{{textColumn}}": ${literal(trimEnds(description))}, "{{typeColumn}}": "{{typeId}}"}`,
      ]),
    ),
  ].join('\n\n');
}

const HEADERS = ['Accept: application/json', 'ForceUseSession: true', 'BPMCSRF: {{csrf}}'];

function request(number: string, title: string, lines: readonly string[]): string {
  return `### ${number}. ${oneLine(title)}\n${lines.join('\n')}\n`;
}

/** A JSON string on one line, in which a client finds no variable of its own: `{{1}}` is the template's. */
function literal(text: string): string {
  return JSON.stringify(text).replace(/[{}\u007f-\u009f\u2028\u2029]/g, unicodeEscape);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A name in a title must not begin a line of its own, which would be a request. */
function oneLine(text: string): string {
  return text.replace(/[\s\x85]+/g, ' ').replace(/[{}]/g, '');
}

function comment(text: string): string {
  return text.replace(/^/gm, '# ');
}

const TEXTS = {
  title: {
    en: `Adds templates to the lookup «${LOOKUP_NAME}» of BPMSoft over OData 4.`,
    ru: `Добавляет шаблоны в справочник «${LOOKUP_NAME}» BPMSoft через OData 4.`,
  },
  warning: {
    en: `Run the requests in order, one by one, in the REST Client of VS Code. The user needs the right CanManageLookups.
Texts go to the language of this user: log in with a Russian profile for Russian templates.
Each POST adds a record, also where one of this name exists (request 4): use PATCH {{odata}}/{{object}}(Id) there.`,
    ru: `Выполняйте запросы по порядку, по одному, в расширении REST Client для VS Code. Пользователю нужно право CanManageLookups.
Тексты попадут в язык профиля этого пользователя: для русских шаблонов войдите с русским профилем.
Каждый POST добавляет запись, даже если такое название уже есть (запрос 4): для них замените на PATCH {{odata}}/{{object}}(Id).`,
  },
  path: {
    en: 'BPMSoft on .NET Framework; on .NET (8 and later) it is {{site}}/odata.',
    ru: 'BPMSoft на .NET Framework; на .NET (8 и новее) — {{site}}/odata.',
  },
  object: {
    en: 'These names are not documented. Check them by request 2 before you run any other.',
    ru: 'Эти имена не описаны в документации. Проверьте их запросом 2, прежде чем выполнять остальные.',
  },
  typeId: { en: 'From the answer to request 3.', ru: 'Из ответа на запрос 3.' },
  csrf: {
    en: 'The cookie BPMCSRF from the answer to request 1. Do not save the file with it.',
    ru: 'Cookie BPMCSRF из ответа на запрос 1. Не сохраняйте файл с ним.',
  },
  login: {
    en: 'Log in: the status is 200 even on failure, so look at "Code", which must be 0',
    ru: 'Вход: статус 200 приходит и при ошибке, смотрите "Code" — должен быть 0',
  },
  metadata: {
    en: 'Check the names: look for HotMessage, its columns and its reference to the type',
    ru: 'Проверка имён: найдите HotMessage, его колонки и ссылку на тип',
  },
  types: { en: 'Types of templates', ru: 'Типы шаблонов' },
  present: { en: 'Templates that BPMSoft already has', ru: 'Шаблоны, которые уже есть в BPMSoft' },
} as const satisfies Record<string, LocalizedText>;
