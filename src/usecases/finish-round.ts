import { confidenceOf, resultOf, type ConfidenceResult, type Round } from '../domain/ballot';
import type { Records } from '../domain/records';
import { sameValue } from '../domain/same-value';
import { sizeResultOf, toSizeRecord, type SizeRecord } from '../domain/size';
import type { Ports } from './ports';

export type FinishPorts = Pick<Ports, 'queueAssessment' | 'saveConfidence' | 'saveSize' | 'replaceRound' | 'readRound'>;

type Finished = {
  readonly call: { readonly issueId: string };
  readonly records: Records;
  readonly round: Round | null;
};

/**
 * Brings a round that takes no more votes to its end: results on the issue, then `revealed`. The row is the truth, also of an
 * earlier confidence that it has along: a property that says something else is put right. Safe to do twice.
 */
export async function finishRound<S extends Finished>(ports: FinishPorts, situation: S): Promise<S> {
  const { round, records, call } = situation;
  if (round === null || (round.state !== 'closing' && !hasNews(staleIn(records, round)))) return situation;
  // The row was read beside the properties, and one of them may be older.
  const fresh = (await ports.readRound(call.issueId)) ?? round;
  const stale = staleIn(records, fresh);
  if (hasNews(stale)) await ports.queueAssessment(call.issueId);
  if (stale.confidence !== undefined) await ports.saveConfidence(call.issueId, stale.confidence);
  if (stale.size !== undefined) await ports.saveSize(call.issueId, stale.size);
  const revealed = fresh.state === 'closing' ? await markRevealed(ports, fresh) : fresh;
  return { ...situation, round: revealed, records: { ...records, ...stale } };
}

/** What the row says and the properties do not; a later round's result stays. */
type Stale = { readonly confidence?: ConfidenceResult; readonly size?: SizeRecord };

function staleIn(records: Records, round: Round): Stale {
  const ballot = confidenceOf(round);
  const confidence = newer(ballot === null ? null : resultOf(ballot), records.confidence);
  const sizes = sizeResultOf(round);
  const size = newer(sizes === null ? null : toSizeRecord(sizes, records.size), records.size);
  return { ...(confidence === null ? {} : { confidence }), ...(size === null ? {} : { size }) };
}

function newer<R extends { readonly round: number }>(result: R | null, stored: R | null): R | null {
  if (result === null || stored === null) return result;
  return stored.round > result.round || sameValue(stored, result) ? null : result;
}

function hasNews({ confidence, size }: Stale): boolean {
  return confidence !== undefined || size !== undefined;
}

/** Somebody else may have been faster: then theirs is the row. */
async function markRevealed(ports: FinishPorts, round: Round): Promise<Round> {
  const revealed: Round = { ...round, state: 'revealed', version: round.version + 1 };
  if (await ports.replaceRound(revealed)) return revealed;
  const theirs = await ports.readRound(round.issueId);
  return theirs !== null && theirs.number === round.number ? theirs : revealed;
}
