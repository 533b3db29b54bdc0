import type { PanelView } from '../contract';
import { askerOf, type Question } from '../domain/question/question';
import { gapsOf } from './gaps';
import type { Lead } from './lead';
import { owesVote, situationOf } from './situation';

/**
 * Where the one thing stands that this person still owes the issue: an answer, an OK, their word on a change, a vote, or the
 * reason of a low one; else the first thing that is left. null for who may only read, and where nothing is left.
 */
export function owedLead(view: PanelView): Lead | null {
  if (!view.me.canEdit) return null;
  if (view.talk !== null) return inTalk(view);
  const question = owedQuestion(view);
  if (question !== null) return { to: 'question', id: question.id };
  if (view.issue.progress !== 'new') return firstLeft(view);
  if (owesWord(view)) return { to: 'recheck' };
  if (view.assessment.readiness.state === 'draft') return { to: 'ticket', field: 'why' };
  if (owesVote(view)) return { to: 'vote' };
  if (owesReason(view)) return { to: 'low-vote' };
  return firstLeft(view);
}

/** All else is for the talk to say. */
function inTalk(view: PanelView): Lead | null {
  const { act } = situationOf(view);
  if (act === 'say') return { to: 'ask' };
  return act === 'vote' ? { to: 'vote' } : null;
}

/** What must be answered first comes first, and an answer before an OK. */
function owedQuestion({ questions, me }: PanelView): Question | null {
  const open = questions.filter(({ state, owner }) => state === 'open' && owner === me.accountId);
  const answered = questions.filter((one) => one.state === 'answered' && askerOf(one) === me.accountId);
  const mine = [...open, ...answered];
  return mine.find(({ blocking }) => blocking) ?? mine[0] ?? null;
}

/** Also a low voter, who learns by the press that they vote again. */
function owesWord({ recheck }: PanelView): boolean {
  return recheck !== null && !recheck.iConfirmed && (recheck.mayConfirm || recheck.whyNot === 'low-vote');
}

const owesReason = ({ ballot }: PanelView): boolean => ballot.state === 'revealed' && ballot.awaited;

function firstLeft(view: PanelView): Lead | null {
  for (const { lead } of gapsOf(view)) if (lead.to !== 'issue' && lead.to !== 'split') return lead;
  return null;
}
