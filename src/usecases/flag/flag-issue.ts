import { decideFlag, type FlagDecision } from '../../domain/readiness/flag';
import type { FlagMarker } from '../../domain/issue/flag-marker';
import { AppError, orIfForbidden } from '../../failure';
import type { BackgroundContext } from '../core/issue-context';
import { judge } from '../core/judge';
import { summaryOf } from '../core/project';
import type { FlagComment, Ports } from '../ports';
import { flagWords } from '../words/flag-words';
import { beginRun, dropClaim, endRun, ourComment, type RunPorts } from './run';

type FlagPorts = RunPorts & Pick<Ports, 'lastFlagChange' | 'saveFlag' | 'saveFace' | 'saveFlagComment' | 'sprintSoon'>;

/** `by`: who asks for the flag. */
type FlagRun = { readonly by: FlagMarker['by'] };

/**
 * Sets or clears Jira's flag by the assessment, as the app; a person's own flag is left alone. The claim to a flag is
 * in the row, the marker property only shows it. The next run finishes one that was cut off. Fails with `busy` while another
 * run flags the issue.
 */
export async function flagIssue(ports: FlagPorts, context: BackgroundContext, { by }: FlagRun): Promise<FlagDecision> {
  const { issue, policy, refinement } = context;
  const assessment = judge(context);
  const { readiness } = assessment;
  const marker = refinement.flag;
  const [lastChange, sprintSoon] = await Promise.all([
    marker === null ? null : ports.lastFlagChange(issue.id),
    issue.sprint?.state === 'future' ? ports.sprintSoon(issue.projectId) : null,
  ]);
  const { language, flags } = policy;
  const words = flagWords[language];
  const comment: FlagComment = {
    text: summaryOf(context, assessment).reason,
    open: { issueKey: issue.key, words: words.open },
  };
  const decided = decideFlag({ issue, readiness, marker, lastChange, sprintSoon, flags, by });
  const decision = isOutOfDate(refinement, comment.text) ? restated(decided, marker) : decided;
  switch (decision.do) {
    case 'set':
      await set(ports, context, { by, comment });
      break;
    case 'complete':
      await complete(ports, await beginRun(ports, context, decision.marker), { marker: decision.marker, comment });
      break;
    case 'clear': {
      const why = words.cleared[decision.because];
      const text = decision.because === 'agreed' ? `${why} ${comment.text}` : why;
      await clear(ports, context, { marker: decision.marker, comment: { text, open: null } });
      break;
    }
    case 'forget':
      await dropClaim(ports, context);
      await ports.saveFace(issue.id, 'flag', null);
      break;
    case 'leave':
      break;
  }
  return decision;
}

/** Whether our comment gives another reason than the summary does now, so that it may say what is no longer so. */
const isOutOfDate = ({ told }: BackgroundContext['refinement'], reason: string): boolean =>
  told !== null && told.reason !== reason;

function restated(decided: FlagDecision, marker: FlagMarker | null): FlagDecision {
  const isOurs = decided.do === 'leave' && decided.because === 'already-ours';
  return isOurs && marker !== null ? { do: 'complete', marker } : decided;
}

type Setting = { readonly by: FlagMarker['by']; readonly comment: FlagComment };

/** The claim is stored first: a flag without one would be taken for a person's. */
async function set(ports: FlagPorts, context: BackgroundContext, { by, comment }: Setting): Promise<void> {
  const marker: FlagMarker = { flaggedAt: ports.now(), changelogId: null, commentId: null, by };
  const begun = await beginRun(ports, context, marker);
  await ports.saveFlag(context.issue.id, marker);
  await complete(ports, begun, { marker, comment });
}

type Claimed = { readonly marker: FlagMarker; readonly comment: FlagComment };

/**
 * The changelog id is known only after the edit. The flag itself is not touched again. Where the app may not comment,
 * the claim is stored without a comment, and the failure is told.
 */
async function complete(ports: FlagPorts, begun: BackgroundContext, { marker, comment }: Claimed): Promise<void> {
  const { id } = begun.issue;
  const change = await ports.lastFlagChange(id);
  const earlierId = ourComment(begun.refinement);
  const commentId = await ports.saveFlagComment(id, { id: earlierId, ...comment }).catch(orIfForbidden(null));
  const flag = { ...marker, changelogId: change?.changelogId ?? null, commentId };
  await endRun(ports, begun, { flag, told: { commentId: commentId ?? earlierId, reason: comment.text } });
  await ports.saveFace(id, 'flag', flag);
  if (commentId === null)
    throw new AppError('not-allowed', 'The issue is flagged; Jira takes no comment.', { because: 'no-comment' });
}

/**
 * The claim forgets the change of the flag first, so that a run that dies after it is no person who cleared the flag.
 * Where the comment cannot be edited, the flag goes all the same.
 */
async function clear(ports: FlagPorts, context: BackgroundContext, { marker, comment }: Claimed): Promise<void> {
  const { id } = context.issue;
  const begun = await beginRun(ports, context, { ...marker, changelogId: null });
  await ports.saveFlag(id, null);
  const earlierId = ourComment(begun.refinement);
  const edit = marker.commentId === null ? null : ports.saveFlagComment(id, { id: marker.commentId, ...comment });
  const commentId = (await edit?.catch(orIfForbidden(null))) ?? earlierId;
  await endRun(ports, begun, { flag: null, told: { commentId, reason: null } });
  await ports.saveFace(id, 'flag', null);
}
