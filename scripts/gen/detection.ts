import { CORPUS } from '../../test/support/corpus';
import { detect, MUTATIONS, type Detection } from '../../test/support/mutations';
import type { GeneratedFile } from './write';

/** The table of which way of breaking a template is noticed by which check. */
export function generateDetection(): GeneratedFile {
  const detections = MUTATIONS.map(detect);
  const breaking = detections.filter(({ mutation }) => mutation.breaksSending);
  const lines = [
    '<!-- Made by `npm run gen` from test/support/mutations/ and test/corpus/correct/. Do not edit. -->',
    '',
    '# What is detected',
    '',
    `Each of the ${CORPUS.length} correct templates of [test/corpus/correct](../test/corpus/correct) is broken in every way`,
    `below, at every place where that is possible: ${sum(detections, 'total')} broken templates. A broken template counts as`,
    'caught when one of the checks that are right for the defect reports something that it does not report for the correct',
    'template. All checks have their default severities. What no check can know is not among the ways: a wrong date, a text',
    'that is not the registered one.',
    '',
    '| | Broken templates | Caught | Rate |',
    '| --- | ---: | ---: | ---: |',
    `| All | ${sum(detections, 'total')} | ${sum(detections, 'caught')} | ${rate(detections)} |`,
    `| Those that break sending (✉) | ${sum(breaking, 'total')} | ${sum(breaking, 'caught')} | ${rate(breaking)} |`,
    '',
    '| Way of breaking | ✉ | Broken templates | Caught | Rate | Caught by |',
    '| --- | --- | ---: | ---: | ---: | --- |',
    ...detections.map(row),
    '',
  ];
  return { path: 'docs/detection.md', content: lines.join('\n') };
}

function row(detection: Detection): string {
  const { mutation, total, caught, checks } = detection;
  const links = checks.map(([id, count]) => `[${id}](checks/${id}.md) (${count})`).join(', ');
  const title = mutation.title.replaceAll('<', '&lt;').replaceAll('|', '\\|');
  return `| ${title} | ${mutation.breaksSending ? '✉' : ''} | ${total} | ${caught} | ${rate([detection])} | ${links} |`;
}

function sum(detections: readonly Detection[], field: 'total' | 'caught'): number {
  return detections.reduce((total, detection) => total + detection[field], 0);
}

function rate(detections: readonly Detection[]): string {
  return `${((100 * sum(detections, 'caught')) / sum(detections, 'total')).toFixed(1)} %`;
}
