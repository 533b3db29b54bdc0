import type { Column } from '../shown';
import { countOf, totalOf } from '../shown';
import { counted, opensAll, orNone, type Telling } from '../telling';
import type { TileData } from '../tile-data';
import {
  chartOf,
  countCell,
  type ValueOf,
  labelled,
  patternOf,
  runningLines,
  tableOf,
  toldOf,
  valuesOf,
} from '../tile-parts';

/** Items finished in each week, on a board without sprints. */
export function finishedByWeekTile(telling: Telling): TileData {
  const { words, columns } = telling;
  const title = words.tilesByWeek.finished;
  const done = (column: Column) => countOf(column, 'reachedDone');
  const value: ValueOf = {
    text: (column) => orNone(telling, done(column)),
    label: (column) =>
      labelled(telling, column, words.reachedDoneCount(orNone(telling, done(column)), done(column) ?? 0)),
    size: done,
    opens: 'reachedDone',
  };
  const values = valuesOf(telling, value);
  const chart = chartOf(telling, { title, values }, (column) => [
    { text: orNone(telling, done(column)), parts: [{ size: done(column) ?? 0, pattern: patternOf(column, 'solid') }] },
  ]);
  const total = totalOf(columns, 'reachedDone') ?? 0;
  return {
    id: 'finished',
    title,
    values: toldOf(telling, values, value),
    chart,
    waits: total === 0 ? words.cameBackWaits.weeks : null,
    lines: [
      ...(total === 0
        ? []
        : [
            {
              text: words.finishedInAll(counted(telling, total), total),
              opens: opensAll('reachedDone', total),
              pattern: 'solid' as const,
            },
          ]),
      ...runningLines(telling),
    ],
    notes: [],
    table: tableOf(telling, [words.columns.reachedDone], (column) => [countCell(telling, column, 'reachedDone')]),
    definition: words.definitionsByWeek.finished,
  };
}
