import { aroundOf } from '../domain/around';
import { changeConfidence, confidenceOf } from '../domain/ballot';
import type { Renewal } from '../domain/talk';
import { currentFingerprint } from '../domain/assess';
import { baselineOf } from '../domain/recheck';
import { recordAround, renew } from '../domain/talk-record';
import { movedOn } from '../domain/voted-on';
import { aroundNow, type AroundPorts } from './around-now';
import { changeRound, type RoundPorts } from './change-round';
import { changeTalkRecord, type TalkRecordPorts } from './change-talk-record';
import { finishRound, type FinishPorts } from './finish-round';
import type { Situation } from './situation';

export type RenewPorts = FinishPorts & RoundPorts & TalkRecordPorts & AroundPorts;

type Renewed = Pick<Situation, 'issue' | 'records' | 'policy' | 'round'> & {
  readonly call: { readonly issueId: string };
};

/** Moves what people agreed on onto the content of `renewal`, and records that. Safe to do twice. */
export async function renewRecords<S extends Renewed>(ports: RenewPorts, situation: S, renewal: Renewal): Promise<S> {
  const { issue, records, policy } = situation;
  const agreed = baselineOf({ records, issue, policy })?.fingerprint ?? currentFingerprint(issue, records);
  const voted = await renewVote(ports, situation, renewal);
  const isAnew = renewal.how === 'still-agreed';
  const around = isAnew ? await aroundNow(ports, issue) : aroundOf(issue);
  const talks = await changeTalkRecord(ports, situation.call.issueId, (record) =>
    recordAround(renew(record, renewal, { fingerprint: agreed, share: policy.materialChange }), around, isAnew),
  );
  return { ...voted, records: { ...voted.records, talks } };
}

/** The row is the truth while it is kept; after that only the property is left. */
async function renewVote<S extends Renewed>(ports: RenewPorts, situation: S, renewal: Renewal): Promise<S> {
  const { call, records, round } = situation;
  const { fingerprint, at, how } = renewal;
  const result = records.confidence;
  if (result === null || records.talks.exception !== null) return situation;
  if (round !== null && confidenceOf(round)?.number === result.round) {
    const renewed = await changeRound(ports, call.issueId, (fresh) =>
      changeConfidence(fresh ?? round, (ballot) =>
        ballot.number === result.round
          ? movedOn(ballot, { fingerprint, at: how === 'still-agreed' ? at : null })
          : ballot,
      ),
    );
    return finishRound(ports, { ...situation, round: renewed });
  }
  const confidence = { ...result, fingerprint, at: how === 'still-agreed' ? at : result.at };
  await ports.saveConfidence(call.issueId, confidence);
  return { ...situation, records: { ...records, confidence } };
}
