import type { Room } from '../domain/voices';
import type { Instant } from '../domain/issue';
import type { OpenTalk } from '../domain/talk';
import type { IssueContext } from './core/context';

/** Who is around an issue, for quorums: the row's people with the issue and the policy. */
export function roomOf({
  issue,
  policy,
  refinement,
  now,
}: Pick<IssueContext, 'issue' | 'policy' | 'refinement' | 'now'>): Room & {
  readonly talk: OpenTalk | null;
  readonly now: Instant;
} {
  return { issue, policy, now, records: refinement, round: refinement.round, talk: refinement.talk };
}
