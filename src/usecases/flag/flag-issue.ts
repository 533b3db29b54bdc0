import { decideFlag, type FlagDecision } from '../../domain/readiness/flag';
import { holding } from '../../domain/issue/exemption';
import type { FlagMarker } from '../../domain/issue/flag-marker';
import type { Refinement } from '../../domain/refinement/refinement';
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

/** `by`: who asks for the flag. `only`: a flag that is to be set is left alone. */
export type FlagRun = { readonly by: FlagMarker['by']; readonly only?: 'clear' };

/**
 * Sets or clears Jira's flag by the assessment, as the app; a person's own flag is left alone. The claim to a flag is
 * in the row, the marker property only shows it. The next run finishes one that was cut off.
 */
export async function flagIssue(
  ports: FlagPorts,
  context: BackgroundContext,
  { by, only }: FlagRun,
): Promise<FlagDecision> {
  const { issue, policy, refinement, now } = context;
  const assessment = judge(context);
  const { readiness } = assessment;
  const marker = refinement.flag;
  const [lastChange, nextSprint] = await Promise.all([
    marker === null ? null : ports.lastFlagChange(issue.id),
    issue.sprint?.state === 'future' ? ports.nextSprint(issue.projectId) : null,
  ]);
  const isExempt = holding(refinement.exempt, now) !== null;
  const { language, flags } = policy;
  const decision = decideFlag({ issue, readiness, marker, lastChange, nextSprint, flags, isExempt, by });
  const words = flagWords[language];
  const said: FlagComment = {
    text: flagText(assessment, policy),
    open: { issueKey: issue.key, words: words.open },
    to: null,
  };
  switch (decision.do) {
    case 'set':
      if (only === 'clear') return { do: 'leave', because: 'not-wanted' };
      await set(ports, context, { by, said });
      break;
    case 'complete':
      await complete(ports, context, { marker: decision.marker, said });
      break;
    case 'clear': {
      const text = words.cleared[decision.because];
      await clear(ports, context, { marker: decision.marker, said: { text, open: null, to: null } });
      break;
    }
    case 'forget':
      await claim(ports, context, null);
      break;
    case 'leave':
      break;
  }
  return decision;
}

type Setting = { readonly by: FlagMarker['by']; readonly said: FlagComment };

/** The claim is stored first: a flag without one would be taken for a person's. */
async function set(ports: FlagPorts, context: BackgroundContext, { by, said }: Setting): Promise<void> {
  const marker: FlagMarker = { flaggedAt: ports.now(), changelogId: null, commentId: null, by };
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
  const id = marker.commentId ?? context.refinement.told?.commentId ?? null;
  const saved = ports.saveFlagComment(context.issue.id, { id, ...said });
  const commentId = await saved.catch(orIfForbidden(null));
  const claimed = { ...marker, changelogId: change?.changelogId ?? null, commentId };
  if (!sameValue(claimed, marker)) await claim(ports, context, claimed);
  if (commentId === null)
    throw new AppError('not-allowed', 'The issue is flagged; Jira takes no comment.', { because: 'no-comment' });
}

/**
 * The claim forgets the change of the flag first, so that a run that dies after it is no person who cleared the flag.
 * Where the comment cannot be edited, the flag goes all the same.
 */
async function clear(ports: FlagPorts, context: BackgroundContext, { marker, said }: Claimed): Promise<void> {
  const { id } = context.issue;
  const claimed = await keep(ports, context, { ...marker, changelogId: null });
  await ports.saveFlag(id, null);
  if (marker.commentId !== null)
    await ports.saveFlagComment(id, { id: marker.commentId, ...said }).catch(orIfForbidden(null));
  await claim(ports, claimed, null);
}

/** Stores our claim in the row and shows it in the marker property. Fails as {@link keep} does. */
async function claim(
  ports: FlagPorts,
  context: BackgroundContext,
  flag: FlagMarker | null,
): Promise<BackgroundContext> {
  const now = await keep(ports, context, flag);
  await ports.saveFace(context.issue.id, 'flag', flag);
  return now;
}

/**
 * Stores our claim in the row. Fails where the row cannot be stored, and where another run has changed the claim since
 * this one decided: then no flag may be set.
 */
async function keep(ports: FlagPorts, context: BackgroundContext, flag: FlagMarker | null): Promise<BackgroundContext> {
  const { projectId } = context.issue;
  const { flag: before } = context.refinement;
  const { now } = await replaceRow(ports, { read: context, again: withStored, projectId }, ({ refinement }) => {
    if (!sameValue(refinement.flag, before)) throw new AppError('busy', 'Another run flags the issue.');
    return sameValue(flag, before) ? refinement : { ...refinement, flag, told: toldOf(refinement, flag) };
  });
  return now;
}

/** The comment outlives the claim, so that the next flag edits it. */
function toldOf({ flag, told }: Refinement, next: FlagMarker | null): Refinement['told'] {
  const commentId = next?.commentId ?? flag?.commentId ?? told?.commentId ?? null;
  const begunAt = told?.begunAt ?? null;
  return commentId === null && begunAt === null ? null : { commentId, begunAt };
}
