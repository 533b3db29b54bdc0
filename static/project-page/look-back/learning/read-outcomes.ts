import { type LookBackSetup, RECORDED_AT_ONCE } from '../../../../src/contract-look-back';
import { outcomesOf, type SprintOutcomes } from '../../../../src/domain/lookback/outcome';
import type { ClosedSprint, RecordedSprint } from '../../../../src/domain/lookback/past';
import { type LastSprints, lastSprints } from '../../../../src/jira/look-back/last-sprints';
import { asViewer } from '../../shared/request';
import { readRecorded } from '../run-reading';

/** Two years of sprints of two weeks. */
export const MOST_SPRINTS = 52;

export type Outcomes = {
  /** All closed sprints of the board, as far as they are looked at, the latest last. */
  readonly closed: readonly ClosedSprint[];
  /** Those that were recorded. */
  readonly recorded: readonly SprintOutcomes[];
  /** The sprint with which counting begins; null where it has begun, and where it is not known. */
  readonly first: string | null;
};

export const NO_SPRINTS: Outcomes = { closed: [], recorded: [], first: null };

/**
 * What became of the items of all recorded sprints, for the viewer. Reads back from the latest sprint, twelve a call,
 * until a call has none. Fails as the back end does.
 */
export async function readOutcomes(setup: LookBackSetup): Promise<Outcomes> {
  const { board, closedSprints, materialShare } = setup;
  if (board === null) return NO_SPRINTS;
  const { sprints, next, planned } = await lastSprints(asViewer, board.id, { most: MOST_SPRINTS, hint: closedSprints });
  const closed = sprints.map(({ opened: _, ...sprint }) => sprint);
  const recorded: RecordedSprint[] = [];
  for (let end = closed.length; end > 0; end -= RECORDED_AT_ONCE) {
    const some = await readRecorded(
      board.id,
      closed.slice(Math.max(0, end - RECORDED_AT_ONCE), end).map(({ id }) => id),
    );
    if (some.every(({ start, close }) => start === null && close === null)) break;
    recorded.unshift(...some);
  }
  const outcomes = outcomesOf({ sprints: closed, recorded, materialShare });
  const isCounted = outcomes.some((one) => one.outcomes.length > 0);
  const first = isCounted ? null : await firstOf(board.id, { next, planned });
  return { closed, recorded: outcomes, first };
}

/** The running sprint where its start was recorded, else the planned one. */
async function firstOf(
  boardId: number,
  { next, planned }: Pick<LastSprints, 'next' | 'planned'>,
): Promise<string | null> {
  const [running] = next?.state === 'active' ? await readRecorded(boardId, [next.id]) : [];
  const isCounted = running !== undefined && running.start !== null;
  return (isCounted ? next?.name : planned?.name) ?? null;
}
