import type { Instant } from '../shared/instant';
import { justAfter, type Past } from './at';
import { stretchesIn } from './members';
import type { ClosedSprint, Ids, LookBackInput } from './past';

/** A sprint that may have taken over unfinished issues, and its end. */
type Next = { readonly sprintId: number; readonly until: Instant };

/**
 * The next sprints after `sprint`: the first that starts in its second half or later and ends after it, those parallel
 * to that one, and those parallel to `sprint` that end after it. null: none is planned yet.
 */
export function nextOf(
  sprint: ClosedSprint,
  input: Pick<LookBackInput, 'sprints' | 'next' | 'now'>,
): readonly Next[] | null {
  const outlive = input.sprints.filter((other) => other.id !== sprint.id && other.completed > sprint.completed);
  const parallel = outlive.filter((other) => startOf(other) < halfOf(sprint));
  const after = outlive.filter((other) => !parallel.includes(other));
  const first = after.reduce<ClosedSprint | null>(
    (best, one) => (best === null || startOf(one) < startOf(best) ? one : best),
    null,
  );
  if (first !== null) {
    const beside = after.filter((other) => startOf(other) < halfOf(first) || other === first);
    return [...parallel, ...beside].map(({ id, completed }) => ({ sprintId: id, until: completed }));
  }
  if (input.next === null) return null;
  const next = { sprintId: input.next.id, until: justAfter(input.now) };
  return [...parallel.map(({ id, completed }) => ({ sprintId: id, until: completed })), next];
}

function startOf({ start, completed }: ClosedSprint): Instant {
  return start ?? completed;
}

function halfOf({ start, end, completed }: ClosedSprint): Instant {
  const over = end !== null && end < completed ? end : completed;
  const begun = start !== null && start < over ? start : over;
  return new Date((Date.parse(begun) + Date.parse(over)) / 2).toISOString();
}

/** The issues that were in a next sprint between just before `completed` and the end of that sprint. */
export function carriedInto(next: readonly Next[], pasts: readonly Past[], completed: Instant): Ids {
  const carried = pasts.filter((past) =>
    next.some(({ sprintId, until }) =>
      stretchesIn(past, sprintId, until).some(({ from, to }) => from < until && (to === null || to >= completed)),
    ),
  );
  return carried.map(({ issue }) => issue.id);
}
