import { isBlank } from '../../model/blank';
import type { LocalizedText } from '../../vocabulary/language';
import { defineCheck } from '../define';
import { templateSpan, wholeText } from '../whole-template';
import { matchOf } from './_match';

export default defineCheck<{ readonly name: string }>({
  id: 'lookup-missing',
  group: 'lookup',
  severity: 'information',
  since: '0.1.0',
  whileTyping: false,
  source: { by: 'BPMSoft', reference: 'bpmsoft', certainty: 'stated', date: '2026-11-29' },
  title: { en: 'Template missing in the lookup', ru: 'Шаблона нет в справочнике' },
  why: {
    en: 'Operators choose from the records of BPMSoft’s lookup; a template without a record cannot be sent. A record is found by its name (that of the file, or `names` in `hsm.config.json`), else by its text. Export the template and import it in BPMSoft; if you did, export the lookup again.',
    ru: 'Операторы выбирают из записей справочника «Шаблоны ответов»; шаблон без записи отправить нельзя. Запись ищется по «Названию» (имя файла или `names` в `hsm.config.json`), затем по тексту. Выгрузите шаблон и импортируйте его в BPMSoft; если это уже сделано, выгрузите справочник заново.',
  },
  message: ({ name }): LocalizedText => ({
    en: `The lookup has no record “${short(name)}” and none with this text. Export the template to BPMSoft, or the lookup again.`,
    ru: `В справочнике нет записи «${short(name)}» и нет записи с таким текстом. Выгрузите шаблон в BPMSoft или справочник заново.`,
  }),
  find(context, report) {
    const { document, lookup } = context;
    if (lookup?.index.isComplete !== true || isBlank(document.text) || matchOf(context)) return;
    report({ span: templateSpan(document), typingSpan: wholeText(document), data: { name: lookup.name } });
  },
  examples: {
    bad: [
      {
        text: '⟦[#HSM#]⟧Ждём вас завтра в 10:00.',
        lookup: [{ name: 'Оплата', description: '[#HSM#]Счёт оплачен.' }],
      },
    ],
    good: ['[#HSM#]Ждём вас завтра в 10:00.'],
  },
});

/** As much of a name as a message has room for. */
function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39).replace(/[\ud800-\udbff]$/, '')}…` : name;
}
