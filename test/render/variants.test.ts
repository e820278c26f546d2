import assert from 'node:assert/strict';
import { chooseVariants, parseTemplate, renderVariants } from '../../server/src/service';

const TEMPLATE = parseTemplate('[#HSM#]Привет, {{1}}!');
const set = (name: string, value: string): { name: string; values: Record<string, string> } => ({
  name,
  values: { '1': value },
});
const names = (...sets: readonly ReturnType<typeof set>[]): string[] =>
  chooseVariants(TEMPLATE, sets).map(({ name, length }) => `${name} ${length}`);

describe('samples side by side', () => {
  it('come from the shortest to the longest body', () => {
    assert.deepEqual(names(set('long', 'Константин'), set('short', 'Ия')), ['short 11', 'long 19']);
    assert.deepEqual(names(set('a', 'ххх'), set('b', 'х'), set('c', 'хх')), ['b 10', 'c 11', 'a 12']);
  });
  it('keep their order when they are equally long', () => {
    assert.deepEqual(names(set('b', 'х'), set('a', 'у')), ['b 10', 'a 10']);
  });
  it('are the shortest, the middle and the longest of many', () => {
    const many = [5, 1, 4, 2, 3].map((length) => set(`of ${length}`, 'х'.repeat(length)));
    assert.deepEqual(names(...many), ['of 1 10', 'of 3 12', 'of 5 14']);
    assert.deepEqual(names(...many.slice(0, 4)), ['of 1 10', 'of 2 11', 'of 5 14']);
  });
  it('are drawn with name and filled length; one that is too long is reported', () => {
    const html = renderVariants(TEMPLATE, [set('<b>', 'Ия'), set('long', 'х'.repeat(1020))], {
      language: 'ru',
    });
    assert.ok(html);
    assert.match(
      html,
      /&lt;b&gt;<\/span> <span class="variant-length" data-state="fits">11 из 1\u00a0024 символов/,
    );
    assert.match(html, /data-state="over">1\u00a0029 из 1\u00a0024 символов/);
    assert.equal(html.match(/<article class="bubble"/g)?.length, 2);
    assert.doesNotMatch(html, /data-fold/);
  });
  it('need two sets', () => {
    assert.equal(renderVariants(TEMPLATE, [set('one', 'х')], { language: 'en' }), undefined);
  });
});
