import type { OwnId } from '../../../src/domain/shared/own-id';
import type { Step } from '../../../src/domain/shared/steps';
import { isTyping } from './is-typing';

/** Where a gap leads: the step, and the element in it that takes the focus. */
export type Lead =
  | { readonly to: 'brief' }
  | { readonly to: 'done-when' }
  | { readonly to: 'ask' }
  | { readonly to: 'vote' }
  | { readonly to: 'size' }
  | { readonly to: 'low-vote' }
  | { readonly to: 'confirm' }
  | { readonly to: 'question'; readonly id: string }
  | { readonly to: 'own'; readonly id: OwnId; readonly step: Step };

/** Ids of the elements that a gap can lead to. */
export const targets = {
  brief: 'cg-brief-why',
  'done-when': 'cg-done-when',
  ask: 'cg-ask',
  vote: 'cg-vote',
  size: 'cg-size',
  settle: 'cg-settle',
  'low-vote': 'cg-low-vote',
  reveal: 'cg-reveal',
  confirm: 'cg-agreement',
  result: 'cg-result',
  agreed: 'cg-agreed',
} as const;
/**
 * Moves the focus after an action of the viewer, unless they are typing elsewhere. The page does not scroll: the
 * action's outcome may be further up, and typing scrolls to the field.
 */
export const focusOn = (id: string): void => {
  if (!isTyping()) document.getElementById(id)?.focus({ preventScroll: true });
};
export const questionTarget = (id: string): string => `cg-question-${id}`;
export const answerTarget = (id: string): string => `cg-answer-${id}`;
export const ownTarget = (id: OwnId): string => `cg-${id}`;
export const stepTarget = (step: Step): string => `cg-${step}`;

const stepOfLead: Readonly<Record<Exclude<Lead['to'], 'own'>, Step>> = {
  brief: 'scope',
  'done-when': 'scope',
  ask: 'unknowns',
  question: 'unknowns',
  vote: 'confirm',
  size: 'confirm',
  'low-vote': 'confirm',
  confirm: 'confirm',
};

export const stepOf = (lead: Lead): Step => (lead.to === 'own' ? lead.step : stepOfLead[lead.to]);

/** Ids to try, best first: the answer's field exists only while its question is open. */
export function elementsOf(lead: Lead): readonly string[] {
  switch (lead.to) {
    case 'question':
      return [answerTarget(lead.id), questionTarget(lead.id)];
    case 'own':
      return [ownTarget(lead.id), stepTarget(lead.step)];
    case 'vote':
      return [targets.size, targets.vote, targets.reveal, targets.result, targets.confirm];
    case 'size':
      return [targets.settle, targets.size, targets.reveal, targets.result, targets.confirm];
    case 'low-vote':
      return [targets['low-vote'], targets.result, targets.confirm];
    default:
      return [targets[lead.to]];
  }
}
