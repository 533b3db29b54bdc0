import { type ReactElement, useId, useState } from 'react';
import type { Failure, ReportSetup, Result } from '../../../../src/contract';
import type { RecordedDay, SprintRunway } from '../../../../src/domain/backlog/over-time';
import type { Day } from '../../../../src/domain/shared/instant';
import { FailureNotice } from '../../../ui/FailureNotice';
import { useFormats } from '../../../ui/formats';
import { QuietButton } from '../../../ui/QuietButton';
import { useWords } from '../words';
import { DaysChart } from './DaysChart';
import styles from './Foot.module.css';
import { useFootWords } from './words';
import { RECORDED_AT_ONCE } from '../../../../src/contract-look-back';
import { runwaysOf, type StartedSprint } from '../../../../src/domain/backlog/over-time';
import { lastSprints } from '../../../../src/jira/look-back/last-sprints';
import { ask, backend } from '../../../ui/backend';
import { toFailure } from '../../../ui/to-failure';
import { asViewer } from '../../shared/request';

type Props = { readonly board: Board; readonly today: Day };

/** States a day and the runway a sprint, as they were recorded; read when it is opened. */
export function OverTime({ board, today }: Props): ReactElement {
  const words = useWords();
  const foot = useFootWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [read, setRead] = useState<Result<RecordedTime> | null>(null);
  const look = async (): Promise<void> => {
    setRead(null);
    setRead(await readOverTime(board));
  };
  const press = (): void => {
    setOpen(!open);
    if (!open && read?.ok !== true) void look();
  };
  return (
    <section className={styles['time']} aria-label={foot.overTime}>
      <div>
        <QuietButton aria-expanded={open} aria-controls={id} onPress={press}>
          {foot.overTime}
        </QuietButton>
      </div>
      <div id={id} hidden={!open} className={styles['charts']}>
        {read === null && <p role="status">{words.loading}</p>}
        {read?.ok === false && (
          <FailureNotice failure={read.failure}>
            <QuietButton onPress={() => void look()}>{words.retry}</QuietButton>
          </FailureNotice>
        )}
        {read?.ok === true && (
          <>
            <DaysChart days={read.value.days} today={today} />
            {read.value.runways !== null && <Runways runways={read.value.runways} today={today} />}
          </>
        )}
      </div>
    </section>
  );
}

function Runways({ runways, today }: { readonly runways: readonly SprintRunway[]; readonly today: Day }): ReactElement {
  const words = useWords();
  const foot = useFootWords();
  const formats = useFormats();
  const id = useId();
  const amount = (unit: SprintRunway['unit'], value: number): string =>
    unit === 'estimate' ? words.points(formats.number(value)) : words.countOfItems(formats.number(value));
  return (
    <section className={styles['chart']} aria-labelledby={id}>
      <h3 id={id} className={styles['name']}>
        {foot.runwayASprint}
      </h3>
      {runways.length === 0 ? (
        <p className={styles['quiet']}>{foot.runwayWaits}</p>
      ) : (
        <>
          <div className={styles['scroll']} role="region" aria-labelledby={id} tabIndex={0}>
            <table className={styles['table']} aria-labelledby={id}>
              <thead>
                <tr>
                  {[foot.sprint, foot.started, foot.runway, foot.of].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {runways.map(({ name, start, ready, velocity, unit, guessed, length }) => (
                  <tr key={`${start} ${name}`}>
                    <th scope="row" dir="auto">
                      {name}
                    </th>
                    <td>{formats.dayOf(start, today)}</td>
                    <td>{foot.runwayLong(formats.number(length))}</td>
                    <td>
                      {foot.runwayOf(amount(unit, ready), amount(unit, velocity))}
                      {guessed > 0 && ` · ${words.runwayGuessed(guessed)}`}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className={styles['quiet']}>{foot.runwayHint}</p>
        </>
      )}
    </section>
  );
}

/** `runways` is null on a board without sprints. */
type RecordedTime = { readonly days: readonly RecordedDay[]; readonly runways: readonly SprintRunway[] | null };
type Board = ReportSetup['board'];

/** The project's recorded days, and the runway at the start of its last sprints; never throws. */
async function readOverTime(board: Board): Promise<Result<RecordedTime>> {
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

const opened = (days: RecordedTime['days'], runways: RecordedTime['runways']): Result<RecordedTime> => ({
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
