import type { Instant } from '../../../src/domain/shared/instant';
import type { AskingComment } from '../../../src/domain/lookback/past';
import { type FigureId, figures, type SprintFigures, type Tells } from '../../../src/domain/lookback/figures';
import { type Column, type Opens, type LookBackFigures, type Story, idsOf, wholeOf } from './shown';
import type { Telling } from './telling';

/** An issue in a figure's list, with what happened to it, in words. */
export type Listed = {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  /** Path within this Jira. */
  readonly to: string;
  readonly what: string;
  /** The comment that a row stands for, which can be asked as a question; null for other rows. */
  readonly comment: AskingComment | null;
};
/** A figure's issues in one sprint or week. */
export type ListedGroup = { readonly column: Column; readonly items: readonly Listed[] };

/** The issues that a figure counts, by column; empty columns are left out. */
export function listedOf(telling: Telling, { figure, column: columnId }: Opens): readonly ListedGroup[] {
  const columns = columnId === null ? wholeOf(telling.columns) : telling.columns.filter(({ id }) => id === columnId);
  return columns
    .map((column) => ({ column, items: itemsOf(telling, column, figure) }))
    .filter(({ items }) => items.length > 0);
}

function itemsOf(telling: Telling, column: Column, figure: FigureId): readonly Listed[] {
  const { tells } = figures[figure].entry;
  if (tells === 'comment') return commentsOf(telling, column);
  if (tells === 'question') return questionsOf(telling, column);
  return againFirst(column, [...new Set(idsOf(column, figure) ?? [])]).flatMap((id) => {
    const titled = titledAs(telling.shown, id);
    if (titled === null) return [];
    const parts = [timesOf(telling, column, id), happenedTo(telling, column, { id, tells })];
    return [{ ...titled, what: parts.filter((one) => one !== '').join(', '), comment: null }];
  });
}

const timesIn = (column: Column, id: string): number => (column.kind === 'sprint' ? (column.of.times[id] ?? 0) : 0);

/** Items in their fourth or later sprint come first, those of most sprints before others. */
const againFirst = (column: Column, ids: readonly string[]): readonly string[] =>
  ids.toSorted((one, other) => timesIn(column, other) - timesIn(column, one));

function timesOf({ words }: Telling, column: Column, id: string): string {
  const times = timesIn(column, id);
  return times === 0 ? '' : words.inItsSprint(times);
}

function titledAs({ titles }: LookBackFigures, id: string): Omit<Listed, 'what' | 'comment'> | null {
  const titled = titles[id];
  return titled === undefined ? null : { ...titled, id, to: `/browse/${titled.key}` };
}

function commentsOf(telling: Telling, { of: { comments } }: Column): readonly Listed[] {
  return (comments ?? []).flatMap((comment) => {
    const { issueId, commentId, asked, at } = comment;
    const titled = titledAs(telling.shown, issueId);
    if (titled === null) return [];
    const to = `${titled.to}?focusedCommentId=${encodeURIComponent(commentId)}`;
    return [{ ...titled, id: commentId, to, what: telling.words.inComment(asked, telling.formats.dayOf(at)), comment }];
  });
}

function questionsOf({ words, formats, shown }: Telling, { of: { questions } }: Column): readonly Listed[] {
  return (questions ?? []).flatMap(({ issueId, hours }, index) => {
    const titled = titledAs(shown, issueId);
    if (titled === null) return [];
    const what = hours === null ? words.notAnswered : words.answeredIn(words.hours(formats.number(hours)));
    return [{ ...titled, id: `${issueId} ${index}`, what, comment: null }];
  });
}

type OfIssue = Exclude<Tells, 'comment' | 'question'>;
type Of = { readonly id: string; readonly tells: OfIssue };

/** What happened to an issue in a sprint, as far as the figure is about it. */
function happenedTo(telling: Telling, column: Column, { id, tells }: Of): string {
  if (column.kind === 'week') return '';
  const story = telling.shown.stories[column.id]?.[id] ?? NO_STORY;
  return textsByTells[tells]({ telling, id, story, figures: column.of });
}

const textsByTells: Readonly<Record<OfIssue, (of: Listing) => string>> = {
  end: (of) => [...endOf(of), ...movementOf(of)].join(', '),
  movement: (of) => of.telling.formats.list(movementOf(of)),
  estimates: sizesOf,
  done: (of) => dated(of, of.story.done, of.telling.words.happened.finished) ?? of.telling.words.was.finished,
  'opened-again': (of) => dated(of, of.story.back, of.telling.words.happened.back) ?? '',
  resolution: ({ telling: { words, shown }, id }) => words.asResolution(shown.look?.resolutions[id] ?? ''),
  untold: ({ telling }) => telling.words.was.untold,
  nothing: () => '',
};

const NO_STORY: Story = { added: null, removed: null, done: null, back: null, estimates: null };

type Listing = {
  readonly telling: Telling;
  readonly id: string;
  readonly story: Story;
  readonly figures: SprintFigures;
};

const dated = ({ telling }: Listing, at: Instant | null, said: (when: string) => string): string | null =>
  at === null ? null : said(telling.formats.dayOf(at));

function movementOf(of: Listing): readonly string[] {
  const { telling, id, story, figures } = of;
  const { was, happened } = telling.words;
  return [
    ...(figures.added.includes(id) ? [dated(of, story.added, happened.added) ?? was.added] : []),
    ...(figures.removed.includes(id) ? [dated(of, story.removed, happened.removed) ?? was.removed] : []),
  ];
}

function endOf(of: Listing): readonly string[] {
  const { telling, id, story, figures } = of;
  const { was, happened } = telling.words;
  if (figures.finished.includes(id)) {
    const finished = dated(of, story.done, happened.finished) ?? was.finished;
    return figures.finishedLate.includes(id) ? [finished, was.late] : [finished];
  }
  const unfinished = figures.unknown.includes(id) ? was.unknown : was.unfinished;
  return figures.carriedOver?.includes(id) === true ? [unfinished, was.carriedOver] : [unfinished];
}

function sizesOf({ telling: { words, formats }, story: { estimates } }: Listing): string {
  if (estimates === null) return '';
  const size = (value: number | null): string => (value === null ? words.none : formats.points(value));
  return words.happened.estimates(size(estimates.from), size(estimates.to));
}
