import { runChecks } from '../checks/run';
import type { DeliveryCode } from '../project/delivery-code';
import { findDeliveryCodes } from '../project/find-delivery-codes';
import type { Rules } from '../project/rules';
import type { HsmDocument } from '../syntax/tree';
import { LIKELIHOODS, type Cause } from './cause';
import { causesOfFindings } from './check-causes';
import { causesOfDifferences } from './difference-causes';
import type { FolderTemplate } from './folder-templates';
import { nearestTemplate, type NearestTemplate } from './nearest-template';
import { OTHER_CAUSES } from './other-causes';
import { readSentText } from './sent-text';
import { causesOfValues } from './value-causes';

/** A template of the folder under its rules. */
export interface AskedTemplate extends FolderTemplate {
  readonly rules: Rules;
}

/** What an author knows of a message that was not delivered. */
export interface WhyQuestion {
  /** The text that was sent: with its tags, or as the customer should have seen it. May be blank when there is a code. */
  readonly sent: string;
  /** The error code, or a message or a reply that has it; may be blank. */
  readonly code: string;
  readonly templates: readonly AskedTemplate[];
  /** What applies where no template is near. */
  readonly rules: Rules;
}

/** Why a message was not delivered. */
export interface WhyAnswer {
  /** The codes that were asked about. */
  readonly codes: readonly DeliveryCode[];
  /** Whether a code was asked about that is not known. */
  readonly isUnknownCode: boolean;
  /** The template that the text was made from; undefined without a text, and when none is near. */
  readonly nearest: NearestTemplate | undefined;
  /** The likeliest first; empty when only a code was asked about. */
  readonly causes: readonly Cause[];
}

/** Looks for the causes in the text, its values, the templates of the folder and the registered ones. */
export function whyNotDelivered({ sent, code, templates, rules }: WhyQuestion): WhyAnswer {
  const codes = findDeliveryCodes(code);
  const isUnknownCode = codes.length === 0 && code.trim() !== '';
  const read = readSentText(sent);
  if (!read) return { codes, isUnknownCode, nearest: undefined, causes: [] };
  const nearest = nearestTemplate(read, templates);
  const origin = templates.find(({ address }) => address === nearest?.address);
  const applied = origin?.rules ?? rules;
  const document = nearest?.reading ?? read.readings[0];
  const { findings } = runChecks(
    {
      document,
      options: applied.optionsFor(origin?.address ?? ''),
      registered: applied.registered,
    },
    applied.severities,
  );
  const causes = [
    ...causesOfFindings(findings, read.hasTags),
    ...causesOfValues(nearest?.values ?? []),
    ...(nearest ? causesOfDifferences(nearest, applied.registered ? 'possible' : 'likely') : []),
    ...otherCauses(document, nearest, applied),
  ];
  return { codes, isUnknownCode, nearest, causes: ranked(causes, codes) };
}

function otherCauses(document: HsmDocument, nearest: NearestTemplate | undefined, rules: Rules): Cause[] {
  const isListed = rules.registered !== undefined;
  return [
    ...(nearest || isListed ? [] : [OTHER_CAUSES.noNearTemplate]),
    ...(isListed ? [] : [OTHER_CAUSES.unknownStatus]),
    ...(document.image ? [OTHER_CAUSES.imageNotLoaded] : []),
    OTHER_CAUSES.sentTwice,
    OTHER_CAUSES.recipient,
    OTHER_CAUSES.channel,
  ];
}

/** The likeliest first; what the given codes say is likely at least, and comes before the others of its likelihood. */
function ranked(causes: readonly Cause[], codes: readonly DeliveryCode[]): readonly Cause[] {
  const given = new Set(codes.map(({ code }) => code));
  const isSaid = (cause: Cause): boolean => cause.codes.some((code) => given.has(code));
  const raised = causes.map((cause) =>
    isSaid(cause) && cause.likelihood !== 'certain' ? { ...cause, likelihood: 'likely' as const } : cause,
  );
  const rank = ({ likelihood }: Cause): number => LIKELIHOODS.indexOf(likelihood);
  return raised.sort((a, b) => rank(a) - rank(b) || Number(isSaid(b)) - Number(isSaid(a)));
}
