import type { SprintFigures } from '../../../src/domain/lookback/figures';
import type { LookBack } from '../../../src/domain/lookback/look-back';
import type { Change, DoneStatuses, LookBackInput, PastIssue } from '../../../src/domain/lookback/past';
import type { Story } from './shown';

type Stories = Record<string, Record<string, Story>>;

/** When the counted events happened, by sprint and issue; for the lists that a figure opens. */
export function storiesOf(look: LookBack, { issues, statuses }: Pick<LookBackInput, 'issues' | 'statuses'>): Stories {
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
