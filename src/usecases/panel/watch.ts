import type { LiveView } from '../../contract';
import { currentFingerprint } from '../../domain/assess';
import { hash } from '../../domain/hash';
import { withUnsent } from '../../domain/outbox';
import { seenOf } from '../../domain/running-talk';
import { toBallotView } from '../ballot-view';
import type { Call } from '../call';
import type { Ports } from '../ports';
import { readBeside } from '../situation';
import { toTalkViews } from '../talk-view';

/**
 * What polling asks for while a round is open: one Jira read, which proves that the caller may see the issue. The stamp
 * changes whenever round, brief, any question, what people ticked, what others see of the talk, or what the issue itself says
 * do.
 */
export async function watch(ports: WatchPorts, call: Call): Promise<LiveView> {
  const { read, ...stored } = await readBeside(ports, call, ports.readIssue(call.issueId));
  const { talk, round, outbox } = stored;
  const { issue } = read;
  const records = withUnsent(read.records, outbox);
  const viewed = { call, issue, records, ...stored, now: ports.now() };
  const { brief, questions, talks } = records;
  const asked = hash(questions.map(({ id, version }) => `${id} ${version}`).join('.'));
  const said = hash(`${currentFingerprint(issue, records)} ${issue.estimate?.value ?? ''}`);
  const ticked = hash(talks.marks.map(({ criterion, at }) => `${criterion} ${at}`).join('.'));
  const versions = [seenOf(talk), round?.number, round?.version, brief.version, said, issue.updated, ticked, asked];
  const stamp = versions.map((part) => part ?? '-').join('.');
  return { ...toTalkViews(viewed), ballot: toBallotView(viewed), stamp };
}

export type WatchPorts = Pick<Ports, 'now' | 'readIssue' | 'readTalk' | 'readRound' | 'readOutbox' | 'readPolicy'>;
