import type { Column } from '../shown';
import { countOf, isRunning, isUntold, totalOf, wholeOf } from '../shown';
import { counted, opensAll, orNone, type Telling } from '../telling';
import type { Line, TileData } from '../tile-data';
import { chartOf, countCell, type ValueOf, labelled, tableOf, toldOf, valuesOf } from '../tile-parts';

const isSoFar = (column: Column): boolean => column.of.reworkSoFar;

const reached = (column: Column): number => countOf(column, 'reachedDone') ?? 0;
/** null where no finished item could come back. */
const back = (column: Column): number | null => (reached(column) === 0 ? null : countOf(column, 'cameBack'));

/** Items that were done, and then opened again. */
export function cameBackTile(telling: Telling): TileData {
  const { words, columns } = telling;
  const title = words.tiles['came-back'];
  const isByWeek = columns[0]?.kind === 'week';
  const value: ValueOf = {
    text: (column) => orNone(telling, back(column)),
    label: (column) => labelled(telling, column, said(telling, column)),
    size: back,
    opens: 'cameBack',
  };
  const values = valuesOf(telling, value);
  const total = totalOf(columns, 'reachedDone') ?? 0;
  const chart = chartOf(telling, { title, values }, (column) => [
    {
      text: orNone(telling, back(column)),
      parts: [{ size: back(column) ?? 0, pattern: isSoFar(column) ? 'open' : 'solid' }],
    },
  ]);
  return {
    id: 'came-back',
    title,
    values: toldOf(telling, values, value),
    chart,
    waits: chart === null ? waitsOf(telling, total) : null,
    lines: linesOf(telling, total),
    notes: [],
    table: tableOf(telling, [words.columns.reachedDone, words.columns.cameBack], (column) => {
      const text = orNone(telling, back(column));
      const soFar = back(column) !== null && isSoFar(column) ? ` (${words.stillOpen})` : '';
      return [countCell(telling, column, 'reachedDone'), { text: `${text}${soFar}`, figure: 'cameBack' }];
    }),
    definition: isByWeek ? words.definitionsByWeek['came-back'] : words.definitions['came-back'],
  };
}

function waitsOf({ words, columns }: Telling, total: number): string {
  if (wholeOf(columns).some((column) => countOf(column, 'cameBack') === null)) return words.cameBackUnknown;
  return total === 0 ? words.cameBackWaits[columns[0]?.kind === 'week' ? 'weeks' : 'sprints'] : words.noneCameBackYet;
}

function said({ words, formats }: Telling, column: Column): string {
  const n = back(column);
  if (n === null) return isUntold(column) ? words.notKnown : words.nothingFinished;
  const soFar = isSoFar(column) && !isRunning(column) ? `, ${words.stillOpen}` : '';
  return `${words.cameBackOf(formats.number(n), reached(column))}${soFar}`;
}

function linesOf(telling: Telling, total: number): readonly Line[] {
  const { words, columns } = telling;
  const all = totalOf(columns, 'cameBack') ?? 0;
  if (total === 0) return [];
  return [
    { text: words.within30, opens: null },
    { text: words.cameBackOf(counted(telling, all), total), opens: opensAll('cameBack', all), pattern: 'solid' },
    ...soFarLines(telling),
  ];
}

function soFarLines({ words, formats, columns }: Telling): readonly Line[] {
  const open = columns.filter((column) => back(column) !== null && isSoFar(column));
  if (open.length === 0) return [];
  const isByWeek = open[0]?.kind === 'week';
  const text = isByWeek ? words.reworkSoFarWeeks : words.reworkSoFar(formats.list(open.map(({ name }) => name)));
  return [{ text, opens: null, pattern: 'open' }];
}
