// What a bubble shows of a registered template besides its texts.
import assert from 'node:assert/strict';
import {
  renderOffers,
  withRegistered,
  type RegisteredParts,
} from '../../server/src/service/render/registered';

const none: RegisteredParts = { buttons: [], extras: [] };
const reply = (text: string): RegisteredParts['buttons'][number] => ({ kind: 'quick-reply', text });
const labels = (html: string): string[] =>
  [...html.matchAll(/<span dir="auto">(.*?)<\/span>/g)].map(([, text = '']) => text);

describe('registered parts under a bubble', () => {
  it('are up to three buttons, and of more two and one that opens the others', () => {
    const shown = (...texts: string[]): string[] =>
      labels(withRegistered('', { ...none, buttons: texts.map(reply) }, 'en'));
    assert.deepEqual(shown('1', '2', '3'), ['1', '2', '3']);
    assert.deepEqual(shown('1', '2', '3', '4'), ['1', '2', 'See all options (4)']);
  });

  it('are nothing for a carousel without cards', () => {
    const html = withRegistered('', { ...none, extras: [{ kind: 'carousel', cards: [] }] }, 'ru');
    assert.doesNotMatch(html, /edna-cards/);
  });

  it('are cards with what each has', () => {
    const cards = [
      { header: undefined, text: 'Кресло <1>', buttons: [] },
      { header: 'video' as const, text: '', buttons: [reply('Купить')] },
    ];
    const html = withRegistered('', { ...none, extras: [{ kind: 'carousel', cards }] }, 'ru');
    assert.match(html, /<li><p dir="auto">Кресло &lt;1&gt;<\/p><\/li>/);
    assert.match(html, /<li><div class="edna-media" data-kind="video">Видео<\/div><ul class="edna-buttons"/);
  });
});

describe('a registered offer in a bubble', () => {
  const offer = (text: string, expires: boolean): string =>
    renderOffers({ ...none, extras: [{ kind: 'limited-time-offer', text, expires }] }, 'en');
  it('has its text and its end where the list states them', () => {
    assert.match(offer('Скидка', true), /<strong dir="auto">Скидка<\/strong><span>Until a date/);
    assert.match(offer('', false), /aria-label="Offer, set in Edna"><\/div>$/);
  });
});
