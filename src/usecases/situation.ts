import type { Yardstick } from '../domain/assess';
import type { Round } from '../domain/ballot';
import type { Instant, Issue } from '../domain/issue';
import type { Records } from '../domain/records';
import type { OpenTalk } from '../domain/talk';
import { AppError } from '../failure';
import type { Call } from './call';
import { finishRound, type FinishPorts } from './finish-round';
import type { Ports } from './ports';

/** Everything about one issue that a verb decides on, read once; a verb returns it with its change in it. */
export type Situation = {
  readonly call: Call;
  readonly issue: Issue;
  readonly records: Records;
  readonly canEdit: boolean;
  readonly policy: Yardstick;
  readonly talk: OpenTalk | null;
  readonly round: Round | null;
  readonly now: Instant;
};

export type ReadPorts = Pick<Ports, 'now' | 'readIssue' | 'canEdit' | 'readPolicy' | 'readTalk' | 'readRound'>;

/** Two Jira reads as the caller, storage beside them. The issue's own project decides about the policy. */
export async function readSituation(ports: ReadPorts, call: Call): Promise<Situation> {
  const { issueId, projectId } = call;
  const [{ issue, records }, canEdit, talk, round, likelyPolicy] = await Promise.all([
    ports.readIssue(issueId),
    ports.canEdit(issueId),
    ports.readTalk(issueId),
    ports.readRound(issueId),
    projectId === null ? null : ports.readPolicy(projectId),
  ]);
  const known = likelyPolicy !== null && projectId === issue.projectId;
  const policy = known ? likelyPolicy : await ports.readPolicy(issue.projectId);
  return { call, issue, records, canEdit, policy, talk, round, now: ports.now() };
}

/** The same for somebody who is about to change something; finishes a reveal that somebody else left half done. */
export async function readToEdit(ports: ReadPorts & FinishPorts, call: Call): Promise<Situation> {
  return finishRound(ports, mustEdit(await readSituation(ports, call)));
}

export function mustEdit(situation: Situation): Situation {
  if (situation.canEdit) return situation;
  throw new AppError('not-allowed', 'This takes permission to edit the issue.', { because: 'read-only' });
}

export function withQuestion(situation: Situation, question: Records['questions'][number]): Situation {
  const others = situation.records.questions.filter(({ id }) => id !== question.id);
  return withRecords(situation, { questions: [...others, question] });
}

export function withRecords(situation: Situation, change: Partial<Records>): Situation {
  return { ...situation, records: { ...situation.records, ...change } };
}
