import type { Round } from '../../domain/ballot';
import type { Instant } from '../../domain/issue';
import type { Ports } from '../../usecases/ports';
import { inDays, isOver } from './expiry';
import { pointerRow, roundRow } from './round-schema';
import { createRow, readRow, replaceRow, succeedRow, type Row } from './rows';
import { takePlace } from './take-place';

/** A revealed round, with its names, is forgotten after this; so is one that nobody came back to. */
const DAYS = 90;

const at = (key: string) => ({ entity: 'round', key });
const roundAt = (issueId: string, number: number) => at(`${issueId}-${number}`);

type RoundPorts = Pick<Ports, 'readRound' | 'createRound' | 'followRound' | 'replaceRound'>;

/**
 * Ballot rounds, one row each, and one row per issue that says which is the current one; an earlier one goes with the next: who
 * gave which size is known until then, and what counts on that one has along. Never read by query, which lags. A crash between
 * the two writes of a new round is healed by whoever reads next.
 */
export function roundStore(now: () => Instant): RoundPorts {
  return {
    readRound: (issueId) => readCurrent(issueId, now()),
    createRound: (round) => create(round, now()),
    followRound: (round, before) => follow(round, { before, now: now() }),
    replaceRound: (round) => replaceRow(roundAt(round.issueId, round.number), rowOf(round, now()), { days: DAYS }),
  };
}

async function readCurrent(issueId: string, now: Instant): Promise<Round | null> {
  const pointer = await readPointer(issueId);
  const number = pointer?.number ?? 0;
  const [current, following] = await Promise.all([
    number === 0 ? null : readLiving(issueId, number, now),
    readLiving(issueId, number + 1, now),
  ]);
  if (following === null) return current;
  await pointTo(following, pointer);
  return following;
}

async function create(round: Round, now: Instant): Promise<boolean> {
  const pointer = await readPointer(round.issueId);
  const place = roundAt(round.issueId, round.number);
  const created = await takePlace(place, rowOf(round, now), { days: DAYS, now });
  if (!created) return false;
  await pointTo(round, pointer);
  return true;
}

type Following = { readonly before: Round; readonly now: Instant };

async function follow(round: Round, { before, now }: Following): Promise<boolean> {
  const pointer = await readPointer(round.issueId);
  const over = { at: roundAt(before.issueId, before.number), version: before.version };
  const done = await succeedRow(roundAt(round.issueId, round.number), rowOf(round, now), {
    over,
    life: { days: DAYS },
  });
  if (done) await pointTo(round, pointer);
  return done;
}

type Pointer = { readonly version: number; readonly number: number } | null;

async function readPointer(issueId: string): Promise<Pointer> {
  const stored = pointerRow.safeParse(await readRow(at(issueId)));
  return stored.success ? stored.data : null;
}

/**
 * Moves on only from what was read: two that do it at once agree, and nobody moves it back. It names nobody, and stays: the round
 * it points at may live for as long as people come back to it.
 */
async function pointTo({ issueId, number }: Round, pointer: Pointer): Promise<void> {
  const row: Row = { issue: issueId, number, state: 'pointer', version: (pointer?.version ?? 0) + 1 };
  const write = pointer === null ? createRow : replaceRow;
  await write(at(issueId), row, { days: null });
}

async function readLiving(issueId: string, number: number, now: Instant): Promise<Round | null> {
  const stored = roundRow.safeParse(await readRow(roundAt(issueId, number)));
  if (!stored.success || isOver(stored.data.expires, now)) return null;
  return { ...stored.data.content, version: stored.data.version };
}

function rowOf(round: Round, now: Instant): Row {
  return {
    issue: round.issueId,
    number: round.number,
    state: round.state,
    version: round.version,
    content: round,
    expires: inDays(now, DAYS),
  };
}
