import type { Column, FigureId, Opens, Shown } from './shown';
import { idsOf } from './shown';
import type { Telling } from './telling';

/** An issue in the list of a figure, with what happened to it, in words. */
export type Listed = {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  /** Path within this Jira. */
  readonly to: string;
  readonly what: string;
};
/** What a figure is made of in one sprint or week. */
export type ListedGroup = { readonly column: Column; readonly items: readonly Listed[] };

/** The issues that a figure counts, by column; columns without any are left out. */
export function listedOf(telling: Telling, { figure, column: wanted }: Opens): readonly ListedGroup[] {
  return telling.columns
    .filter(({ id }) => wanted === null || id === wanted)
    .map((column) => ({ column, items: itemsOf(telling, column, figure) }))
    .filter(({ items }) => items.length > 0);
}

function itemsOf(telling: Telling, column: Column, figure: FigureId): readonly Listed[] {
  if (figure === 'asking') return commentsOf(telling, column);
  if (figure === 'asked') return questionsOf(telling, column);
  return [...new Set(idsOf(column, figure) ?? [])].flatMap((id) => {
    const titled = titledAs(telling.shown, id);
    return titled === null ? [] : [{ ...titled, what: happenedTo(telling, column, { id, figure }) }];
  });
}

function titledAs({ titles }: Shown, id: string): Omit<Listed, 'what'> | null {
  const titled = titles[id];
  return titled === undefined ? null : { ...titled, id, to: `/browse/${titled.key}` };
}

function commentsOf(telling: Telling, { of, kind }: Column): readonly Listed[] {
  const asking = (kind === 'sprint' ? of.figures.asking : of.asking) ?? [];
  return asking.flatMap(({ issueId, commentId, at }) => {
    const titled = titledAs(telling.shown, issueId);
    if (titled === null) return [];
    const to = `${titled.to}?focusedCommentId=${encodeURIComponent(commentId)}`;
    return [{ ...titled, id: commentId, to, what: telling.words.inComment(telling.formats.dayOf(at)) }];
  });
}

function questionsOf({ words, formats, shown }: Telling, { of, kind }: Column): readonly Listed[] {
  const questions = (kind === 'sprint' ? of.figures.asked?.questions : of.asked) ?? [];
  return questions.flatMap(({ issueId, hours }, index) => {
    const titled = titledAs(shown, issueId);
    if (titled === null) return [];
    const what = hours === null ? words.notAnswered : words.answeredIn(words.hours(formats.number(hours)));
    return [{ ...titled, id: `${issueId} ${index}`, what }];
  });
}

type Of = { readonly id: string; readonly figure: FigureId };

/** What became of an issue in a sprint, as far as this figure is about it. */
function happenedTo({ words, formats, shown }: Telling, column: Column, { id, figure }: Of): string {
  if (column.kind === 'week') return '';
  const story = shown.stories[column.id]?.[id];
  const { figures } = column.of;
  const { was, happened } = words;
  const when = (at: string | null | undefined, dated: (when: string) => string, plain: string): string =>
    at === null || at === undefined ? plain : dated(formats.dayOf(at));
  const isIn = (ids: readonly string[] | null): boolean => ids?.includes(id) === true;
  const movement = [
    ...(isIn(figures.added) ? [when(story?.added, happened.added, was.added)] : []),
    ...(isIn(figures.removed) ? [when(story?.removed, happened.removed, was.removed)] : []),
  ];
  const end = isIn(figures.finished)
    ? [when(story?.done, happened.finished, was.finished), ...(isIn(figures.finishedLate) ? [was.late] : [])]
    : [isIn(figures.unknown) ? was.unknown : was.unfinished, ...(isIn(figures.carriedOver) ? [was['carried-over']] : [])];
  switch (figure) {
    case 'added':
    case 'removed':
    case 'changed':
      return formats.list(movement);
    case 'committed':
    case 'finished':
    case 'finished-late':
    case 'carried-over':
    case 'unknown':
      return [...end, ...movement].join(', ');
    case 're-estimated': {
      const sizes = story?.estimates;
      const size = (value: number | null): string => (value === null ? words.none : formats.points(value));
      return sizes === null || sizes === undefined ? '' : happened.estimates(size(sizes.from), size(sizes.to));
    }
    case 'came-back':
      return when(story?.back, happened.back, '');
    case 'reached-done':
      return when(story?.done, happened.finished, was.finished);
    case 'edited':
    case 'asked':
    case 'asking':
      return '';
  }
}
