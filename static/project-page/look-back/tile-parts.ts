import type { FigureId } from '../../../src/domain/lookback/figures';
import { shortNames, thinned } from './short-names';
import { type Column, countOf, isRunning, totalOf, wholeOf } from './shown';
import type { ChartData, Line, Part, Pattern, Stack, TableData, TileData, Value } from './tile-data';
import { type Telling, signOfBasis, basisOf, opensAll, opensOf, orNone } from './telling';
import type { Words } from './words.en';

/** A figure as its tile tells it; the other parts of the tile follow from it. */
type TileOf = Pick<TileData, 'id' | 'waits'> & {
  /** The figure whose issues a value opens. */
  readonly opens: FigureId;
  /** A column's number; null where it is unknown. */
  readonly size: (column: Column) => number | null;
  /** The number as it is written; without it, as a count. */
  readonly number?: (column: Column) => string;
  /** The number with what stands behind it; without it, the number alone. */
  readonly text?: (column: Column) => string;
  /** The value in full. */
  readonly said: (column: Column) => string;
  /** The parts of a column's bar; without them, the number as one. */
  readonly parts?: (column: Column) => readonly Part[];
  /** All bars of a column, where there is not one alone. */
  readonly stacks?: (column: Column) => readonly Stack[];
  readonly lines: readonly (Line | null)[];
  readonly notes?: readonly string[];
  readonly table: readonly TableColumn[];
};

/** A figure, whose counts open their issues, or other text, which opens those of `opens`. */
type TableColumn =
  CountedColumn | { readonly name: string; readonly text: (column: Column) => string; readonly opens?: FigureId };
type CountedColumn = FigureId & keyof Words['columns'];

/** More values than these are told as a range: without names nobody can tell which is which. */
export const MOST_VALUES = 7;

/** The tile of a figure, for all columns. */
export function tileOf(telling: Telling, { id, waits, lines, notes = [], ...of }: TileOf): TileData {
  const { words, columns } = telling;
  const isByWeek = columns[0]?.kind === 'week';
  const title = { ...words.tiles, ...(isByWeek ? words.tilesByWeek : {}) }[id];
  const { number = (column) => orNone(telling, of.size(column)), text = number } = of;
  const parts = of.parts ?? ((column: Column): readonly Part[] => [{ size: of.size(column) ?? 0, pattern: 'solid' }]);
  const stacks = of.stacks ?? ((column: Column) => [{ text: number(column), parts: parts(column) }]);
  const values = columns.map((column) => ({
    column: column.id,
    text: text(column),
    label: labelled(telling, column, of.said(column)),
    opens: opensOf(column, of.opens),
  }));
  return {
    id,
    title,
    values: columns.length > MOST_VALUES ? rangeOf(telling, { ...of, number }) : values,
    chart: chartOf(telling, [title, ...values.map(({ label }) => label)], stacks),
    waits,
    lines: lines.filter((line) => line !== null),
    notes,
    table: tableOf(telling, of.table),
    definition: (isByWeek ? words.definitionsByWeek : words.definitions)[id],
  };
}

/** The least and the most number of the columns that are over, which open all. */
function rangeOf(
  { words, columns }: Telling,
  { size, number, opens }: Required<Pick<TileOf, 'size' | 'number' | 'opens'>>,
): readonly Value[] {
  const sorted = wholeOf(columns)
    .filter((column) => size(column) !== null)
    .toSorted((one, other) => (size(one) ?? 0) - (size(other) ?? 0));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return [];
  const [from, to] = [number(least), number(most)];
  const range = from === to ? from : words.range(from, to);
  const label = words.rangeOver[least.kind === 'week' ? 'weeks' : 'sprints'](sorted.length, range);
  return [{ column: 'all', text: range, label, opens: opensAll(opens, totalOf(columns, opens)) }];
}

/** Characters that fit below a bar: the more bars, the fewer. */
const roomFor = (bars: number): number => Math.max(2, Math.floor(30 / Math.max(1, bars)));

/** A tile's chart; null where all its bars are empty. The running week may still grow, so it is drawn open. */
function chartOf(
  telling: Telling,
  [title, ...values]: readonly string[],
  stacksOf: (column: Column) => readonly Stack[],
): ChartData | null {
  const labels = labelsOf(telling);
  const open = ({ text, parts }: Stack): Stack => ({
    text,
    parts: parts.map(({ size }) => ({ size, pattern: 'open' })),
  });
  const bars = telling.columns.map((column, index) => ({
    id: column.id,
    label: labels[index] ?? '',
    mark: basisOf(column),
    stacks: isRunning(column) ? stacksOf(column).map(open) : stacksOf(column),
  }));
  const isEmpty = bars.every(({ stacks }) => stacks.every(({ parts }) => parts.every(({ size }) => size === 0)));
  return isEmpty ? null : { label: `${title}. ${values.join(' ')}`, bars };
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

/** A table with a row for each column of the chart; the first cells name the sprint and its basis. */
function tableOf(telling: Telling, table: readonly TableColumn[]): TableData {
  const { words, columns } = telling;
  const { columns: names } = words;
  const cells = table.map((one) =>
    typeof one === 'string'
      ? { name: names[one], opens: one, text: (column: Column) => orNone(telling, countOf(column, one)) }
      : one,
  );
  return {
    head: [
      ...(columns[0]?.kind === 'week' ? [names.week] : [names.sprint, names.basis]),
      ...cells.map(({ name }) => name),
    ],
    rows: columns.map((column) => {
      const basis = basisOf(column);
      return {
        id: column.id,
        names: [
          isRunning(column) ? `${column.name}, ${words.stillOpen}` : column.name,
          ...(basis === null ? [] : [`${signOfBasis[basis]} ${words.basis[basis]}`]),
        ],
        cells: cells.map(({ name, text, opens }) => ({
          text: text(column),
          label: `${column.name}, ${name}: ${text(column)}`,
          opens: opens === undefined ? null : opensOf(column, opens),
        })),
      };
    }),
  };
}

/** "Sprint 8, from Jira’s history: …" */
function labelled({ words }: Telling, column: Column, what: string): string {
  const basis = basisOf(column);
  const soFar = isRunning(column) ? `, ${words.stillOpen}` : '';
  return `${column.name}${basis === null ? '' : `, ${words.basis[basis]}`}: ${what}${soFar}.`;
}

/** A line that opens nothing. */
export const plainLine = (text: string): Line => ({ text, opens: null });

/** What a figure counts in all columns; it opens its issues. */
export function totalLine(
  { columns }: Telling,
  figure: FigureId,
  say: (count: number) => string,
  pattern?: Pattern,
): Line {
  const total = totalOf(columns, figure) ?? 0;
  return { text: say(total), opens: opensAll(figure, total), pattern };
}

/** The same; null where it counts nothing. */
export function lineOf(...of: Parameters<typeof totalLine>): Line | null {
  const line = totalLine(...of);
  return line.opens === null ? null : line;
}

/** Explains what is drawn open; none on a board with sprints. */
export const runningLines = ({ words, columns }: Telling): readonly Line[] =>
  columns.filter(isRunning).map(({ name }) => ({ text: words.runningWeek(name), opens: null, pattern: 'open' }));
