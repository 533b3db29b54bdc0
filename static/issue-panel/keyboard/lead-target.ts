import type { TicketField } from '../../../src/domain/content/ticket-texts';
import type { OwnId } from '../../../src/domain/shared/own-id';
import type { Step } from '../../../src/domain/shared/steps';
import type { Fold, Lead, Spot } from '../../../src/situation/lead';

/** Whether the viewer is in a field or a choice; then nothing may take the focus. */
export const isTyping = (): boolean => (document.activeElement?.closest('input, textarea, select') ?? null) !== null;

/** Ids of the elements that a gap can lead to. */
export const targets = {
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
  recheck: 'cg-recheck',
  talks: 'cg-talks',
} as const;
/**
 * Moves the focus after an action of the viewer, unless they are typing elsewhere. The page does not scroll: the
 * action's outcome may be further up, and typing scrolls to the field.
 */
export const focusOn = (id: string): void => {
  if (!isTyping()) document.getElementById(id)?.focus({ preventScroll: true });
};
export const ticketTarget = (field: TicketField): string => `cg-ticket-${field}`;
export const questionTarget = (id: string): string => `cg-question-${id}`;
export const answerTarget = (id: string): string => `cg-answer-${id}`;
export const ownTarget = (id: OwnId): string => `cg-${id}`;
export const stepTarget = (step: Step): string => `cg-${step}`;

/** `step`: null for the head, which does not fold. */
type Target = { readonly step: Fold | null; readonly ids: readonly string[] };

/** Places that are one on the panel: their step, and ids to try in it, best first. */
const spots = {
  'done-when': { step: 'scope', ids: [targets['done-when']] },
  ask: { step: 'unknowns', ids: [targets.ask] },
  vote: { step: 'confirm', ids: [targets.size, targets.vote, targets.reveal, targets.result, targets.confirm] },
  size: { step: 'confirm', ids: [targets.settle, targets.size, targets.reveal, targets.result, targets.confirm] },
  'low-vote': { step: 'confirm', ids: [targets['low-vote'], targets.result, targets.confirm] },
  recheck: { step: null, ids: [targets.recheck] },
  confirm: { step: 'confirm', ids: [targets.confirm] },
  talks: { step: 'talks', ids: [targets.talks] },
} as const satisfies Readonly<Record<Spot, Target>>;

/** The answer's field exists only while its question is open. */
function targetOf(lead: Lead): Target {
  switch (lead.to) {
    case 'ticket':
      return { step: 'scope', ids: [ticketTarget(lead.field)] };
    case 'question':
      return { step: 'unknowns', ids: [answerTarget(lead.id), questionTarget(lead.id)] };
    case 'own':
      return { step: lead.step, ids: [ownTarget(lead.id), stepTarget(lead.step)] };
    default:
      return spots[lead.to];
  }
}

export const stepOf = (lead: Lead): Fold | null => targetOf(lead).step;
/** Ids to try, best first. */
export const elementsOf = (lead: Lead): readonly string[] => targetOf(lead).ids;
