import type { FigureId } from '../../../src/domain/lookback/figures';
import { shortNames, thinned } from './short-names';
import type { Column } from './shown';
import { countOf, isRunning, totalOf, wholeOf } from './shown';
import type { ChartData, Line, Pattern, Stack, TableData, Value } from './tile-data';
import type { Telling } from './telling';
import { signOfBasis, basisOf, opensAll, opensOf, orNone } from './telling';

/** How a tile tells a column's value. */
export type ValueOf = {
  /** A column's value, short and in full. */
  readonly text: (column: Column) => string;
  readonly label: (column: Column) => string;
  /** The number that `text` shows; null where it is unknown. */
  readonly size: (column: Column) => number | null;
  readonly opens: FigureId;
};

/** More values than these are told as a range: without names nobody can tell which is which. */
export const MOST_VALUES = 7;

/** One value for each column, which opens the issues it counts. */
export function valuesOf({ columns }: Telling, { text, label, opens }: ValueOf): readonly Value[] {
  return columns.map((column) => ({
    column: column.id,
    text: text(column),
    label: label(column),
    opens: opensOf(column, opens),
  }));
}

/** What the tile says of its columns: the value of each, or of many the range. */
export function toldOf(telling: Telling, values: readonly Value[], { text, size, opens }: ValueOf): readonly Value[] {
  const { words, columns } = telling;
  if (columns.length <= MOST_VALUES) return values;
  const sorted = wholeOf(columns)
    .filter((column) => size(column) !== null)
    .toSorted((one, other) => (size(one) ?? 0) - (size(other) ?? 0));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return [];
  const [from, to] = [text(least), text(most)];
  const range = from === to ? from : words.range(from, to);
  const label = words.rangeOver[least.kind === 'week' ? 'weeks' : 'sprints'](sorted.length, range);
  return [{ column: 'all', text: range, label, opens: opensAll(opens, totalOf(columns, opens)) }];
}

/** Characters that fit below a bar: the more bars, the fewer. */
const roomFor = (bars: number): number => Math.max(2, Math.floor(30 / Math.max(1, bars)));

/** A tile's chart; null where all its bars are empty. */
export function chartOf(
  telling: Telling,
  { title, values }: { readonly title: string; readonly values: readonly Value[] },
  stacksOf: (column: Column) => readonly Stack[],
): ChartData | null {
  const { columns } = telling;
  const labels = labelsOf(telling);
  const bars = columns.map((column, index) => ({
    id: column.id,
    label: labels[index] ?? '',
    mark: basisOf(column),
    stacks: stacksOf(column),
  }));
  const isEmpty = bars.every(({ stacks }) => stacks.every(({ parts }) => parts.every(({ size }) => size === 0)));
  if (isEmpty) return null;
  return { label: `${title}. ${values.map(({ label }) => label).join(' ')}`, bars };
}

/** Longest label below a bar, in characters; where it has less room, only some bars have one. */
const LONGEST_LABEL = 9;

/** Labels that tell the columns apart. A week's is its date alone. */
function labelsOf({ formats, columns, shown }: Telling): readonly string[] {
  const room = roomFor(columns.length);
  const today = shown.asOf.slice(0, 10);
  const names = columns.map((column) => (column.kind === 'week' ? formats.day(column.id, column.id) : column.name));
  const closed = columns.map((column) =>
    column.kind === 'week' ? column.name : formats.day(column.of.sprint.completed.slice(0, 10), today),
  );
  return thinned(shortNames(names, { most: Math.max(room, LONGEST_LABEL), others: closed }), room);
}

/** What a table says of one column: a number that opens its issues, or text alone. */
export type Cell = string | { readonly text: string; readonly figure: FigureId };

/** A table with a row for each column of the chart; the first cells name the sprint and its basis. */
export function tableOf(
  { words, columns }: Telling,
  head: readonly string[],
  cellsOf: (column: Column) => readonly Cell[],
): TableData {
  const isByWeek = columns[0]?.kind === 'week';
  const { columns: names } = words;
  return {
    head: [...(isByWeek ? [names.week] : [names.sprint, names.basis]), ...head],
    rows: columns.map((column) => {
      const basis = basisOf(column);
      const from = basis === null ? [] : [`${signOfBasis[basis]} ${words.basis[basis]}`];
      const cells = cellsOf(column).map((cell, at) => {
        if (typeof cell === 'string') return { text: cell, label: cell, opens: null };
        const label = `${column.name}, ${head[at] ?? ''}: ${cell.text}`;
        return { text: cell.text, label, opens: opensOf(column, cell.figure) };
      });
      const name = isRunning(column) ? `${column.name}, ${words.stillOpen}` : column.name;
      return { id: column.id, names: [name, ...from], cells };
    }),
  };
}

/** The count of a figure, which opens its issues; "–" where it is unknown. */
export const countCell = (telling: Telling, column: Column, figure: FigureId): Cell => ({
  text: orNone(telling, countOf(column, figure)),
  figure,
});

/** "Sprint 8, from Jira’s history: …" */
export function labelled({ words }: Telling, column: Column, what: string): string {
  const basis = basisOf(column);
  const soFar = isRunning(column) ? `, ${words.stillOpen}` : '';
  return `${column.name}${basis === null ? '' : `, ${words.basis[basis]}`}: ${what}${soFar}.`;
}

/** The running week may still grow, so it is drawn open. */
export const patternOf = (column: Column, pattern: Pattern): Pattern => (isRunning(column) ? 'open' : pattern);

/** Explains what is drawn open; none on a board with sprints. */
export const runningLines = ({ words, columns }: Telling): readonly Line[] =>
  columns.filter(isRunning).map(({ name }) => ({ text: words.runningWeek(name), opens: null, pattern: 'open' }));
