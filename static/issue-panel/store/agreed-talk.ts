import type { PanelView } from '../../../src/contract';
import { isAgreed, isAgreedOrTaken } from '../../../src/domain/refinement/standing';
import type { TalkOutcome } from '../../../src/domain/talk/outcome';
import type { Renewal, Talk } from '../../../src/domain/talk/talk';

/** Ends after which a sentence says why the issue is not built. */
const without: readonly TalkOutcome[] = ['park', 'drop'];

/** The talk with the sentence that was agreed last, while that holds; a later talk may have none. */
export function agreedTalk(view: PanelView): Talk | null {
  if (!isAgreed(view.assessment.readiness) || view.talk !== null) return null;
  return view.talks.findLast((one) => one.agreed !== '' && !without.includes(one.outcome)) ?? null;
}

/** How the agreement that counts was kept last on changed content; null where it was not. */
export function keptSince({ renewals, talks, assessment }: PanelView): Renewal | null {
  const last = renewals.at(-1);
  const talkedAt = talks.at(-1)?.at ?? '';
  return last !== undefined && last.at > talkedAt && isAgreedOrTaken(assessment.readiness) ? last : null;
}

/** The name of the unsaved text that rewords the talk's sentence. */
export const rewordDraft = ({ id }: Talk): string => `reword ${id}`;
