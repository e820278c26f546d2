import { russianPlural, englishPlural } from '../../vocabulary/language';
import { PlaceholderKind, placeholdersOfFile, WRITTEN_VARIABLES } from '../../model/placeholders';
import { VARIABLE_TEXTS } from '../completion/texts';
import type { HoverPart, HoverRequest } from './request';
import { codeMarkdown, proseMarkdown, quoteMarkdown } from '../markdown';

const MAX_LINES = 8;

/** On a variable: what fills it, a sample when one is known, and where else it appears. */
export function variableHover(request: HoverRequest): HoverPart | undefined {
  const { document, offset, language, text } = request;
  const all = placeholdersOfFile(document, WRITTEN_VARIABLES);
  const variable = all.find(({ span }) => span.start <= offset && offset < span.end);
  if (!variable) return undefined;
  const { variables = {} } = request;
  const meaning = Object.hasOwn(variables, variable.name) ? variables[variable.name] : undefined;
  const heading = `**${codeMarkdown(`{{${variable.name}}}`)}**`;
  const parts = [
    meaning === undefined ? heading : `${heading} — ${proseMarkdown(meaning)}`,
    VARIABLE_TEXTS.about[language],
  ];
  parts.push(...sampleParts(request, variable.name));
  const lines = all
    .filter(({ name, span }) => name === variable.name && span.start !== variable.span.start)
    .map(({ span }) => text.positionAt(span.start).line + 1);
  if (lines.length > 0) parts.push(elsewhere(lines, language));
  return { span: variable.span, markdown: parts.join('\n\n') };
}

/** The sample values of a place, each with its set. */
function sampleParts({ samples, language }: HoverRequest, key: string): string[] {
  const title = language === 'ru' ? 'Пример' : 'Sample';
  return samples.flatMap(({ name, values }) => {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    return value === undefined ? [] : [`${title} (${codeMarkdown(name)}):\n\n${quoteMarkdown(value)}`];
  });
}

function elsewhere(lines: readonly number[], language: HoverRequest['language']): string {
  const unique = [...new Set(lines)];
  const shown = unique.slice(0, MAX_LINES).join(', ') + (unique.length > MAX_LINES ? ', …' : '');
  return language === 'ru'
    ? `Встречается ещё в ${lines.length} ${russianPlural(lines.length, 'месте', 'местах', 'местах')}: ${russianPlural(unique.length, 'строка', 'строки', 'строки')} ${shown}.`
    : `Used in ${lines.length} more ${englishPlural(lines.length, 'place', 'places')}: ${englishPlural(unique.length, 'line', 'lines')} ${shown}.`;
}

/** On a macro: what it is, and that nobody says whether it is filled here. */
export function macroHover(request: HoverRequest): HoverPart | undefined {
  const { document, offset, language } = request;
  const macros = placeholdersOfFile(document, PlaceholderKind.Macro);
  const macro = macros.find(({ span }) => span.start <= offset && offset < span.end);
  if (!macro) return undefined;
  const { span, name } = macro;
  const about = {
    en: 'A macro of the BPMSoft platform: other parts of the system put a value here. BPMSoft’s page about WhatsApp does not mention macros, so try one template before you rely on it: a macro that stays in the text keeps the message from matching the registered template.',
    ru: 'Макрос платформы BPMSoft: в других разделах системы на его место подставляется значение. На странице BPMSoft о WhatsApp макросы не упоминаются, поэтому сначала проверьте на одном шаблоне: если макрос останется в тексте, сообщение не совпадёт с зарегистрированным шаблоном.',
  };
  const parts = [`**${codeMarkdown(`[#${name}#]`)}**`, about[language], ...sampleParts(request, name)];
  return { span, markdown: parts.join('\n\n') };
}

/** On the address of an image: the image. Only `https`, which is what WhatsApp accepts and editors show. */
export function imageHover({ document, offset, language }: HoverRequest): HoverPart | undefined {
  for (const section of document.sections) {
    if (section.kind !== 'image' || !section.url) continue;
    const { span, value } = section.url;
    if (offset < span.start || offset >= span.end) continue;
    const address = httpsAddress(value);
    const title = language === 'ru' ? 'Изображение в сообщении' : 'The image of the message';
    const markdown =
      address === undefined ? `**${title}**\n\n${codeMarkdown(value)}` : `**${title}**\n\n![](${address})`;
    return { span, markdown };
  }
  return undefined;
}

/** The address as a URL parser writes it, safe inside Markdown; undefined when it is not a URL, or not https. */
function httpsAddress(value: string): string | undefined {
  try {
    const { protocol, href } = new URL(value);
    if (protocol !== 'https:') return undefined;
    return href.replace(
      /[()<>\\"'`*_[\]!|\s]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  } catch {
    return undefined;
  }
}
