import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  arrivalOf,
  buildMessage,
  DEFAULT_CHECK_OPTIONS,
  parseTemplate,
  renderBanner,
  type Arrival,
  type PlaceValues,
} from '../../server/src/service';
import { CORPUS } from '../support/corpus';
import { damagedTemplate } from '../support/damaged';
import { HOSTILE_TEMPLATES } from '../support/hostile';
import { anyText, brokenTemplate, canonicalTemplate } from '../support/templates';

function arrival(template: string, values: PlaceValues = {}): Arrival {
  return arrivalOf({ document: parseTemplate(template), options: DEFAULT_CHECK_OPTIONS }, values);
}

/** The outcomes with the first words of each repair: `nothing: Write it as [#HSM#]`. */
function summary(template: string): string[] {
  return arrival(template).reasons.map(({ outcome, repairs }) =>
    [outcome, repairs.map(({ title }) => title.en).join(' / ')].filter((part) => part !== '').join(': '),
  );
}

const CASES: readonly (readonly [template: string, ...reasons: string[]])[] = [
  ['[#HSM#]Готов.'],
  ['[#HSM#]Готов.[*HEAD*]З[*FOOT*]П'],
  ['[#HSM#]Готов.[*FOOT*]П[*HEAD*]З'],
  ['[#HSM#]Смотрите [*VIDEO*] и [*важно*]'],
  [''],
  [' \n'],
  ['[#HSM#]'],
  ['[#HSM#] \n'],
  ['[#НSM#]Готов.', 'nothing: Write it as [#HSM#]'],
  ['[#HSM]Готов.', 'nothing: Write it as [#HSM#]'],
  ['#HSM#Готов.', 'nothing: Write it as [#HSM#]'],
  ['[[#HSM#]]Готов.', 'nothing: Write it as [#HSM#]'],
  ['[#hsm#]Готов.', 'unknown: Write it as [#HSM#]'],
  ['[#HSM#]]Готов.', 'seen: Write it as [#HSM#]'],
  ['Готов.', 'nothing: Begin with [#HSM#]'],
  ['«HSM»Готов.', 'nothing: Write [#HSM#] instead of «HSM» / Begin with [#HSM#]'],
  ['\n[#HSM#]Готов.', 'nothing: Delete everything before [#HSM#]'],
  ['\ufeff[#HSM#]Готов.', 'nothing: Delete everything before [#HSM#]'],
  ['Да [#HSM#]Готов.', 'nothing: Move the text after [#HSM#] / Delete everything before [#HSM#]'],
  ['[*FOOT*]П[#HSM#]Готов.', 'nothing: Move these parts to their places / Delete everything before [#HSM#]'],
  ['[#HSM#]Готов.[*HEADER*]З', 'seen: Write it as [*HEAD*]'],
  ['[#HSM#]Готов.[*HEAD]З[* FOOT *]П', 'seen: Fix all 2'],
  ['[#HSM#][*HEADER*]Заказ[* FOOT *]Магазин', 'seen: Fix all 2'],
  ['[#HSM#]Готов. *FOOT*Клиника', 'seen: Write it as [*FOOT*]'],
  ['[#HSM#]Готов.[*head*]З', 'unknown: Write it as [*HEAD*]'],
  ['[#HSM#]Готов.[*HEAD*]З[*/HEAD*]', 'seen: Remove [*/HEAD*]'],
  ['[#HSM#]Готов.[*HEAD*]]З', 'seen: Write it as [*HEAD*]'],
  ['[#HSM#]а[#HSM#]б', 'unknown: Remove the second tag'],
  [
    '[#HSM#]а[*FOOT*]б[*FOOT*]в',
    'unknown: Remove the repeated footer with its text / Remove the first footer with its text',
  ],
  ['[#HSM#]а[*FOOT*]б[*FOOT*]в[*FOOT*]г', 'unknown'],
  ['[#HSM#][*FOOT*]П', 'nothing'],
  ['[#HSM#][*HEAD*]Заказ', 'nothing: Turn the header into the text'],
  ['[#HSM#]а[*HEAD*][*FOOT*]', 'nothing: Remove the empty [*HEAD*]', 'nothing: Remove the empty [*FOOT*]'],
  ['[#HSM#]а[*HEAD*]б[*IMAGE*]https://a.ru/1.png', 'nothing: Remove the text header / Remove the image'],
  ['[#HSM#]а[*IMAGE*]', 'nothing: Remove the empty [*IMAGE*]'],
  ['[#HSM#]а[*IMAGE*]http://a.ru/1.png', 'nothing: Change to https://'],
  ['[#HSM#]а[*IMAGE*]https://a.ru/1.jpg.... с вами', 'nothing: Insert [*FOOT*] before the text'],
  ['[#HSM#]а[*IMAGE*]https://a.ru/1.jpg[*FOOTER*]с вами', 'nothing: Write it as [*FOOT*]'],
  ['[#HSM#]а[*IMAGE*] https://a.ru/1.jpg\n'],
  [`[#HSM#]${'я'.repeat(1025)}`, 'nothing'],
  [`[#HSM#]а[*HEAD*]${'я'.repeat(61)}[*FOOT*]${'я'.repeat(61)}`, 'nothing', 'nothing'],
  ['[#НSM#]а[*FOOTER*]б', 'nothing: Write it as [#HSM#]', 'seen: Write it as [*FOOT*]'],
];

describe('what becomes of a message', () => {
  for (const [template, ...reasons] of CASES) {
    it(`${JSON.stringify(template).slice(0, 70)}: ${reasons.join(', ') || 'arrives'}`, () => {
      assert.deepEqual(summary(template), reasons);
    });
  }

  it('names the tags, each once, and counts the rest', () => {
    const [reason] = arrival('[#HSM#]а[*HEADER*]б[*TITLE*]в[*IMG*]г[*SIGN*]д[*FOOTER*]е[*SIGN*]').reasons;
    assert.match(
      reason?.text.en ?? '',
      /^The tags \[\*HEADER\*\], \[\*TITLE\*\], \[\*IMG\*\] and 2 more are damaged/,
    );
    assert.match(reason?.text.ru ?? '', /^Теги .* и 2 ещё написаны неверно/);
  });
  it('counts the values that fill the places', () => {
    const template = `[#HSM#]Здравствуйте, {{1}}! ${'я'.repeat(990)}`;
    assert.equal(arrival(template).outcome, undefined);
    const [reason] = arrival(template, { '1': 'Анна-Мария Константинопольская' }).reasons;
    assert.equal(reason?.text.en, 'With these values, the body has 1,036 characters, and Meta allows 1,024.');
    assert.equal(
      reason.text.ru,
      'С этими значениями текст слишком длинный: 1\u00a0036 символов, а Meta допускает 1\u00a0024.',
    );
  });

  it('reports nothing for any correct template', () => {
    for (const { name, text } of CORPUS)
      assert.deepEqual(arrival(text), { outcome: undefined, reasons: [] }, name);
  });
  it('is reported wherever the two views differ', () => {
    fc.assert(
      fc.property(fc.oneof(damagedTemplate, brokenTemplate, anyText, canonicalTemplate), (template) => {
        const document = parseTemplate(template);
        if (arrival(template).outcome !== undefined) return;
        assert.deepEqual(buildMessage(document, {}, 'arrives'), buildMessage(document, {}, 'meant'));
      }),
    );
  });
  it('is fixed by the offered repairs, one after the other', () => {
    fc.assert(
      fc.property(fc.oneof(damagedTemplate, brokenTemplate), (template) => {
        let text = template;
        for (let step = 0; ; step++) {
          assert.ok(step < 60, 'the repairs never come to an end');
          const repair = arrival(text).reasons.find(({ repairs }) => repairs.length > 0)?.repairs[0];
          if (!repair) return;
          const repaired = applyEdits(text, repair.edits).text;
          assert.notEqual(repaired, text);
          text = repaired;
        }
      }),
    );
  });
});

describe('banner above the message', () => {
  const banner = (template: string, view: 'arrives' | 'meant' = 'arrives', buttons = true): string =>
    renderBanner(arrival(template), { language: 'en', view, buttons });

  it('is not there when the message arrives as intended', () => {
    assert.equal(banner('[#HSM#]Готов.'), '');
    assert.equal(banner('[#HSM#]Готов.', 'meant'), '');
  });
  it('says what happens, why, and offers the repair and the other view', () => {
    const html = banner('[#НSM#]Готов.');
    assert.match(html, /data-outcome="nothing".*The message will not be sent.*look-alike letters/);
    assert.match(html, /data-reason="0" data-repair="0">Write it as \[#HSM#\]<\/button>/);
    assert.match(html, /data-view="meant">Show as meant<\/button>/);
  });
  it('says that the message is shown as meant', () => {
    const html = banner('[#НSM#]Готов.', 'meant');
    assert.match(html, /Shown as meant, not as it arrives.*look-alike letters/);
    assert.match(html, /data-view="arrives">Show as it arrives<\/button>/);
  });
  it('has no buttons where nobody could press them', () => {
    assert.doesNotMatch(banner('[#НSM#]Готов.', 'arrives', false), /<button/);
  });
  it('escapes what is in the template', () => {
    for (const template of HOSTILE_TEMPLATES) {
      const rest = banner(template).replace(
        /<\/?(?:div|p|ul|li|span|button)(?: (?:class|data-[a-z]+|role|type|dir)="[^"<>]*")*>/g,
        '',
      );
      assert.doesNotMatch(rest, /[<>]/, template);
    }
  });
});
