import type { Ids, LookBack, SprintFigures, SprintLookBack, WeekFigures } from '../../../src/domain/lookback/figures';
import type { LookBackSetup } from '../../../src/contract-look-back';
import type { Instant } from '../../../src/domain/shared/instant';
import type { LookBackInput } from '../../../src/domain/lookback/past';

/** What is written of an issue in a list. */
export type Titled = { readonly key: string; readonly summary: string };

/** When that happened to an issue which one of the figures counts; null where Jira's history does not tell. */
export type Story = {
  readonly added: Instant | null;
  readonly removed: Instant | null;
  readonly done: Instant | null;
  readonly back: Instant | null;
  /** The estimates before and after the last change. */
  readonly estimates: { readonly from: number | null; readonly to: number | null } | null;
};

/** How far a reading has come; each phase needs the ones before it. */
export const phases = ['sprints', 'history', 'texts', 'comments', 'done'] as const;
export type Phase = (typeof phases)[number];

/** Figures with what it takes to draw them, which is also what is kept for the next time. */
export type Shown = {
  /** The figures by sprint, or by week on a board without sprints; the other is null. */
  readonly look: LookBack | null;
  readonly weeks: readonly WeekFigures[] | null;
  /** By issue id, of every issue in the figures. */
  readonly titles: Readonly<Record<string, Titled>>;
  /** By column id, then by issue id. */
  readonly stories: Readonly<Record<string, Readonly<Record<string, Story>>>>;
  readonly board: NonNullable<LookBackSetup['board']>;
  readonly recordedSince: Instant | null;
  /** The sprint that comes next, running or planned. */
  readonly next: LookBackInput['next'];
  /** When it was read, by the reader's clock. */
  readonly asOf: Instant;
  readonly phase: Phase;
  /** Not all candidates were read: each count is a least one. */
  readonly atLeast: boolean;
  /** There are closed sprints before the first of these. */
  readonly earlier: boolean;
};

/** One column of every chart and one row of every table: a sprint, or a week. */
export type Column =
  | { readonly kind: 'sprint'; readonly id: string; readonly name: string; readonly of: SprintLookBack }
  | { readonly kind: 'week'; readonly id: string; readonly name: string; readonly of: WeekFigures };

/** What can be opened as a list of issues. `changed`: added or removed. */
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

/** A figure of one column; of all of them where `column` is null. */
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

/** Issue ids of a figure, each as often as it counts; null where it is not known, which is not none. */
export function idsOf(column: Column, figure: FigureId): Ids | null {
  return column.kind === 'sprint' ? ofSprint(column.of.figures, figure) : ofWeek(column.of, figure);
}

/** How many a figure counts; null where it is not known. Removed and added again counts twice, as in the rules. */
export function countOf(column: Column, figure: FigureId): number | null {
  if (figure !== 'changed') return idsOf(column, figure)?.length ?? null;
  const [added, removed] = [idsOf(column, 'added'), idsOf(column, 'removed')];
  return added === null || removed === null ? null : added.length + removed.length;
}

/** Over the columns where it is known; null where it is known in none. */
export function totalOf(columns: readonly Column[], figure: FigureId): number | null {
  const known = columns.map((column) => countOf(column, figure)).filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}

/** `nameOfWeek` says a Monday in words. */
export function columnsOf({ look, weeks }: Shown, nameOfWeek: (monday: string) => string): readonly Column[] {
  if (weeks !== null) return weeks.map((of) => ({ kind: 'week', id: of.week, name: nameOfWeek(of.week), of }));
  return (look?.sprints ?? []).map((of) => ({
    kind: 'sprint',
    id: String(of.figures.sprint.id),
    name: of.figures.sprint.name,
    of,
  }));
}
