import { dayIn } from '../shared/day';
import type { Readiness } from '../refinement/readiness';
import { NO_TALKS } from '../talk/talk';
import { beganAt } from './asked';
import type { Past } from './at';
import { isEditedBetween } from './edits';
import { groundOf } from './history';
import { groupOf, type Outcome, type SprintOutcomes } from './outcome';
import type { LookBackInput } from './past';
import { toSnapshotItem } from './snapshot';

type Months = {
  readonly timeZone: string;
  /** By issue id: the app's summary, which stays as it was when work began. */
  readonly readiness: ReadonlyMap<string, Readiness>;
  /** "2026-09" in words. */
  readonly nameOf: (month: string) => string;
};

/**
 * On a board without sprints: what became of the items on which work began, by the month of that, the latest last: the
 * twelve months before the running one. An earlier month would have only those of its items that changed since. Without
 * a sprint nothing can be unfinished: trouble is a change of content after work began.
 */
export function monthsOf(input: LookBackInput, { timeZone, readiness, nameOf }: Months): readonly SprintOutcomes[] {
  const running = dayIn(input.now, timeZone).slice(0, 7);
  const first = yearBefore(running);
  const byMonth = new Map<string, Outcome[]>();
  for (const past of groundOf(input).pasts.values()) {
    const began = beganAt(past);
    const month = began === null ? running : dayIn(began, timeZone).slice(0, 7);
    const outcome =
      began === null || month < first || month >= running ? null : outcomeOf(past, { began, input, readiness });
    if (outcome !== null) byMonth.set(month, [...(byMonth.get(month) ?? []), outcome]);
  }
  return [...byMonth]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, outcomes]) => ({
      sprint: asSprint(month, nameOf),
      hoursLate: null,
      lacks: null,
      started: outcomes.length,
      agreed: outcomes.filter(({ group }) => group === 'agreed').length,
      outcomes,
    }));
}

/** "2025-09" of "2026-09". */
const yearBefore = (month: string): string => `${String(Number(month.slice(0, 4)) - 1)}${month.slice(4)}`;

/** A month where a sprint is expected; its id is its number, such as 202609. */
function asSprint(month: string, nameOf: Months['nameOf']): SprintOutcomes['sprint'] {
  const first = `${month}-01T00:00:00.000Z`;
  const id = Number(month.replace('-', ''));
  return { id, name: nameOf(month), start: first, end: null, completed: first, isCloseGuessed: false };
}

type Of = Pick<Months, 'readiness'> & { readonly began: string; readonly input: LookBackInput };

function outcomeOf({ issue, turns }: Past, { began, input, readiness }: Of): Outcome | null {
  const summary = readiness.get(issue.id);
  const group = summary === undefined ? null : groupOf[summary.standing];
  if (summary === undefined || group === null) return null;
  const history = input.texts?.get(issue.id);
  const until = turns.findLast(({ done }) => done)?.at ?? input.now;
  const { id, status, estimate } = issue;
  const facts = { id, type: issue.type.id, epic: null, components: [], assignee: null, status, estimate };
  return {
    id,
    group,
    isUnfinished: false,
    isChanged: history !== undefined && isEditedBetween(history, { after: began, until }, input.materialShare),
    isReestimated: false,
    start: toSnapshotItem({ ...facts, progress: 'new' }, { readiness: summary, talks: NO_TALKS }, null),
  };
}
