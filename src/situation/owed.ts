import type { PanelView } from '../contract';
import { askerOf } from '../domain/question/question';
import { gapsOf } from './gaps';
import type { Lead, Spot } from './lead';
import { owesVote, situationOf } from './situation';

/**
 * Where the one thing stands that this person still owes the issue: an answer, an OK, their word on a change, a vote, or the
 * reason of a low one; else the first thing that is left. null for who may only read, and where nothing is left. In a talk
 * all but their word and vote is for the talk to say.
 */
export function owedLead(view: PanelView): Lead | null {
  const { act } = situationOf(view);
  if (!view.me.canEdit) return null;
  if (view.talk !== null) return act === 'say' ? { to: 'ask' } : act === 'vote' ? { to: 'vote' } : null;
  const question = owedQuestion(view);
  if (question !== undefined) return { to: 'question', id: question.id };
  const spot = view.issue.progress === 'new' ? owedSpot(view) : null;
  return spot === null ? firstLeft(view) : { to: spot };
}

/** What must be answered first comes first, and an answer before an OK. */
function owedQuestion({ questions, me }: PanelView) {
  const mine = [
    ...questions.filter(({ state, owner }) => state === 'open' && owner === me.accountId),
    ...questions.filter((one) => one.state === 'answered' && askerOf(one) === me.accountId),
  ];
  return mine.find(({ blocking }) => blocking) ?? mine[0];
}

/** A low voter, too, owes their word on a change: they learn by the press that they vote again. */
function owedSpot(view: PanelView): Spot | null {
  const { recheck, ballot, assessment } = view;
  if (recheck !== null && !recheck.iConfirmed && (recheck.mayConfirm || recheck.whyNot === 'low-vote'))
    return 'recheck';
  if (assessment.readiness.state === 'draft') return null;
  if (owesVote(view)) return 'vote';
  return ballot.state === 'revealed' && ballot.awaited ? 'low-vote' : null;
}

/** Of a draft nothing is left but to say more. */
function firstLeft(view: PanelView): Lead | null {
  const isDraft = view.issue.progress === 'new' && view.assessment.readiness.state === 'draft';
  if (isDraft) return { to: 'ticket', field: 'why' };
  for (const { lead } of gapsOf(view)) if (lead.to !== 'issue' && lead.to !== 'split') return lead;
  return null;
}
