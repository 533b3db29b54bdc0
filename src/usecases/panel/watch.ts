import type { LiveView } from '../../contract';
import { currentFingerprint } from '../../domain/assess';
import { hash } from '../../domain/hash';
import { withUnsent } from '../../domain/outbox';
import { seenOf } from '../../domain/running-talk';
import { toBallotView } from '../ballot-view';
import type { Call } from '../call';
import { countedBy } from '../finish-round';
import type { Ports } from '../ports';
import { confirmations, type Confirmations } from '../recheck-view';
import { readBeside } from '../situation';
import { toTalkViews } from '../talk-view';

/**
 * What polling asks for. The issue is read, which proves that the caller may see it. The stamp
 * changes whenever what the caller sees of the round does, the brief, any question, what people ticked, what others see of
 * the talk, how the latest one ended, an exception, an agreement that was kept, or what the issue itself says.
 */
export async function watch(ports: WatchPorts, call: Call): Promise<LiveView> {
  const { read, ...stored } = await readBeside(ports, call, ports.readIssue(call.issueId));
  const { talk, round, outbox } = stored;
  const { issue } = read;
  const records = withUnsent(countedBy(round, read.records), outbox);
  const viewed = { call, issue, records, ...stored, now: ports.now() };
  const { brief, questions, talks } = records;
  const ballot = toBallotView(viewed);
  const asked = hash(questions.map(({ id, version }) => `${id} ${version}`).join('.'));
  const said = hash(`${currentFingerprint(issue, records)} ${issue.estimate?.value ?? ''}`);
  const all = talks.folded + talks.talks.length;
  const ended = seenOfIt([talks.exception, all, talks.talks.at(-1), talks.renewals.length, talks.renewals.at(-1)]);
  const ticked = hash(talks.marks.map(({ criterion, at }) => `${criterion} ${at}`).join('.'));
  const voted = [seenOfIt(ballot), ...confirmedOf(confirmations(viewed, round), call)];
  const versions = [seenOf(talk), ...voted, brief.version, said, issue.updated, ended, ticked, asked];
  const stamp = versions.map((part) => part ?? '-').join('.');
  return { ...toTalkViews(viewed), ballot, stamp };
}

/**
 * The row's version would tell everybody that a vote was given again, or that the owner has guessed. Nothing is seen of when
 * alone: a talk's id is its beginning.
 */
function seenOfIt(shown: unknown): number {
  return hash(JSON.stringify(shown, (key, value: unknown) => (key === 'at' || key === 'id' ? null : value)));
}

const confirmedOf = ({ voices, people }: Confirmations, { me }: Call) => [voices, people.includes(me) ? 'me' : null];

export type WatchPorts = Pick<Ports, 'now' | 'readIssue' | 'readTalk' | 'readRound' | 'readOutbox' | 'readPolicy'>;
