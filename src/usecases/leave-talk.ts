import { aroundOf } from '../domain/around';
import { goingOn, runningOf, toGathering } from '../domain/running-talk';
import { recordParts } from '../domain/talk-record';
import { changeTalkRecord, type TalkRecordPorts } from './change-talk-record';
import { ended, type Ending } from './end-talk';
import type { Ports } from './ports';
import type { Situation } from './situation';

export type LeavePorts = TalkRecordPorts & Pick<Ports, 'readTalk' | 'replaceTalk' | 'queueAssessment'>;

type Left = Omit<Ending, 'talk'> & Pick<Situation, 'talk'> & { readonly call: { readonly issueId: string } };

/**
 * A talk that everybody left hours ago is over without an outcome, and recorded as that by whoever looks next; what was said in
 * it waits for the next one. Safe to do twice: a talk is known by its start.
 */
export async function recordLeft<S extends Left>(ports: LeavePorts, situation: S): Promise<S> {
  const { call, now } = situation;
  const left = runningOf(situation.talk);
  if (left === null || goingOn(left, now) !== null) return situation;
  await ports.queueAssessment(call.issueId);
  const ending = { ...situation, talk: left, around: aroundOf(situation.issue) };
  const talks = await changeTalkRecord(ports, call.issueId, (record) =>
    record.talks.some(({ id }) => id === left.startedAt)
      ? recordParts(record, left.startedAt, left.parts)
      : ended(record, ending, { outcome: 'none', agreed: '', nextSteps: [] }),
  );
  const gathering = toGathering(left);
  // Somebody may have taken it up in the same instant: then theirs goes on.
  const talk = (await ports.replaceTalk(gathering)) ? gathering : await ports.readTalk(call.issueId);
  return { ...situation, talk, records: { ...situation.records, talks } };
}
