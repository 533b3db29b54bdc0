import { decideFlag, type FlagDecision, type FlagMarker } from '../../domain/flag';
import { flagText } from './flag-text';
import { judge } from '../judge';
import type { Ports } from '../ports';
import { flagWords } from '../words/flag-words';

/**
 * Brings Jira's flag in line with what the team knows, as the app; a person's own flag is left alone. Writes nothing
 * when nothing changed, and a run that was cut off is finished by the next one.
 */
export async function flagIssue(ports: FlagPorts, issueId: string): Promise<FlagDecision> {
  const [{ issue, records }, talk, round, outbox] = await Promise.all([
    ports.readIssue(issueId),
    ports.readTalk(issueId),
    ports.readRound(issueId),
    ports.readOutbox(issueId),
  ]);
  const policy = await ports.readPolicy(issue.projectId);
  const assessment = judge({ issue, records, policy, outbox, talk, round, now: ports.now() });
  const { readiness } = assessment;
  const marker = records.flag;
  const lastChange = marker !== null && issue.flagged ? await ports.lastFlagChange(issueId) : null;
  const decision = decideFlag({ issue, readiness, marker, lastChange });
  const { language } = policy;
  switch (decision.do) {
    case 'set':
      await set(ports, issueId, flagText(assessment, policy));
      break;
    case 'complete':
      await complete(ports, issueId, { marker: decision.marker, text: flagText(assessment, policy) });
      break;
    case 'clear':
      await clear(ports, issueId, { marker: decision.marker, text: flagWords[language].cleared });
      break;
    case 'forget':
      await ports.saveFlagMarker(issueId, null);
      break;
    case 'leave':
      break;
  }
  return decision;
}

export type FlagPorts = Pick<
  Ports,
  | 'now'
  | 'readIssue'
  | 'readPolicy'
  | 'readTalk'
  | 'readRound'
  | 'readOutbox'
  | 'lastFlagChange'
  | 'saveFlag'
  | 'saveFlagMarker'
  | 'saveFlagComment'
>;

/** Flag and marker in one edit: from then on a flag that is ours says so, wherever this is cut off. */
async function set(ports: FlagPorts, issueId: string, text: string): Promise<void> {
  const marker = newMarker(ports.now());
  await ports.saveFlag(issueId, marker);
  await complete(ports, issueId, { marker, text });
}

/**
 * The place in the history is known only after the edit. The flag itself is not touched again: a person may have cleared
 * it since.
 */
async function complete(
  ports: FlagPorts,
  issueId: string,
  { marker, text }: { readonly marker: FlagMarker; readonly text: string },
): Promise<void> {
  const change = await ports.lastFlagChange(issueId);
  const commentId = await ports.saveFlagComment(issueId, { id: marker.commentId, text });
  await ports.saveFlagMarker(issueId, { ...marker, changelogId: change?.changelogId ?? null, commentId });
}

async function clear(
  ports: FlagPorts,
  issueId: string,
  { marker, text }: { readonly marker: FlagMarker; readonly text: string },
): Promise<void> {
  await ports.saveFlag(issueId, null);
  if (marker.commentId !== null) await ports.saveFlagComment(issueId, { id: marker.commentId, text });
}

function newMarker(flaggedAt: string): FlagMarker {
  return { flaggedAt, changelogId: null, commentId: null };
}
