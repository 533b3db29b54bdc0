import { confidenceOf, confidentIn, votersIn } from '../../domain/ballot/ballot';
import type { Refinement } from '../../domain/refinement/refinement';
import { withRound } from '../../domain/refinement/results';
import { askedForOf } from '../../domain/talk/asked-for';
import { quorumAmong } from '../../domain/talk/quorum';
import { isOfTalk } from '../../domain/talk/respondents';
import type { RunningTalk } from '../../domain/talk/talk';
import type { IssueContext } from './issue-context';

/** The row with this talk. Where people were taken out after a reveal in it, the quorum of that is judged anew. */
export function withPeople({ refinement, issue, policy }: IssueContext, talk: RunningTalk): Refinement {
  const row = { ...refinement, talk };
  const round = confidenceOf(row.round);
  if (round === null || talk.askedAtReveal === null || !isOfTalk(round, talk)) return row;
  const all = [...askedForOf(talk), ...votersIn(round)];
  const { count: voters, quorum } = quorumAmong(confidentIn(round), all, { issue, policy });
  return withRound(row, { ...round, voters, quorum });
}
