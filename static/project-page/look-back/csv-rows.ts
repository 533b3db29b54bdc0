import { type FigureId, figureIds, weekFigureIds } from '../../../src/domain/lookback/figures';
import { type Cell, toCsv } from '../../../src/domain/lookback/csv';
import { hoursToClosed, predictability, type Share } from '../../../src/domain/lookback/rates';
import { type Column, countOf, idsOf, isRunning } from './shown';
import { type Telling, basisOf } from './telling';

/**
 * All figures as a file: a row for each sprint and figure, then one for each sprint and issue, with a column for each
 * figure that counts it. Unknown values are empty. It holds only what this person may see.
 */
export function csvOf(telling: Telling): string {
  const { words, columns } = telling;
  const figures = columns[0]?.kind === 'week' ? weekFigureIds : figureIds;
  const { csvColumns: names } = words;
  const head = [
    ...[names.row, names.sprint, names.from, names.start, names.closed],
    ...[names.figure, names.value, names.note, names.key, names.summary],
    ...figures.map((figure) => words.figures[figure]),
  ];
  return toCsv([
    head,
    ...columns.flatMap((column) => figureRows(telling, column, figures)),
    ...columns.flatMap((column) => issueRows(telling, column, figures)),
  ]);
}

/** Columns: sprint, basis, start, close. */
function placeOf({ words }: Telling, column: Column): readonly Cell[] {
  if (column.kind === 'week') return [column.id, null, null, null];
  const { sprint, start } = column.of;
  const basis = basisOf(column);
  return [sprint.name, basis === null ? null : words.basis[basis], start, sprint.completed];
}

function figureRows(telling: Telling, column: Column, figures: readonly FigureId[]): readonly (readonly Cell[])[] {
  const { words, shown } = telling;
  const row = (figure: string, value: Cell, note: Cell = null): readonly Cell[] => [
    ...[words.csvFigure, ...placeOf(telling, column)],
    ...[figure, value, note, null, null],
    ...figures.map(() => null),
  ];
  const counts = figures.map((figure) => {
    const count = countOf(column, figure);
    return row(words.figures[figure], count, noteOf(telling, { column, figure, count }));
  });
  if (column.kind === 'week') return counts;
  const { of } = column;
  const rounded = (share: Share | null): number | null =>
    share === null ? null : Math.round(share.share * 1000) / 1000;
  return [
    ...counts,
    row(words.csvShare, rounded(predictability([of], 'count')), shown.atLeast ? words.cutOff : null),
    row(
      words.csvShareByEstimate,
      rounded(predictability([of], 'estimate')),
      of.estimate === null ? words.noEstimateShort : null,
    ),
    row(words.csvMedianHours, hoursToClosed([of]), of.asked === null ? words.notRecorded : null),
  ];
}

type FigureCount = { readonly column: Column; readonly figure: FigureId; readonly count: number | null };

/** Why a figure is empty, or may still grow. */
function noteOf({ words }: Telling, { column, figure, count }: FigureCount): string | null {
  if (count === null) {
    if (figure === 'asked') return words.notRecorded;
    return figure === 'carriedOver' ? words.noNextSprint : words.notRead;
  }
  const isSoFar = isRunning(column) || (figure === 'cameBack' && column.of.reworkSoFar);
  return isSoFar ? words.stillOpen : null;
}

function issueRows(telling: Telling, column: Column, figures: readonly FigureId[]): readonly (readonly Cell[])[] {
  const { words, shown } = telling;
  const sets = figures.map((figure) => new Set(idsOf(column, figure) ?? []));
  const ids = new Set(sets.flatMap((set) => [...set]));
  return [...ids].flatMap((id) => {
    const titled = shown.titles[id];
    if (titled === undefined) return [];
    return [
      [
        ...[words.csvIssue, ...placeOf(telling, column)],
        ...[null, null, null, titled.key, titled.summary],
        ...sets.map((set) => (set.has(id) ? words.yes : null)),
      ],
    ];
  });
}
