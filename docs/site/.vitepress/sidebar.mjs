import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const stage = fileURLToPath(new URL('..', import.meta.url));

/** Sections with their pages, in the order of reading. */
const SECTIONS = [
  {
    title: { en: 'For authors', ru: 'Авторам' },
    pages: [
      'start',
      'playground',
      'checks/index',
      'will-it-arrive',
      'commands-and-settings',
      'configuration',
      'troubleshooting',
    ],
  },
  {
    title: { en: 'For teams', ru: 'Командам' },
    pages: ['ci', 'ci-github', 'ci-gitlab', 'pre-commit', 'editors', 'agents', 'api', 'changelog'],
  },
  {
    title: { en: 'For contributors', ru: 'Разработчикам' },
    pages: ['contributing', 'architecture', 'features', 'grammar', 'toolbox', 'adding-a-check', 'testing'],
  },
];
const OTHERS = { en: 'More', ru: 'Ещё' };

/** @param {'en' | 'ru'} language */
export function sidebar(language) {
  const prefix = language === 'ru' ? 'ru/' : '';
  const named = new Set(SECTIONS.flatMap(({ pages }) => pages));
  // A page that nobody has put into a section is listed, too.
  const others = readdirSync(stage, { encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && file !== 'index.md')
    .map((file) => file.slice(0, -3))
    .filter((page) => !named.has(page));
  const decisions = readdirSync(`${stage}decisions`, { encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `decisions/${file.slice(0, -3)}`);
  const groups = [...SECTIONS, { title: OTHERS, pages: [...others, ...decisions] }];
  // Groups that fold have a button inside a button in VitePress, which screen readers cannot use.
  return groups.map(({ title, pages }) => ({
    text: title[language],
    items: pages.map((page) => {
      const own = `${prefix}${page}`;
      return { text: titleOf(`${stage}${own}.md`), link: `/${own.replace(/(^|\/)index$/, '$1')}` };
    }),
  }));
}

/** The first heading of a page. @param {string} file */
function titleOf(file) {
  const [, title = file] = /^# (.+)$/m.exec(readFileSync(file, 'utf8')) ?? [];
  return title.replaceAll(/[`\\]/g, '');
}
