import * as z from 'zod/mini';
import {
  type Ids,
  lookBackSchema,
  type SprintFigures,
  type SprintLookBack,
  type WeekFigures,
  weekFigures,
} from '../../../src/domain/lookback/figures';
import { forecastSchema } from '../../../src/domain/lookback/forecast';
import { isTold, itemsOf } from '../../../src/domain/lookback/rates';
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
  /** What a usual sprint finishes; null while unread, and with too few sprints. */
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
export type Shown = z.infer<typeof shownSchema>;

/** A column of every chart and a row of every table: one sprint, or one week. */
export type Column =
  | {
      readonly kind: 'sprint';
      readonly id: string;
      readonly name: string;
      readonly of: SprintLookBack;
      /** Of the finished: those with another resolution than the most frequent one. */
      readonly resolvedAs: Ids;
    }
  | { readonly kind: 'week'; readonly id: string; readonly name: string; readonly of: WeekFigures };

type SprintColumn = Extract<Column, { kind: 'sprint' }>;

/** The figures whose issues can be listed. `changed`: added or removed. */
export const figureIds = [
  'committed',
  'done-before',
  'finished',
  'finished-late',
  'resolved-as',
  'carried-over',
  'again',
  'untold',
  'unknown',
  'changed',
  'added',
  'removed',
  'edited',
  're-estimated',
  'asked',
  'started',
  'asking',
  'reached-done',
  'came-back',
] as const;
export type FigureId = (typeof figureIds)[number];

/** A figure of one column; of all columns where `column` is null. */
export type Opens = { readonly figure: FigureId; readonly column: string | null };

export const isSameOpens = (one: Opens | null, other: Opens): boolean =>
  one?.figure === other.figure && one.column === other.column;

const distinct = (ids: Ids): Ids => [...new Set(ids)];

/** Figures that would mislead where the history of over a third of the items is missing. */
const needHistory: ReadonlySet<FigureId> = new Set([
  ...(['committed', 'finished', 'finished-late', 'resolved-as', 'carried-over', 'again', 'unknown'] as const),
  ...(['reached-done', 'came-back'] as const),
]);

function ofSprint({ of: { figures }, resolvedAs }: SprintColumn, figure: FigureId): Ids | null {
  if (needHistory.has(figure) && !isTold(figures)) return null;
  switch (figure) {
    case 'committed':
    case 'finished':
    case 'unknown':
    case 'untold':
    case 'again':
      return figures[figure];
    case 'added':
    case 'removed':
      return figures.isScopeTold ? figures[figure] : null;
    case 'changed':
      return figures.isScopeTold ? distinct([...figures.added, ...figures.removed]) : null;
    case 'done-before':
      return figures.doneBefore;
    case 'finished-late':
      return figures.finishedLate;
    case 'resolved-as':
      return resolvedAs;
    case 'carried-over':
      return figures.carriedOver;
    case 're-estimated':
      return figures.reestimated;
    case 'reached-done':
      return figures.reachedDone;
    case 'asked':
      return figures.asked && figures.asked.questions.map(({ issueId }) => issueId);
    case 'started':
      return figures.asked && figures.asked.started;
    case 'edited':
      return isTold(figures) || figures.edited?.length !== 0 ? figures.edited : null;
    case 'asking':
    case 'came-back':
      return ofEither(figures, figure);
  }
}

function ofEither(figures: Pick<SprintFigures, 'edited' | 'asking' | 'cameBack'>, figure: FigureId): Ids | null {
  if (figure === 'edited') return figures.edited;
  if (figure === 'asking') return figures.asking && figures.asking.map(({ issueId }) => issueId);
  return figure === 'came-back' ? figures.cameBack : null;
}

function ofWeek(figures: WeekFigures, figure: FigureId): Ids | null {
  if (figure === 'reached-done') return figures.reachedDone;
  if (figure === 'asked') return figures.asked && figures.asked.map(({ issueId }) => issueId);
  return ofEither(figures, figure);
}

/** Issue ids of a figure, each as often as it counts; null where the figure is unknown, which differs from none. */
export function idsOf(column: Column, figure: FigureId): Ids | null {
  return column.kind === 'sprint' ? ofSprint(column, figure) : ofWeek(column.of, figure);
}

/** The count of a figure; null where it is unknown. An issue removed and added again counts twice. */
export function countOf(column: Column, figure: FigureId): number | null {
  if (figure !== 'changed') return idsOf(column, figure)?.length ?? null;
  const [added, removed] = [idsOf(column, 'added'), idsOf(column, 'removed')];
  return added === null || removed === null ? null : added.length + removed.length;
}

/** The sum over the columns where the figure is known; null where no column knows it. */
export function totalOf(columns: readonly Column[], figure: FigureId): number | null {
  const known = columns.map((column) => countOf(column, figure)).filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}

/** Whether Jira's history of this column's items is missing for over a third. */
export const isUntold = (column: Column): boolean => column.kind === 'sprint' && !isTold(column.of.figures);

/** How many of the items of untold columns are untold; null where every column is told. */
export function missingOf(columns: readonly Column[]): { readonly part: number; readonly whole: number } | null {
  const untold = columns.flatMap((column) => (column.kind === 'sprint' && isUntold(column) ? [column.of.figures] : []));
  if (untold.length === 0) return null;
  const [part, whole] = [untold.flatMap((one) => one.untold), untold.flatMap((one) => itemsOf(one))];
  return { part: part.length, whole: whole.length };
}

/** Whether the columns that have items are all untold, so that nothing can be said of them together. */
export const isAllUntold = (columns: readonly Column[]): boolean =>
  missingOf(columns) !== null &&
  columns.every((column) => isUntold(column) || (column.kind === 'sprint' && itemsOf(column.of.figures).length === 0));

/** `nameOfWeek` puts a Monday into words. */
export function columnsOf({ look, weeks }: Shown, nameOfWeek: (monday: string) => string): readonly Column[] {
  if (weeks !== null) return weeks.map((of) => ({ kind: 'week', id: of.week, name: nameOfWeek(of.week), of }));
  return (look?.sprints ?? []).map((of) => ({
    kind: 'sprint',
    id: String(of.figures.sprint.id),
    name: of.figures.sprint.name,
    of,
    resolvedAs: of.figures.finished.filter((issue) => look?.resolvedAs[issue] !== undefined),
  }));
}
