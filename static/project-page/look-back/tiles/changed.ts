import { itemsOf, scopeChange } from '../../../../src/domain/lookback/rates';
import { type Column, countOf, isAllUntold, totalOf } from '../shown';
import { counted, orNone, percentOr, sprintsIn, type Telling } from '../telling';
import type { Line, TileData } from '../tile-data';
import { lineOf, plainLine, runningLines, tileOf, totalLine } from '../tile-parts';

/** Items added to or removed from the sprints after their start; edits and new estimates are separate lines. */
export function changedTile(telling: Telling): TileData {
  const { words, columns } = telling;
  const size = (column: Column) => countOf(column, 'changed');
  const [added, removed] = [
    (column: Column) => countOf(column, 'added'),
    (column: Column) => countOf(column, 'removed'),
  ];
  const isChanged = (totalOf(columns, 'changed') ?? 0) > 0;
  return tileOf(telling, {
    id: 'changed',
    opens: 'changed',
    size,
    said: (column) =>
      size(column) === null
        ? words.notKnown
        : `${words.added(orNone(telling, added(column)))}, ${words.removed(orNone(telling, removed(column)))}`,
    parts: (column) => [
      { size: added(column) ?? 0, pattern: 'solid' },
      { size: removed(column) ?? 0, pattern: 'striped' },
    ],
    waits: isChanged ? null : waitsOf(telling),
    lines: [...(isChanged ? scopeLines(telling) : []), ...editLines(telling)],
    table: ['added', 'removed', 'edited', 'reestimated'],
  });
}

/** Edits after work began, by week: a board without sprints has no added or removed items. */
export function editedTile(telling: Telling): TileData {
  const { words, columns } = telling;
  const size = (column: Column) => countOf(column, 'edited');
  const isNone = totalOf(columns, 'edited') === 0;
  return tileOf(telling, {
    id: 'changed',
    opens: 'edited',
    size,
    said: (column) => (size(column) === null ? words.notRead : words.edited(orNone(telling, size(column)))),
    parts: (column) => [{ size: size(column) ?? 0, pattern: 'dotted' }],
    waits: isNone ? words.noEdits : null,
    lines: [...(isNone ? [] : editLines(telling)), ...runningLines(telling)],
    table: ['edited'],
  });
}

/** Without items there is nothing to count; that nothing changed is said only where the history could tell it. */
function waitsOf({ words, columns }: Telling): string {
  if (columns.some((column) => countOf(column, 'changed') === null)) return words.changesUnknown;
  const hasItems = sprintsIn(columns).some((figures) => itemsOf(figures).length > 0);
  return hasItems ? words.nothingChanged : words.changedWaits;
}

function scopeLines(telling: Telling): readonly (Line | null)[] {
  const { words, columns } = telling;
  const share = scopeChange(sprintsIn(columns));
  return [
    totalLine(telling, 'added', (n) => words.added(counted(telling, n)), 'solid'),
    totalLine(telling, 'removed', (n) => words.removed(counted(telling, n)), 'striped'),
    share && plainLine(words.changedOfCommitted(percentOr(telling, share))),
  ];
}

const editLines = (telling: Telling): readonly (Line | null)[] => [
  editLine(telling),
  lineOf(telling, 'reestimated', (n) => telling.words.reestimated(counted(telling, n))),
];

/** Edits that are not read yet are another thing than those that the history does not tell. */
function editLine(telling: Telling): Line {
  const { words, columns } = telling;
  const edited = totalOf(columns, 'edited');
  if (columns.some(({ of }) => of.edited === null)) return plainLine(words.editsNotRead);
  if (edited === null || (edited === 0 && isAllUntold(columns))) return plainLine(words.editsNotKnown);
  return totalLine(telling, 'edited', (n) => words.edited(counted(telling, n)));
}
