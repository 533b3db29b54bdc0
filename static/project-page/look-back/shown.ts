import type { Ids, LookBack, SprintFigures, SprintLookBack, WeekFigures } from '../../../src/domain/lookback/figures';
import type { LookBackSetup } from '../../../src/contract-look-back';
import type { Instant } from '../../../src/domain/shared/instant';

/** An issue's key and summary in a list. */
export type Titled = { readonly key: string; readonly summary: string };

/** When an issue was added, removed, done or opened again; null where Jira's history does not tell. */
export type Story = {
  readonly added: Instant | null;
  readonly removed: Instant | null;
  readonly done: Instant | null;
  readonly back: Instant | null;
  /** The estimates before and after the last change. */
  readonly estimates: { readonly from: number | null; readonly to: number | null } | null;
};

/** The phases of a reading, in order; each needs the ones before it. */
export const phases = ['sprints', 'history', 'texts', 'comments', 'done'] as const;
export type Phase = (typeof phases)[number];

/** The figures with all data that drawing them needs; this is also what is stored. */
export type Shown = {
  /** The figures by sprint, or by week on a board without sprints; the other is null. */
  readonly look: LookBack | null;
  readonly weeks: readonly WeekFigures[] | null;
  /** Key and summary of every issue in the figures, by issue id. */
  readonly titles: Readonly<Record<string, Titled>>;
  /** By column id, then by issue id. */
  readonly stories: Readonly<Record<string, Readonly<Record<string, Story>>>>;
  readonly board: NonNullable<LookBackSetup['board']>;
  readonly recordedSince: Instant | null;
  /** Id of the sprint to prepare: the first planned one, else the running one. */
  readonly ahead: number | null;
  /** When it was read, by the reader's clock. */
  readonly asOf: Instant;
  readonly phase: Phase;
  /** Not all candidates were read, so each count is a minimum. */
  readonly atLeast: boolean;
  /** Whether the board has closed sprints before the first of these. */
  readonly earlier: boolean;
};

/** A column of every chart and a row of every table: one sprint, or one week. */
export type Column =
  | { readonly kind: 'sprint'; readonly id: string; readonly name: string; readonly of: SprintLookBack }
  | { readonly kind: 'week'; readonly id: string; readonly name: string; readonly of: WeekFigures };

/** The figures whose issues can be listed. `changed`: added or removed. */
export const figureIds = [
  'committed',
  'finished',
  'finished-late',
  'carried-over',
  'unknown',
  'changed',
  'added',
  'removed',
  'edited',
  're-estimated',
  'asked',
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

function ofSprint(figures: SprintFigures, figure: FigureId): Ids | null {
  switch (figure) {
    case 'committed':
    case 'finished':
    case 'unknown':
    case 'added':
    case 'removed':
      return figures[figure];
    case 'finished-late':
      return figures.finishedLate;
    case 'carried-over':
      return figures.carriedOver;
    case 'changed':
      return distinct([...figures.added, ...figures.removed]);
    case 're-estimated':
      return figures.reestimated;
    case 'reached-done':
      return figures.reachedDone;
    case 'asked':
      return figures.asked && figures.asked.questions.map(({ issueId }) => issueId);
    case 'edited':
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
  return column.kind === 'sprint' ? ofSprint(column.of.figures, figure) : ofWeek(column.of, figure);
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

/**
 * Whether items count as finished although the history shows none becoming done: then rework cannot be known. So after
 * an import without histories, or where items were done before their sprint.
 */
export function hasUnseenFinish(columns: readonly Column[]): boolean {
  return totalOf(columns, 'reached-done') === 0 && (totalOf(columns, 'finished') ?? 0) > 0;
}

/** `nameOfWeek` puts a Monday into words. */
export function columnsOf({ look, weeks }: Shown, nameOfWeek: (monday: string) => string): readonly Column[] {
  if (weeks !== null) return weeks.map((of) => ({ kind: 'week', id: of.week, name: nameOfWeek(of.week), of }));
  return (look?.sprints ?? []).map((of) => ({
    kind: 'sprint',
    id: String(of.figures.sprint.id),
    name: of.figures.sprint.name,
    of,
  }));
}
