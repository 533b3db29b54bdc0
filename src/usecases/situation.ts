import type { Yardstick } from '../domain/assess';
import type { Round } from '../domain/ballot';
import type { Instant, Issue } from '../domain/issue';
import { withUnsent, type Outbox } from '../domain/outbox';
import type { Records } from '../domain/records';
import type { OpenTalk } from '../domain/talk';
import { AppError } from '../failure';
import type { Call } from './call';
import { countedBy, finishRound, type FinishPorts } from './finish-round';
import type { Ports } from './ports';
import { type LeavePorts, recordLeft } from './leave-talk';
import { settleOutbox, type SettlePorts } from './settle-outbox';

/** Everything about one issue that a verb decides on, read once; a verb returns it with its change in it. */
export type Situation = {
  readonly call: Call;
  readonly issue: Issue;
  /** As they count: with what was sent and has not reached the issue, and with the change of the verb. */
  readonly records: Records;
  /** As Jira had them when they were read. */
  readonly onIssue: Records;
  readonly canEdit: boolean;
  readonly policy: Yardstick;
  readonly talk: OpenTalk | null;
  readonly round: Round | null;
  readonly outbox: Outbox | null;
  readonly now: Instant;
};

export type ReadPorts = Pick<Ports, 'now' | 'readIssueToAct' | 'readPolicy' | 'readTalk' | 'readRound' | 'readOutbox'>;

/** The issue as the caller may see it, storage beside it. */
export async function readSituation(ports: ReadPorts, call: Call): Promise<Situation> {
  const { read, ...stored } = await readBeside(ports, call, ports.readIssueToAct(call.issueId));
  return { call, ...read, onIssue: read.records, ...stored, now: ports.now() };
}

/** What storage knows of an issue, while Jira is asked for it. The issue's own project decides about the policy. */
export async function readBeside<T extends Pick<Situation, 'issue'>>(
  ports: Omit<ReadPorts, 'now' | 'readIssueToAct'>,
  { issueId, projectId }: Call,
  reading: Promise<T>,
) {
  const [read, talk, round, outbox, likelyPolicy] = await Promise.all([
    reading,
    ports.readTalk(issueId),
    ports.readRound(issueId),
    ports.readOutbox(issueId),
    projectId === null ? null : ports.readPolicy(projectId),
  ]);
  const known = likelyPolicy !== null && projectId === read.issue.projectId;
  const policy = known ? likelyPolicy : await ports.readPolicy(read.issue.projectId);
  return { read, talk, round, outbox, policy };
}

export type EditPorts = ReadPorts & HalfDonePorts;
type HalfDonePorts = FinishPorts & SettlePorts & LeavePorts;

/** The same for somebody who is about to change something; finishes what somebody else left half done. */
export async function readToEdit(ports: EditPorts, call: Call): Promise<Situation> {
  return finish(ports, mustEdit(await readSituation(ports, call)));
}

/** Ends what was left half done, a reveal or a talk, and brings onto the issue what may be seen by now. */
export async function finish(ports: HalfDonePorts, situation: Situation): Promise<Situation> {
  return recordLeft(ports, await settleOutbox(ports, await finishRound(ports, situation)));
}

/** What somebody sees who may change nothing: also what is on its way to the issue. */
export function asItIs(situation: Situation): Situation {
  const { round, records, outbox } = situation;
  return { ...situation, records: withUnsent(countedBy(round, records), outbox) };
}

export function mustEdit(situation: Situation): Situation {
  if (situation.canEdit) return situation;
  throw new AppError('not-allowed', 'This takes permission to edit the issue.', { because: 'read-only' });
}

/** A new question comes last; one that changed stays where it was. */
export function withQuestion(situation: Situation, question: Records['questions'][number]): Situation {
  const { questions } = situation.records;
  const known = questions.some(({ id }) => id === question.id);
  const changed = questions.map((one) => (one.id === question.id ? question : one));
  return withRecords(situation, { questions: known ? changed : [...questions, question] });
}

export function withRecords(situation: Situation, change: Partial<Records>): Situation {
  return { ...situation, records: { ...situation.records, ...change } };
}
