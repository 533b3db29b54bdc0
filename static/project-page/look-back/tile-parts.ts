import type { SprintFigures } from '../../../src/domain/lookback/figures';
import { shortNames } from './short-names';
import type { Column, FigureId } from './shown';
import type { ChartData, Stack, TableData, Value } from './tile-data';
import type { Telling } from './telling';
import { basisMarks, basisOf, opensOf } from './telling';

type Drawn = {
  /** A column's value, short and in full. */
  readonly text: (column: Column) => string;
  readonly label: (column: Column) => string;
  readonly opens: FigureId;
};

/** One value for each column, which opens the issues it counts. */
export function valuesOf({ columns }: Telling, { text, label, opens }: Drawn): readonly Value[] {
  return columns.map((column) => ({
    column: column.id,
    text: text(column),
    label: label(column),
    opens: opensOf(column, opens),
  }));
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
  const labels = shortNames(
    columns.map((column) => shortOf(telling, column)),
    roomFor(columns.length),
  );
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

/** A week's short name is its date alone. */
const shortOf = ({ formats }: Telling, column: Column): string =>
  column.kind === 'week' ? formats.day(column.id, column.id) : column.name;

/** A table with a row for each column of the chart; the first cells name the sprint and its basis. */
export function tableOf(
  { words, columns }: Telling,
  head: readonly string[],
  cellsOf: (column: Column) => readonly string[],
): TableData {
  const isByWeek = columns[0]?.kind === 'week';
  const { columns: names } = words;
  return {
    head: [...(isByWeek ? [names.week] : [names.sprint, names.basis]), ...head],
    rows: columns.map((column) => {
      const basis = basisOf(column);
      const from = basis === null ? [] : [`${basisMarks[basis]} ${words.basis[basis]}`];
      return { id: column.id, cells: [column.name, ...from, ...cellsOf(column)] };
    }),
  };
}

/** "Sprint 8, from Jira’s history: …" */
export function labelled({ words }: Telling, column: Column, what: string): string {
  const basis = basisOf(column);
  return `${column.name}${basis === null ? '' : `, ${words.basis[basis]}`}: ${what}.`;
}

/** For sprints where recorded and reconstructed values of this tile differ: both values, with the reasons. */
export function differencesOf(telling: Telling, say: (figures: SprintFigures) => string): readonly string[] {
  const { words, formats, columns } = telling;
  return columns.flatMap((column) => {
    if (column.kind === 'week' || column.of.differs === null) return [];
    const { reconstructed, reasons } = column.of.differs;
    const [recorded, other] = [say(column.of.figures), say(reconstructed)];
    if (recorded === other) return [];
    const because = reasons.map((reason) => {
      if (reason.because === 'started-apart')
        return words.reasons['started-apart'](words.hours(formats.number(reason.hours)));
      if (reason.because === 'recorded-late') return words.reasons['recorded-late'](formats.number(reason.minutes));
      return words.reasons[reason.because]();
    });
    return [`${words.differs(column.name, recorded, other)}: ${because.join(', ') || words.reasonUnknown}.`];
  });
}
