import { newRound } from '../../domain/ballot/ballot';
import { attemptAfter } from '../../domain/ballot/size';
import type { Refinement } from '../../domain/refinement/refinement';
import { isOfTalk } from '../../domain/talk/respondents';
import { runningOf, toTheVote } from '../../domain/talk/running-talk';
import type { IssueContext } from '../core/issue-context';
import { nextRound } from '../views/ballot-view';

type Going = Pick<IssueContext, 'call' | 'policy' | 'now'>;

/**
 * The row whose talk is at the vote, where everybody goes at once. Where the last vote is older than the talk, its round opens
 * with it. The same object where nothing changes.
 */
export function atTheVote(row: Refinement, { call, policy, now }: Going): Refinement {
  const before = runningOf(row.talk);
  if (before === null) return row;
  const talk = toTheVote(before, now);
  if (talk === before) return row;
  const { round, confidence, size } = row;
  const isToVote = round === null ? confidence === null && size === null : isOfTalk(round, talk);
  if (isToVote) return { ...row, talk };
  const next = { number: nextRound(row), cards: policy.cards, attempt: attemptAfter(round) };
  return { ...row, talk, round: newRound(call.issueId, next) };
}
