import type { Room } from '../../domain/talk/respondents';
import type { Instant } from '../../domain/shared/instant';
import type { TalkRow } from '../../domain/talk/talk';
import type { IssueContext } from './issue-context';

/** The people around an issue, for quorums: those of the row, the issue and the policy. */
export function roomOf({
  issue,
  policy,
  refinement,
  now,
}: Pick<IssueContext, 'issue' | 'policy' | 'refinement' | 'now'>): Room & {
  readonly talk: TalkRow | null;
  readonly now: Instant;
} {
  return { issue, policy, now, records: refinement, round: refinement.round, talk: refinement.talk };
}
