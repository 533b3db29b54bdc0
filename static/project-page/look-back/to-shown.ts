import type { LookBackSetup } from '../../../src/contract-look-back';
import { lookBackByWeek } from '../../../src/domain/lookback/by-week';
import { figureIds, type SprintFigures } from '../../../src/domain/lookback/figures';
import { lookBack, type LookBack } from '../../../src/domain/lookback/look-back';
import type { LookBackReading } from '../../../src/jira/look-back/reading';
import { type LookBackFigures, type Titled, columnsOf, idsOf, type Story } from './shown';
import type { Change, DoneStatuses, LookBackInput, PastIssue } from '../../../src/domain/lookback/past';

/** Weeks that are over: a sprint usually takes two. */
export const weeksFor = (sprints: number): number => 2 * sprints;

/** The figures of what was read so far, with the data that drawing them needs. `sprints`: how many were asked for. */
export function toShown(
  { input, progress, atLeast, earlier, sprintToPrepare }: LookBackReading,
  { board, recordedSince, timeZone }: LookBackSetup,
  sprints: number,
): LookBackFigures {
  if (board === null) throw new Error('Without a board nothing is read');
  const isByWeek = board.type === 'kanban';
  const look = isByWeek ? null : lookBack(input);
  const weeks = isByWeek ? lookBackByWeek(input, { weeks: weeksFor(sprints), timeZone }) : null;
  const figures: LookBackFigures = {
    look,
    weeks,
    forecast: null,
    titles: {},
    stories: look === null ? {} : storiesOf(look, input),
    board,
    recordedSince,
    sprintToPrepare,
    asOf: new Date().toISOString(),
    phase: progress.phase,
    atLeast,
    earlier,
  };
  return { ...figures, titles: titlesIn(figures, input.issues) };
}

function titlesIn(shown: LookBackFigures, issues: LookBackReading['input']['issues']): LookBackFigures['titles'] {
  const named = new Set(
    columnsOf(shown, (monday) => monday).flatMap((column) =>
      figureIds.flatMap((figure) => idsOf(column, figure) ?? []),
    ),
  );
  for (const { split } of shown.look?.proposals ?? []) if (split !== null) named.add(split.issueId);
  for (const { issueId } of shown.look?.cases?.items ?? []) named.add(issueId);
  const titles = issues
    .filter(({ id }) => named.has(id))
    .map(({ id, key, summary }): [string, Titled] => [id, { key, summary }]);
  return Object.fromEntries(titles);
}

type Stories = Record<string, Record<string, Story>>;

/** When the counted events happened, by sprint and issue; for the lists that a figure opens. */
function storiesOf(look: LookBack, { issues, statuses }: Pick<LookBackInput, 'issues' | 'statuses'>): Stories {
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  const all: Stories = {};
  for (const figures of look.sprints) {
    const { added, removed, reestimated, reachedDone, finished } = figures;
    const named = new Set([...added, ...removed, ...reestimated, ...reachedDone, ...finished]);
    const namedIssues = [...named].flatMap((id) => byId.get(id) ?? []);
    all[String(figures.sprint.id)] = Object.fromEntries(
      namedIssues.map((issue) => [issue.id, storyOf(issue, figures, statuses)]),
    );
  }
  return all;
}

type Of<K> = Extract<Change, { what: K }>;
const isOf =
  <K extends Change['what']>(what: K) =>
  (change: Change): change is Of<K> =>
    change.what === what;

function storyOf({ id, changes }: PastIssue, figures: SprintFigures, { done }: DoneStatuses): Story {
  const { sprint, start } = figures;
  const within = changes.filter(({ at }) => at >= start && at <= sprint.completed);
  const moves = within.filter(isOf('sprints'));
  const cameIn = moves.find(({ from, to }) => !from.includes(sprint.id) && to.includes(sprint.id));
  const wentOut = moves.findLast(({ from, to }) => from.includes(sprint.id) && !to.includes(sprint.id));
  const reached = within.filter(isOf('status')).findLast(({ to }) => to !== null && done.has(to));
  const reopening = changes
    .filter(isOf('status'))
    .find(({ at, from, to }) => at > start && from !== null && done.has(from) && (to === null || !done.has(to)));
  const sized = within.filter(isOf('estimate'));
  const [firstSize] = sized;
  return {
    added: figures.added.includes(id) ? (cameIn?.at ?? null) : null,
    removed: figures.removed.includes(id) ? (wentOut?.at ?? null) : null,
    done: reached?.at ?? null,
    back: figures.cameBack.includes(id) ? (reopening?.at ?? null) : null,
    estimates: firstSize === undefined ? null : { from: firstSize.from, to: sized.at(-1)?.to ?? null },
  };
}
