import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readJson, ROOT } from '../support/repository';

const manifest = v.parse(
  v.object({
    contributes: v.object({
      commands: v.array(v.object({ command: v.string() })),
      viewsWelcome: v.array(v.object({ view: v.string(), contents: v.string(), when: v.string() })),
      walkthroughs: v.array(
        v.object({
          steps: v.array(
            v.object({
              title: v.string(),
              description: v.string(),
              media: v.object({ svg: v.string(), altText: v.string() }),
              completionEvents: v.array(v.string()),
            }),
          ),
        }),
      ),
    }),
  }),
  readJson('package.json'),
).contributes;
const commands = new Set(manifest.commands.map(({ command }) => command));

describe('the walkthrough', () => {
  const steps = manifest.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

  it('has six steps, each with a picture', () => {
    assert.equal(steps.length, 6);
    const pictures = new Set(steps.map(({ media }) => media.svg));
    assert.equal(pictures.size, 6);
    for (const picture of pictures) assert.ok(existsSync(join(ROOT, picture)), picture);
  });

  for (const file of ['package.nls.json', 'package.nls.ru.json']) {
    it(`has buttons that do something (${file})`, () => {
      const texts = v.parse(v.record(v.string(), v.string()), readJson(file));
      for (const { description, completionEvents } of steps) {
        const text = texts[description.slice(1, -1)] ?? '';
        const buttons = [...text.matchAll(/\]\(command:([\w.]+)\)/g)].map(([, command = '']) => command);
        assert.ok(buttons.length > 0, text);
        assert.deepEqual(
          buttons.filter((command) => !commands.has(command)),
          [],
        );
        // Pressing any of them completes the step.
        assert.ok(
          completionEvents.some((event) => buttons.includes(event.replace('onCommand:', ''))),
          text,
        );
      }
    });
  }
});

describe('the list of templates of an empty folder', () => {
  for (const file of ['package.nls.json', 'package.nls.ru.json']) {
    it(`offers a new template and an example (${file})`, () => {
      const texts = v.parse(v.record(v.string(), v.string()), readJson(file));
      const [welcome] = manifest.viewsWelcome.filter(({ when }) => when === '!hsm.templatesFiltered');
      assert.equal(welcome?.view, 'hsm.templates');
      const text = texts[welcome.contents.slice(1, -1)] ?? '';
      const buttons = [...text.matchAll(/\]\(command:([\w.]+)\)/g)].map(([, command = '']) => command);
      assert.deepEqual(buttons, ['hsm.newTemplate', 'hsm.openExample']);
      for (const command of buttons) assert.ok(commands.has(command), command);
    });
  }
});
