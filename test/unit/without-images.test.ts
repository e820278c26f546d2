import assert from 'node:assert/strict';
import { withoutImages } from '../../client/src/without-images';
import { hover } from '../support/features';

describe('tooltips where no image may be loaded', () => {
  it('show the address of the image', () => {
    const markdown = hover('[#HSM#]Текст[*IMAGE*]https://a.█ru/(1)/я.png') ?? '';
    assert.match(markdown, /!\[\]\(/);
    const without = withoutImages(markdown);
    assert.doesNotMatch(without, /!\[/);
    assert.match(without, /`https:\/\/a\.ru\/%281%29\/%D1%8F\.png`/);
  });

  it('keep everything else', () => {
    const markdown = '**Title** `code` [link](https://a.ru) 100!';
    assert.equal(withoutImages(markdown), markdown);
  });
});
