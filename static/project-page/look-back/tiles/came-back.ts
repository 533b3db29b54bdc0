import { type Column, countOf, isRunning, isUntold, totalOf, wholeOf } from '../shown';
import { counted, orNone, type Telling } from '../telling';
import type { Line, TileData } from '../tile-data';
import { plainLine, tileOf, totalLine } from '../tile-parts';

const reached = (column: Column): number => countOf(column, 'reachedDone') ?? 0;
/** null where no finished item could come back. */
const back = (column: Column): number | null => (reached(column) === 0 ? null : countOf(column, 'cameBack'));
const isSoFar = (column: Column): boolean => back(column) !== null && column.of.reworkSoFar;

/** Items that were done, and then opened again. */
export function cameBackTile(telling: Telling): TileData {
  const { words, columns } = telling;
  const total = totalOf(columns, 'reachedDone') ?? 0;
  return tileOf(telling, {
    id: 'came-back',
    opens: 'cameBack',
    size: back,
    said: (column) => said(telling, column),
    parts: (column) => [{ size: back(column) ?? 0, pattern: isSoFar(column) ? 'open' : 'solid' }],
    waits: columns.some((column) => (back(column) ?? 0) > 0) ? null : waitsOf(telling, total),
    lines: total === 0 ? [] : linesOf(telling, total),
    table: [
      'reachedDone',
      {
        name: words.columns.cameBack,
        text: (column) => `${orNone(telling, back(column))}${isSoFar(column) ? ` (${words.stillOpen})` : ''}`,
        opens: 'cameBack',
      },
    ],
  });
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

function linesOf(telling: Telling, total: number): readonly (Line | null)[] {
  const { words, formats, columns } = telling;
  const open = columns.filter(isSoFar);
  const names = formats.list(open.map(({ name }) => name));
  const soFar = open[0]?.kind === 'week' ? words.reworkSoFarWeeks : words.reworkSoFar(names);
  return [
    plainLine(words.within30),
    totalLine(telling, 'cameBack', (all) => words.cameBackOf(counted(telling, all), total), 'solid'),
    open.length === 0 ? null : { text: soFar, opens: null, pattern: 'open' },
  ];
}
