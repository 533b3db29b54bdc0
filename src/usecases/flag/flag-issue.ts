import { decideFlag, type FlagDecision } from '../../domain/readiness/flag';
import type { FlagMarker } from '../../domain/issue/flag-marker';
import { sameValue } from '../../domain/shared/same-value';
import { AppError, orIfForbidden } from '../../failure';
import { withStored } from '../core/context';
import type { BackgroundContext } from '../core/issue-context';
import { judge } from '../core/judge';
import { replaceRow, type ReplacePorts } from '../core/replace';
import type { FlagComment, Ports } from '../ports';
import { flagWords } from '../words/by-language';
import { flagText } from './flag-text';

export type FlagPorts = ReplacePorts &
  Pick<Ports, 'now' | 'lastFlagChange' | 'saveFlag' | 'saveFace' | 'saveFlagComment' | 'nextSprint'>;

/**
 * Sets or clears Jira's flag by the assessment, as the app; a person's own flag is left alone. The claim to a flag is
 * in the row, the marker property only shows it. The next run finishes one that was cut off.
 */
export async function flagIssue(ports: FlagPorts, context: BackgroundContext): Promise<FlagDecision> {
  const { issue, policy, refinement } = context;
  const assessment = judge(context);
  const { readiness } = assessment;
  const marker = refinement.flag;
  const [lastChange, nextSprint] = await Promise.all([
    marker !== null && (issue.flagged || marker.changelogId === null) ? ports.lastFlagChange(issue.id) : null,
    issue.sprint?.state === 'future' ? ports.nextSprint(issue.projectId) : null,
  ]);
  const decision = decideFlag({ issue, readiness, marker, lastChange, nextSprint });
  const { language } = policy;
  const said: FlagComment = {
    text: flagText(assessment, policy),
    open: { issueKey: issue.key, words: flagWords[language].open },
  };
  switch (decision.do) {
    case 'set':
      await set(ports, context, said);
      break;
    case 'complete':
      await complete(ports, context, { marker: decision.marker, said });
      break;
    case 'clear':
      await clear(ports, context, { marker: decision.marker, said: { text: flagWords[language].cleared, open: null } });
      break;
    case 'forget':
      await claim(ports, context, null);
      break;
    case 'leave':
      break;
  }
  return decision;
}

/** The claim is stored first: a flag without one would be taken for a person's. */
async function set(ports: FlagPorts, context: BackgroundContext, said: FlagComment): Promise<void> {
  const marker: FlagMarker = { flaggedAt: ports.now(), changelogId: null, commentId: null };
  const claimed = await claim(ports, context, marker);
  await ports.saveFlag(context.issue.id, marker);
  await complete(ports, claimed, { marker, said });
}

type Claimed = { readonly marker: FlagMarker; readonly said: FlagComment };

/**
 * The changelog id is known only after the edit. The flag itself is not touched again. Where the app may not comment,
 * the claim is stored without a comment, and the failure is told.
 */
async function complete(ports: FlagPorts, context: BackgroundContext, { marker, said }: Claimed): Promise<void> {
  const change = await ports.lastFlagChange(context.issue.id);
  const saved = ports.saveFlagComment(context.issue.id, { id: marker.commentId, ...said });
  const commentId = await saved.catch(orIfForbidden(null));
  const claimed = { ...marker, changelogId: change?.changelogId ?? null, commentId };
  if (!sameValue(claimed, marker)) await claim(ports, context, claimed);
  if (commentId === null)
    throw new AppError('not-allowed', 'The issue is flagged; Jira takes no comment.', { because: 'no-comment' });
}

async function clear(ports: FlagPorts, context: BackgroundContext, { marker, said }: Claimed): Promise<void> {
  await ports.saveFlag(context.issue.id, null);
  if (marker.commentId !== null) await ports.saveFlagComment(context.issue.id, { id: marker.commentId, ...said });
  await claim(ports, context, null);
}

/**
 * Stores our claim in the row and shows it in the marker property. Fails where the row cannot be stored: then no flag
 * may be set.
 */
async function claim(
  ports: FlagPorts,
  context: BackgroundContext,
  flag: FlagMarker | null,
): Promise<BackgroundContext> {
  const { id, projectId } = context.issue;
  const { now } = await replaceRow(ports, { read: context, again: withStored, projectId }, ({ refinement }) => ({
    ...refinement,
    flag,
  }));
  await ports.saveFace(id, 'flag', flag);
  return now;
}
