import { holding } from '../../domain/issue/exemption';
import { isFlaggable } from '../../domain/readiness/flag';
import { isAgreed } from '../../domain/refinement/standing';
import type { AccountId } from '../../domain/shared/person';
import { orIfForbidden } from '../../failure';
import { withStored } from '../core/context';
import type { BackgroundContext } from '../core/issue-context';
import { judge } from '../core/judge';
import { summaryOf } from '../core/project';
import type { Ports } from '../ports';
import { flagWords } from '../words/by-language';
import { beginRun, endRun, ourComment, type RunPorts } from './run';

type BegunPorts = RunPorts & Pick<Ports, 'saveFlagComment' | 'isGone'>;

/**
 * Whether work has begun in a state that the policy has flagged, and the policy wants it said, and it was not said
 * before: once an issue.
 */
export function isBegunUnagreed(context: BackgroundContext): boolean {
  const { issue, policy, refinement, now } = context;
  const { flags } = policy;
  const isWanted = flags.begun && issue.progress === 'indeterminate' && !issue.type.subtask;
  if (!isWanted || (refinement.told?.begunAt ?? null) !== null || holding(refinement.exempt, now) !== null)
    return false;
  const { readiness } = judge(context);
  return isFlaggable(readiness, flags) && !isAgreed(readiness);
}

/**
 * Says in our one comment, to the person who began the work, that nothing was agreed. Nothing where it was said
 * meanwhile, or where Jira takes no comment. Fails with `busy` while another run flags the issue.
 * @NOTE unverified on a live site: that Jira tells a person when a comment is edited to mention them.
 */
export async function sayBegun(ports: BegunPorts, read: BackgroundContext, startedBy: AccountId): Promise<void> {
  const { issue, policy } = read;
  // The flag's run has just changed the row.
  const context = withStored(read, await ports.readRowAgain(issue.id));
  if (!isBegunUnagreed(context)) return;
  const begun = await beginRun(ports, context, context.refinement.flag);
  const words = flagWords[policy.language];
  const earlierId = ourComment(context.refinement);
  const comment = {
    id: earlierId,
    text: `${summaryOf(context, judge(context)).reason} ${words.begun}`,
    open: { issueKey: issue.key, words: words.open },
    to: (await ports.isGone(startedBy)) ? null : startedBy,
  };
  const commentId = await ports.saveFlagComment(issue.id, comment).catch(orIfForbidden(null));
  const begunAt = commentId === null ? null : ports.now();
  await endRun(ports, begun, {
    flag: begun.refinement.flag,
    told: { commentId: commentId ?? earlierId, begunAt, reason: null },
  });
}
