import { decideFlag, type FlagDecision } from '../../domain/readiness/flag';
import type { FlagMarker } from '../../domain/issue/flag-marker';
import { nextVersion } from '../../domain/refinement/next-version';
import { sameValue } from '../../domain/shared/same-value';
import { AppError, orIfForbidden } from '../../failure';
import { judge } from '../core/judge';
import { settled } from '../core/settle';
import type { FlagComment, Ports } from '../ports';
import { flagWords } from '../words/by-language';
import { flagText } from './flag-text';

export type FlagPorts = Pick<
  Ports,
  | 'now'
  | 'readIssue'
  | 'readPolicy'
  | 'readRow'
  | 'readRowAgain'
  | 'storeRow'
  | 'lastFlagChange'
  | 'saveFlag'
  | 'saveFace'
  | 'saveFlagComment'
  | 'nextSprint'
>;

/**
 * Sets or clears Jira's flag by the assessment, as the app; a person's own flag is left alone. The claim to a flag is
 * in the row, the marker property only shows it. The next run finishes one that was cut off.
 */
export async function flagIssue(ports: FlagPorts, issueId: string): Promise<FlagDecision> {
  const [{ issue, projection }, row] = await Promise.all([ports.readIssue(issueId), ports.readRow(issueId)]);
  const policy = await ports.readPolicy(issue.projectId);
  const read = { issue, projection, policy, now: ports.now() };
  const refinement = settled({ ...read, refinement: row });
  const assessment = judge({ ...read, refinement });
  const { readiness } = assessment;
  const marker = refinement.flag;
  const [lastChange, nextSprint] = await Promise.all([
    marker !== null && (issue.flagged || marker.changelogId === null) ? ports.lastFlagChange(issueId) : null,
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
      await set(ports, issueId, said);
      break;
    case 'complete':
      await complete(ports, issueId, { marker: decision.marker, said });
      break;
    case 'clear':
      await clear(ports, issueId, { marker: decision.marker, said: { text: flagWords[language].cleared, open: null } });
      break;
    case 'forget':
      await claim(ports, issueId, null);
      break;
    case 'leave':
      break;
  }
  return decision;
}

/** The claim is stored first: a flag without one would be taken for a person's. */
async function set(ports: FlagPorts, issueId: string, said: FlagComment): Promise<void> {
  const marker: FlagMarker = { flaggedAt: ports.now(), changelogId: null, commentId: null };
  await claim(ports, issueId, marker);
  await ports.saveFlag(issueId, marker);
  await complete(ports, issueId, { marker, said });
}

type Claimed = { readonly marker: FlagMarker; readonly said: FlagComment };

/**
 * The changelog id is known only after the edit. The flag itself is not touched again. Where the app may not comment,
 * the claim is stored without a comment, and the failure is told.
 */
async function complete(ports: FlagPorts, issueId: string, { marker, said }: Claimed): Promise<void> {
  const change = await ports.lastFlagChange(issueId);
  const saved = ports.saveFlagComment(issueId, { id: marker.commentId, ...said });
  const commentId = await saved.catch(orIfForbidden(null));
  const claimed = { ...marker, changelogId: change?.changelogId ?? null, commentId };
  if (!sameValue(claimed, marker)) await claim(ports, issueId, claimed);
  if (commentId === null)
    throw new AppError('not-allowed', 'The issue is flagged; Jira takes no comment.', { because: 'no-comment' });
}

async function clear(ports: FlagPorts, issueId: string, { marker, said }: Claimed): Promise<void> {
  await ports.saveFlag(issueId, null);
  if (marker.commentId !== null) await ports.saveFlagComment(issueId, { id: marker.commentId, ...said });
  await claim(ports, issueId, null);
}

const TRIES = 6;

/**
 * Stores our claim in the row and shows it in the marker property. Fails where the row cannot be stored: then no flag
 * may be set.
 */
async function claim(ports: FlagPorts, issueId: string, flag: FlagMarker | null): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const row = await ports.readRowAgain(issueId);
    if (await ports.storeRow(nextVersion(row, { ...row, flag }))) return ports.saveFace(issueId, 'flag', flag);
  }
  throw new AppError('busy', 'The row is being written.', { because: 'wait', seconds: 1, limit: 'storage' });
}
