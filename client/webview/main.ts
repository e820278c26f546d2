// The page of the preview: shows what the host renders and reports to it what the author does here.
import * as v from 'valibot';
import { pageDataSchema, type PageUpdate } from '../src/preview/messages';
import { updateBanner, watchBanner } from './banner';
import { explainFailure, updateBubble, watchImages } from './bubble';
import { closest, frameElement, sourceOf } from './elements';
import { setFold, updateFold, watchFold } from './fold';
import { connectHost } from './host';
import { updateLengths, updateProblems } from './lists';
import { markCursor } from './mark';
import { EdnaFields } from './parts';
import { SampleFields } from './samples';
import { watchSelection } from './select';
import { showsVariants, Toolbar } from './toolbar';

const data = v.parse(pageDataSchema, JSON.parse(document.body.dataset['page'] ?? 'null'));
const host = connectHost();
const chat = frameElement('chat');
const notice = frameElement('notice');
const banner = frameElement('banner');
const problems = frameElement('problems');
let shown: PageUpdate | undefined;
const version = (): number => shown?.version ?? -1;

const toolbar = new Toolbar(frameElement('toolbar'), data.texts, data.view, {
  view: (view) => {
    host.send({ type: 'view', view });
    updateFold(chat);
  },
  loadImages: (load) => host.send({ type: 'load-images', load }),
  sampleSet: (name) => host.send({ type: 'sample-set', name }),
  sideBySide: (on) => host.send({ type: 'side-by-side', on }),
  unfold: (open) => setFold(chat, open),
});
const samples = new SampleFields(frameElement('samples'), data.texts, {
  values: (values) => host.send({ type: 'sample-values', values }),
  save: () => host.send({ type: 'save-samples' }),
});
const ednaFields = new EdnaFields(frameElement('parts'), data.texts, (part) =>
  host.send({ type: 'copy-part', part, version: version() }),
);

watchImages(chat, (url, state) => host.send({ type: `image-${state}`, url }));
watchFold(chat, (state) => toolbar.showFold(state));
watchSelection(chat, host, version);
watchBanner(banner, host, version);
chat.addEventListener('click', (event) => {
  if (closest(event, '.load-image') !== undefined) host.send({ type: 'load-images', load: true });
  if (closest(event, '.manage-trust') !== undefined) host.send({ type: 'manage-trust' });
});
problems.addEventListener('click', (event) => {
  const problem = closest(event, '.problem');
  const source = problem && sourceOf(problem);
  if (source !== undefined) host.send({ type: 'select', ...source, version: version() });
});
window.addEventListener('resize', () => updateFold(chat));

host.listen((message) => {
  switch (message.type) {
    case 'update': {
      update(message);
      return;
    }
    case 'cursor':
      if (message.uri === shown?.state.uri) markCursor(chat, message.cursor);
      return;
    case 'image-problem': {
      explainFailure(chat, message.url, message.text);
      return;
    }
    case 'notice': {
      showNotice(message.text);
      return;
    }
  }
});

function update(message: PageUpdate): void {
  // Another template: its body is folded again, and nothing of the old picture stays.
  if (message.state.uri !== shown?.state.uri) chat.replaceChildren();
  shown = message;
  host.keep(message.state);
  showNotice('');
  document.title = message.title;
  frameElement('title').textContent = message.title;
  toolbar.update(message);
  updateBanner(banner, message.banner);
  updateBubble(chat, message.html);
  updateFold(chat);
  markCursor(chat, message.cursor);
  // Side by side every bubble has values of its own.
  const places = showsVariants(message) ? [] : message.places;
  samples.update({ ...message, places }, message.state.sampleValues);
  ednaFields.update(message.parts);
  updateLengths(frameElement('lengths'), message.budgets, data.texts.lengths);
  updateProblems(problems, message);
}

function showNotice(text: string): void {
  notice.textContent = text;
  notice.hidden = text === '';
}

host.keep(data.state);
host.send({ type: 'ready' });
