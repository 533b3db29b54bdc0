import { holding } from '../../domain/issue/exemption';
import { isFlaggable } from '../../domain/readiness/flag';
import type { AccountId } from '../../domain/shared/person';
import { orIfForbidden } from '../../failure';
import { withStored } from '../core/context';
import type { BackgroundContext } from '../core/issue-context';
import { judge } from '../core/judge';
import { replaceRow, type ReplacePorts } from '../core/replace';
import type { Ports } from '../ports';
import { flagWords } from '../words/by-language';
import { reasonsOf } from './flag-text';

export type BegunPorts = ReplacePorts & Pick<Ports, 'now' | 'saveFlagComment' | 'isGone'>;

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
  return isFlaggable(judge(context).readiness, flags);
}

/**
 * Says in our one comment, to the person who began the work, that nothing was agreed. The comment comes first: a run
 * that dies before the row is stored edits the same comment again. Nothing where Jira takes no comment.
 */
export async function sayBegun(ports: BegunPorts, context: BackgroundContext, startedBy: AccountId): Promise<void> {
  const { issue, policy, refinement } = context;
  const words = flagWords[policy.language];
  const id = refinement.flag?.commentId ?? refinement.told?.commentId ?? null;
  const comment = {
    id,
    text: words.begun(reasonsOf(judge(context), policy)),
    open: { issueKey: issue.key, words: words.open },
    to: (await ports.isGone(startedBy)) ? null : startedBy,
  };
  const commentId = await ports.saveFlagComment(issue.id, comment).catch(orIfForbidden(null));
  if (commentId === null) return;
  const begunAt = ports.now();
  await replaceRow(ports, { read: context, again: withStored, projectId: issue.projectId }, (again) => ({
    ...again.refinement,
    told: { commentId, begunAt },
  }));
}
