import { confidenceOf, resultOf, type Round } from '../domain/ballot';
import type { Records } from '../domain/records';
import { sameValue } from '../domain/same-value';
import { sizeResultOf, toSizeRecord } from '../domain/size';
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
  if (round === null || (round.state !== 'closing' && sameValue(resultsBy(round, records), resultsOf(records))))
    return situation;
  // The row was read beside the properties, and one of them may be older: read once more it is the younger one.
  const fresh = await ports.readRound(call.issueId);
  if (fresh === null) return situation;
  const results = resultsBy(fresh, records);
  const { confidence, size } = newsIn(results, records);
  if (confidence !== null || size !== null) await ports.queueAssessment(call.issueId);
  if (confidence !== null) await ports.saveConfidence(call.issueId, confidence);
  if (size !== null) await ports.saveSize(call.issueId, size);
  const revealed = fresh.state === 'closing' ? await markRevealed(ports, fresh) : fresh;
  return { ...situation, round: revealed, records: { ...records, ...results } };
}

/** The same where nothing may be written; what a closing round says does not count yet. */
export function countedBy(round: Round | null, records: Records): Records {
  return round === null || round.state === 'closing' ? records : { ...records, ...resultsBy(round, records) };
}

type Results = Pick<Records, 'confidence' | 'size'>;

const resultsOf = ({ confidence, size }: Results): Results => ({ confidence, size });

/**
 * What counts while there is a row: what it says, else the result of an earlier round, whose row is gone. A property of the
 * row's round or a later one that the row knows nothing of comes from elsewhere: copied, or written by somebody.
 */
function resultsBy(round: Round, stored: Results): Results {
  const ballot = confidenceOf(round);
  const sizes = sizeResultOf(round);
  const known = stored.size?.round === round.number ? stored.size : earlier(stored.size, round);
  return {
    confidence: (ballot === null ? null : resultOf(ballot)) ?? earlier(stored.confidence, round),
    size: sizes === null ? earlier(stored.size, round) : toSizeRecord(sizes, known),
  };
}

function earlier<R extends { readonly round: number }>(stored: R | null, { number }: Round): R | null {
  return stored !== null && stored.round < number ? stored : null;
}

/** What is to be written. What counts for nothing stays where it is, until a reveal takes its place. */
function newsIn({ confidence, size }: Results, stored: Results): Results {
  return {
    confidence: sameValue(confidence, stored.confidence) ? null : confidence,
    size: sameValue(size, stored.size) ? null : size,
  };
}

/** Somebody else may have been faster: then theirs is the row. */
async function markRevealed(ports: FinishPorts, round: Round): Promise<Round> {
  const revealed: Round = { ...round, state: 'revealed', version: round.version + 1 };
  if (await ports.replaceRound(revealed)) return revealed;
  const theirs = await ports.readRound(round.issueId);
  return theirs !== null && theirs.number === round.number ? theirs : revealed;
}
