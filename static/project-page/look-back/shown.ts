import * as z from 'zod/mini';
import {
  type FigureId,
  isOfWeek,
  type SprintFigures,
  type WeekFigures,
  weekFigures,
} from '../../../src/domain/lookback/figures';
import { forecastSchema } from '../../../src/domain/lookback/forecast';
import { lookBackSchema } from '../../../src/domain/lookback/look-back';
import type { Ids } from '../../../src/domain/lookback/past';
import { isTold, itemsOf, knownIds } from '../../../src/domain/lookback/rates';
import { list, record } from '../../../src/domain/shared/schema';

/** An issue's key and summary in a list. */
const titled = record({ key: z.string(), summary: z.string() });
export type Titled = z.infer<typeof titled>;

const moment = z.nullable(z.string());
const estimate = z.nullable(z.number());
/** When an issue was added, removed, done or opened again; null where Jira's history does not tell. */
const story = record({
  added: moment,
  removed: moment,
  done: moment,
  back: moment,
  /** The estimates before and after the last change. */
  estimates: z.nullable(record({ from: estimate, to: estimate })),
});
export type Story = z.infer<typeof story>;

/** The phases of a reading, in order; each needs the ones before it. */
export const phases = ['sprints', 'history', 'texts', 'comments', 'done'] as const;
export type Phase = (typeof phases)[number];

/** The figures with all data that drawing them needs; this is also what is stored. */
export const shownSchema = record({
  /** The figures by sprint, or by week on a board without sprints; the other is null. */
  look: z.nullable(lookBackSchema),
  weeks: z.nullable(list(weekFigures)),
  /** What a next sprint probably finishes; null while unread, and with too few sprints. */
  forecast: z.nullable(forecastSchema),
  /** Key and summary of every issue in the figures, by issue id. */
  titles: z.readonly(z.record(z.string(), titled)),
  /** By column id, then by issue id. */
  stories: z.readonly(z.record(z.string(), z.readonly(z.record(z.string(), story)))),
  board: record({ id: z.number(), name: z.string(), type: z.enum(['scrum', 'kanban', 'simple']) }),
  recordedSince: moment,
  /** Id of the sprint to prepare: the first planned one, else the running one. */
  sprintToPrepare: z.nullable(z.number()),
  /** When it was read, by the reader's clock. */
  asOf: z.string(),
  phase: z.enum(phases),
  /** Not all candidates were read, so each count is a minimum. */
  atLeast: z.boolean(),
  /** Whether the board has closed sprints before the first of these. */
  earlier: z.boolean(),
});
export type LookBackFigures = z.infer<typeof shownSchema>;

/** A column of every chart and a row of every table: one sprint, or one week. */
export type Column =
  | { readonly kind: 'sprint'; readonly id: string; readonly name: string; readonly of: SprintFigures }
  | { readonly kind: 'week'; readonly id: string; readonly name: string; readonly of: WeekFigures };

/** A figure of one column; of all columns where `column` is null. */
export type Opens = { readonly figure: FigureId; readonly column: string | null };

export const isSameOpens = (one: Opens, other: Opens): boolean =>
  one.figure === other.figure && one.column === other.column;

/** Issue ids of a figure, each as often as it counts; null where the figure is unknown, which differs from none. */
export function idsOf(column: Column, figure: FigureId): Ids | null {
  if (column.kind === 'sprint') return knownIds(column.of, figure);
  return isOfWeek(figure) ? column.of[figure] : null;
}

/** The count of a figure; null where it is unknown. */
export const countOf = (column: Column, figure: FigureId): number | null => idsOf(column, figure)?.length ?? null;

/** The running week, whose figures may grow. */
export const isRunning = (column: Column): boolean => column.kind === 'week' && column.of.isRunning;

/** The sprints or weeks that are over: what is said of all of them together. */
export const wholeOf = (columns: readonly Column[]): readonly Column[] => columns.filter((one) => !isRunning(one));

/** The sum over the columns that are over and know the figure; null where none does. */
export function totalOf(columns: readonly Column[], figure: FigureId): number | null {
  const counts = wholeOf(columns)
    .map((column) => countOf(column, figure))
    .filter((count) => count !== null);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

/** Whether Jira's history of this column's items is missing for over a third. */
export const isUntold = (column: Column): boolean => column.kind === 'sprint' && !isTold(column.of);

/** How many of the items of untold columns are untold; null where every column is told. */
export function missingOf(columns: readonly Column[]): { readonly part: number; readonly whole: number } | null {
  const untold = columns.flatMap((column) => (column.kind === 'sprint' && isUntold(column) ? [column.of] : []));
  if (untold.length === 0) return null;
  const [part, whole] = [untold.flatMap((one) => one.untold), untold.flatMap((one) => itemsOf(one))];
  return { part: part.length, whole: whole.length };
}

/** Whether the columns that have items are all untold, so that nothing can be said of them together. */
export const isAllUntold = (columns: readonly Column[]): boolean =>
  missingOf(columns) !== null &&
  columns.every((column) => isUntold(column) || (column.kind === 'sprint' && itemsOf(column.of).length === 0));

/** `nameOfWeek` puts a Monday into words. */
export function columnsOf({ look, weeks }: LookBackFigures, nameOfWeek: (monday: string) => string): readonly Column[] {
  if (weeks !== null) return weeks.map((of) => ({ kind: 'week', id: of.week, name: nameOfWeek(of.week), of }));
  return (look?.sprints ?? []).map((of) => ({ kind: 'sprint', id: String(of.sprint.id), name: of.sprint.name, of }));
}
