import { join, resolve } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CHECKS,
  explainCheck,
  failure,
  judge,
  parseTemplate,
  Project,
  rangeOf,
  renderPlainText,
  repair,
  success,
  suggestWord,
  type Finding,
  type Language,
  type LocalizedText,
  type Result,
  type Rules,
  type Verdict,
} from '../service';
import type { Answer, CheckedTemplate, FoundProblem, Handlers, TemplateQuestion } from '../mcp/handlers';
import { addressOf } from './address';
import type { CommandHost } from './command';
import { listOfChecks } from './commands/explain';
import { findRegistered } from './mcp-registered';
import { neighboursIn } from './mcp-neighbours';
import { NodePorts } from './node-ports';
import { renderTexts } from './render-texts';
import { commandTexts } from './command-texts';

/**
 * What the tools of `hsm mcp` answer. Files beside a template are read, nothing is written. Configuration may change
 * between two questions, so each question looks for it again.
 */
export function handlersFor(host: CommandHost): Handlers {
  const languageOf = (asked: Language | undefined): Language => asked ?? host.output.language;
  const judged = (text: string, address: string, rules: Rules): Verdict => {
    const template = { address, document: parseTemplate(text) };
    return judge(template, rules, neighboursIn(host.folder, template));
  };
  const under = async <Value>(
    question: TemplateQuestion,
    answer: (place: TemplatePlace) => Result<Value>,
  ): Promise<Answer<Value>> => {
    const language = languageOf(question.language);
    const place = await placeOf(question, host);
    const [problem] = place.problems;
    const given = problem ? failure(problem) : answer(place);
    return given.ok ? given : failure(given.problem[language]);
  };
  return {
    check: (question) =>
      under(question, ({ address, rules }) => {
        const verdict = judged(question.text, address, rules);
        return success(checked(question.text, verdict, languageOf(question.language)));
      }),
    fix: (question) =>
      under(question, ({ address, rules }) => {
        const { text } = repair({ address, document: parseTemplate(question.text) }, rules);
        const verdict = judged(text, address, rules);
        return success({
          text,
          changed: text !== question.text,
          ...checked(text, verdict, languageOf(question.language)),
        });
      }),
    render: (question) =>
      under(question, ({ address, rules }) => {
        const { samples } = rules.optionsFor(address);
        const set = samples.find(({ name }) => name === question.sampleSet);
        if (question.sampleSet !== undefined && !set) {
          const names = samples.map(({ name }) => name);
          return failure(renderTexts.unknownSamples(question.path ?? '-', question.sampleSet, names));
        }
        const values = { ...set?.values, ...question.samples };
        return success({ message: renderPlainText(parseTemplate(question.text), values) });
      }),
    findRegistered: ({ text, lists, language }) =>
      Promise.resolve(findRegistered(text, lists, host.folder, languageOf(language))),
    explain: ({ check: id, language: asked }) => {
      const language = languageOf(asked);
      if (id === undefined) return Promise.resolve(success(listOfChecks(language)));
      const check = CHECKS.find((one) => one.id === id);
      if (check) return Promise.resolve(success(explainCheck(check, language)));
      const known = CHECKS.map((one) => one.id);
      return Promise.resolve(failure(commandTexts.unknownCheck(id, suggestWord(id, known))[language]));
    },
  };
}

/** Where a template is, and what applies there. */
interface TemplatePlace {
  readonly address: string;
  readonly rules: Rules;
  /** Configuration files that are there and cannot be read. */
  readonly problems: readonly LocalizedText[];
}

async function placeOf({ path }: TemplateQuestion, { folder }: CommandHost): Promise<TemplatePlace> {
  const problems: LocalizedText[] = [];
  const project = new Project(new NodePorts(folder, (problem) => problems.push(problem)));
  const address = addressOf(path === undefined ? join(folder, 'template.hsm') : resolve(folder, path));
  return { address, rules: await project.rulesFor(address), problems };
}

function checked(text: string, { open, accepted }: Verdict, language: Language): CheckedTemplate {
  const document = TextDocument.create('', 'hsm', 0, text);
  return {
    findings: open.map((finding) => found(document, finding, language)),
    accepted: accepted.length,
  };
}

function found(document: TextDocument, finding: Finding, language: Language): FoundProblem {
  const { start, end } = rangeOf(document, finding.span);
  return {
    check: finding.check.id,
    severity: finding.severity,
    ...{ line: start.line + 1, column: start.character + 1 },
    ...{ endLine: end.line + 1, endColumn: end.character + 1 },
    marked: document.getText().slice(finding.span.start, finding.span.end),
    message: finding.message[language],
    fixable: finding.fix() !== undefined,
    suggestions: finding.suggestions().map(({ title }) => title[language]),
  };
}
