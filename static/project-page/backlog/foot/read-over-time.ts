import type { Failure, ReportSetup, Result } from '../../../../src/contract';
import { RECORDED_AT_ONCE } from '../../../../src/contract-look-back';
import {
  type RecordedDay,
  runwaysOf,
  type SprintRunway,
  type StartedSprint,
} from '../../../../src/domain/backlog/over-time';
import { lastSprints } from '../../../../src/jira/look-back/last-sprints';
import { ask, backend } from '../../../ui/backend';
import { toFailure } from '../../shared/failure';
import { asViewer } from '../../shared/request';

/** `runways` is null on a board without sprints. */
export type OverTime = { readonly days: readonly RecordedDay[]; readonly runways: readonly SprintRunway[] | null };
export type Board = ReportSetup['board'];

/** The project's recorded days, and the runway at the start of its last sprints; never throws. */
export async function readOverTime(board: Board): Promise<Result<OverTime>> {
  try {
    const days = await ask(() => backend('readRecordedDays'));
    if (!days.ok) return days;
    if (board === null || board.type === 'kanban') return opened(days.value, null);
    const sprints = await startedSprints(board.id);
    return sprints.ok ? opened(days.value, runwaysOf(sprints.value, days.value)) : sprints;
  } catch (error) {
    const failure: Failure = toFailure(error);
    return { ok: false, failure };
  }
}

const opened = (days: OverTime['days'], runways: OverTime['runways']): Result<OverTime> => ({
  ok: true,
  value: { days, runways },
});

/** The last closed sprints and the running one, oldest first, as the snapshots that the viewer may see have them. */
async function startedSprints(boardId: number): Promise<Result<readonly StartedSprint[]>> {
  const { sprints, next } = await lastSprints(asViewer, boardId, { most: RECORDED_AT_ONCE - 1, hint: null });
  const all = [...sprints, ...(next?.state === 'active' ? [next] : [])];
  if (all.length === 0) return { ok: true, value: [] };
  const recorded = await ask(() => backend('readRecorded', { boardId, sprints: all.map(({ id }) => id) }));
  if (!recorded.ok) return recorded;
  const of = new Map(recorded.value.map((one) => [one.sprintId, one]));
  const nothing = { start: null, close: null };
  return { ok: true, value: all.map(({ id, name }) => ({ ...nothing, ...of.get(id), name })) };
}
