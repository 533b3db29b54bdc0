import { resultOf, type ConfidenceResult, type Round } from '../domain/ballot';
import type { Records } from '../domain/records';
import type { Ports } from './ports';

export type FinishPorts = Pick<Ports, 'queueAssessment' | 'saveConfidence' | 'replaceRound' | 'readRound'>;

type Finished = {
  readonly call: { readonly issueId: string };
  readonly records: Records;
  readonly round: Round | null;
};

/**
 * Brings a round that takes no more votes to its end: result on the issue, then `revealed`. The row is the truth: a
 * property that says something else about the same or an earlier round is put right. Safe to do twice.
 */
export async function finishRound<S extends Finished>(ports: FinishPorts, situation: S): Promise<S> {
  const { round, records } = situation;
  const result = round === null ? null : resultOf(round);
  if (round === null || result === null || (records.confidence?.round ?? 0) > round.number) return situation;
  const isWritten = records.confidence !== null && sameResult(records.confidence, result);
  if (isWritten && round.state === 'revealed') return situation;
  return writeResult(ports, situation, round);
}

/** On the row as it is now: it was read beside the property, and one of them may be older. */
async function writeResult<S extends Finished>(ports: FinishPorts, situation: S, round: Round): Promise<S> {
  const { records, call } = situation;
  const fresh = (await ports.readRound(call.issueId)) ?? round;
  const result = resultOf(fresh);
  if (result === null) return { ...situation, round: fresh };
  if (records.confidence === null || !sameResult(records.confidence, result)) {
    await ports.queueAssessment(call.issueId);
    await ports.saveConfidence(call.issueId, result);
  }
  const revealed = fresh.state === 'closing' ? await markRevealed(ports, fresh) : fresh;
  return { ...situation, round: revealed, records: { ...records, confidence: result } };
}

/** Somebody else may have been faster: then theirs is the row. */
async function markRevealed(ports: FinishPorts, round: Round): Promise<Round> {
  const revealed: Round = { ...round, state: 'revealed', version: round.version + 1 };
  if (await ports.replaceRound(revealed)) return revealed;
  const theirs = await ports.readRound(round.issueId);
  return theirs !== null && theirs.number === round.number ? theirs : revealed;
}

function sameResult(a: ConfidenceResult, b: ConfidenceResult): boolean {
  return (
    a.counts.every((count, index) => count === b.counts[index]) &&
    a.round === b.round &&
    a.lowerMedian === b.lowerMedian &&
    a.lowest === b.lowest &&
    a.lowVotes === b.lowVotes &&
    a.lowHeard === b.lowHeard &&
    a.reasons === b.reasons &&
    a.voters === b.voters &&
    a.quorum === b.quorum &&
    a.fingerprint === b.fingerprint &&
    a.at === b.at
  );
}
