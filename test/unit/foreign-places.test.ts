import assert from 'node:assert/strict';
import { CHECKS } from '../../server/src/service';
import { checkOnly } from '../support/check';

const foreign = CHECKS.find(({ id }) => id === 'placeholder-foreign');
assert.ok(foreign);
const check = foreign;

function placesIn(body: string): string[] {
  const text = `[#HSM#]${body}`;
  return checkOnly(check, text).map(({ span }) => text.slice(span.start, span.end));
}

/** As the senders write them in their manuals, with invented names. */
const PLACES: readonly (readonly [sender: string, ...places: string[]])[] = [
  ['drafts', '[Имя]', '<дата и время>', '[вставьте ссылку]', '{Имя клиента}', '((имя))', '[[имя клиента]]'],
  ['amoCRM', '[contact.name]', '[[contact.name]]', '[lead.price]'],
  ['Bitrix24', '{=Document:CONTACT.NAME}', '#CONTACT_NAME#', '#NAME#', '{=Variable:OrderNumber}', '#ИМЯ#'],
  ['Mindbox', '${Recipient.FirstName}', '${client.name}'],
  ['Sendsay', '[% anketa.base.firstName %]', '[% anketa.custom.phone %]'],
  ['SendGrid', '[%first_name%]', '[%name%]'],
  ['AMS', '[%%FEmail%%]', '[%%FFullName%%]'],
  ['YCLIENTS, Smartbot', '%Имя%', '%тип_клиента%', '%CLIENT_NAME%', '%НАИМЕНОВАНИЕ_КОМПАНИИ%'],
  ['UniSender, DashaMail', '%NAME%', '%MERGE_1%', '%(OBJECT)data.customer.promo%'],
  ['ActiveCampaign, Mailgun', '%FIRSTNAME%', '%recipient.name%'],
  ['Salesforce, Pardot', '%%FirstName%%', '%%first_name%%', '{!Contact.FirstName}'],
  ['Mailchimp, Mandrill', '*|FNAME|*', '*|FIRST_NAME|друг|*', '|*NAME*|'],
  [
    'GetCourse, 1C',
    '{object.first_name}',
    '{object.user.first_name}',
    '{Контакт.Имя}',
    '{LearnerName}',
    '{ContactFullName}',
  ],
  ['BotHelp, Smarty, Twig', '{%name%}', '{% if name %}', '{$name}', '{$client.name}'],
  ['Wazzup, Chat2Desk', '[[welcome]]', '[[bodyVar1]]', '[[1]]', '((2))', '<<3>>'],
  ['contract programs', '$CLIENT$', '$МЕНЕДЖЕР$', '$CLIENT_BOSS$'],
  ['programs', '<contact.name>', '<%= name %>', '%s', '%1$s', '{0}', '$client_name', '<first_name>'],
];

const CLEAN: readonly string[] = [
  // USSD and phone codes
  '*100#',
  '#105#',
  '*100*1#',
  '##002#',
  '*#06#',
  'доб. #12',
  '+7 (495) 000-00-00#105',
  // hashtags
  '#осень',
  '#осень #скидки',
  '#осень#скидки#новинки',
  '#sale',
  '#СКИДКИ2026',
  '№#1',
  // code words in brackets
  '{ОСЕНЬ}',
  '{SALE20}',
  '{SALE_2026}',
  '[СЧ-15]',
  '{WhatsApp}',
  '[iPhone 15]',
  '[YouTube]',
  '[важно]',
  '{включительно}',
  // percents
  '10% … 20%',
  'от 10%до 20%',
  '10%или20%',
  '5%скидка%10',
  '%20 indirim, %30 indirim',
  '50 %, 100%',
  '% годовых',
  '%%',
  // prices
  '$100',
  '100$',
  'US$ 5',
  '$5 — $10',
  'от $5 до $10$',
  '$AAPL и $TSLA',
  '100 ₽/мес.',
  // e-mail, sites, files, paths
  'ivan_petrov@example.ru',
  '<ivan@example.ru>',
  '[ivan.petrov@example.ru]',
  '[example.ru]',
  '<www.example.ru>',
  '[order.pdf]',
  '{contact.docx}',
  'C:\\Users\\%USERNAME%\\Desktop',
  '%APPDATA%\\Файлы',
  '/a/%D0%B8%D0%BC%D1%8F/',
  'https://example.ru/?a=%D0%B8&b={id}#NAME#',
  'a_b_c',
  'https://example.ru/%name%/x',
  // abbreviations, addresses, remarks
  '[г.Москва, ул.Ленина]',
  '{ул.Ленина}',
  '{т.е. завтра}',
  '[a.m.]',
  '{Mr.Smith}',
  '(имя)',
  '((смеёмся))',
  ':-))',
  '(((',
  // signs
  '<3',
  '1 < 2 и 3 > 2',
  '5*3*2',
  '* * *',
  '|да|нет|',
  '*|*',
  '-- С уважением --',
  'C# и F#',
  '¯\\_(ツ)_/¯',
  '[1]',
  '{1..5}',
  '{!важно}',
  '{=скидка}10',
  '[x]',
  '[ ] дело',
  '[дата рождения клиента, которую он сам написал в анкете]',
];

describe('placeholders of other programs', () => {
  for (const [sender, ...places] of PLACES) {
    for (const place of places) {
      it(`${sender}: ${place} is one`, () =>
        assert.deepEqual(placesIn(`Здравствуйте, ${place}! Ждём вас.`), [place]));
    }
  }
  for (const text of CLEAN) {
    it(`${text} is none`, () => assert.deepEqual(placesIn(`Пишите нам: ${text} и ждите ответа.`), []));
  }
  it('are found in headers and footers too, and each once', () =>
    assert.deepEqual(placesIn('Для [Имя], %name% и %name%[*HEAD*]Заказ #ORDER_ID#[*FOOT*]Ваш $МЕНЕДЖЕР$'), [
      '[Имя]',
      '%name%',
      '%name%',
      '#ORDER_ID#',
      '$МЕНЕДЖЕР$',
    ]));
  it('are not looked for in the address of an image', () =>
    assert.deepEqual(placesIn('Текст[*IMAGE*]https://example.ru/[name].png'), []));
});
