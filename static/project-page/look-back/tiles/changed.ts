import { itemsOf, scopeChange } from '../../../../src/domain/lookback/rates';
import type { Column } from '../shown';
import { countOf, isAllUntold, totalOf } from '../shown';
import { counted, opensAll, orNone, percentOr, sprintsIn, type Telling } from '../telling';
import type { Line, TileData } from '../tile-data';
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

/** Items added to or removed from the sprints after their start; edits and new estimates are separate lines. */
export function changedTile(telling: Telling): TileData {
  const { words } = telling;
  const title = words.tiles.changed;
  const value: ValueOf = {
    text: (column) => orNone(telling, countOf(column, 'changed')),
    label: (column) =>
      labelled(
        telling,
        column,
        countOf(column, 'changed') === null
          ? words.notKnown
          : `${words.added(orNone(telling, countOf(column, 'added')))}, ${words.removed(orNone(telling, countOf(column, 'removed')))}`,
      ),
    size: (column) => countOf(column, 'changed'),
    opens: 'changed',
  };
  const values = valuesOf(telling, value);
  const size = (column: Column, figure: 'added' | 'removed') => countOf(column, figure) ?? 0;
  const chart = chartOf(telling, { title, values }, (column) => [
    {
      text: orNone(telling, countOf(column, 'changed')),
      parts: [
        { size: size(column, 'added'), pattern: 'solid' },
        { size: size(column, 'removed'), pattern: 'striped' },
      ],
    },
  ]);
  return {
    id: 'changed',
    title,
    values: toldOf(telling, values, value),
    chart,
    waits: chart === null ? waitsOf(telling) : null,
    lines: [...scopeLines(telling), ...editLines(telling)],
    notes: [],
    table: table(telling),
    definition: words.definitions.changed,
  };
}

/** Edits after work began, by week: a board without sprints has no added or removed items. */
export function editedTile(telling: Telling): TileData {
  const { words } = telling;
  const title = words.tilesByWeek.changed;
  const edited = (column: Column) => countOf(column, 'edited');
  const value: ValueOf = {
    text: (column) => orNone(telling, edited(column)),
    label: (column) =>
      labelled(
        telling,
        column,
        edited(column) === null ? words.notRead : words.edited(orNone(telling, edited(column))),
      ),
    size: edited,
    opens: 'edited',
  };
  const values = valuesOf(telling, value);
  const chart = chartOf(telling, { title, values }, (column) => [
    {
      text: orNone(telling, edited(column)),
      parts: [{ size: edited(column) ?? 0, pattern: patternOf(column, 'dotted') }],
    },
  ]);
  return {
    id: 'changed',
    title,
    values: toldOf(telling, values, value),
    chart,
    waits: totalOf(telling.columns, 'edited') === 0 ? words.noEdits : null,
    lines: [...(totalOf(telling.columns, 'edited') === 0 ? [] : editLines(telling)), ...runningLines(telling)],
    notes: [],
    table: tableOf(telling, [words.columns.edited], (column) => [countCell(telling, column, 'edited')]),
    definition: words.definitionsByWeek.changed,
  };
}

/** Without items there is nothing to count; that nothing changed is said only where the history could tell it. */
function waitsOf({ words, columns }: Telling): string {
  if (columns.some((column) => countOf(column, 'changed') === null)) return words.changesUnknown;
  return hasItems(columns) ? words.nothingChanged : words.changedWaits;
}

const hasItems = (columns: readonly Column[]): boolean =>
  sprintsIn(columns).some((figures) => itemsOf(figures).length > 0);

function scopeLines(telling: Telling): readonly Line[] {
  const { words, columns } = telling;
  const [added, removed] = [totalOf(columns, 'added') ?? 0, totalOf(columns, 'removed') ?? 0];
  const share = scopeChange(sprintsIn(columns));
  if (added + removed === 0) return [];
  return [
    { text: words.added(counted(telling, added)), opens: opensAll('added', added), pattern: 'solid' },
    { text: words.removed(counted(telling, removed)), opens: opensAll('removed', removed), pattern: 'striped' },
    ...(share === null ? [] : [{ text: words.changedOfCommitted(percentOr(telling, share)), opens: null }]),
  ];
}

/** Not read yet, rather than untold by the history. */
const isUnread = (column: Column): boolean => column.of.edited === null;

function editLines(telling: Telling): readonly Line[] {
  const { words, columns } = telling;
  const sized = totalOf(columns, 'reestimated');
  return [
    editLine(telling),
    ...(sized === null || sized === 0
      ? []
      : [{ text: words.reestimated(counted(telling, sized)), opens: opensAll('reestimated', sized) }]),
  ];
}

function editLine(telling: Telling): Line {
  const { words, columns } = telling;
  const edited = totalOf(columns, 'edited');
  if (columns.some(isUnread)) return { text: words.editsNotRead, opens: null };
  if (edited === null || (edited === 0 && isAllUntold(columns))) return { text: words.editsNotKnown, opens: null };
  return { text: words.edited(counted(telling, edited)), opens: opensAll('edited', edited) };
}

function table(telling: Telling) {
  const { columns: names } = telling.words;
  const figures = ['added', 'removed', 'edited', 'reestimated'] as const;
  const head = [names.added, names.removed, names.edited, names.reestimated];
  return tableOf(telling, head, (column) => figures.map((figure) => countCell(telling, column, figure)));
}
