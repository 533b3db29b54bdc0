import { newBlockers } from '../issue/agreed-facts';
import type { Blocker, Issue, Sprint } from '../issue/issue';
import { criterion, met, unmet } from './criterion';

/** No issue outside this or an earlier sprint blocks it. */
export const unblocked = criterion({
  step: 'confirm',
  by: 'field',
  place: null,
  reads: ['issuelinks', 'sprint'],
  requiredIn: [],
  // A blocker that is new since the agreement: the team did not know of it.
  mustHold: ({ issue, records }) =>
    obstaclesOf({ ...issue, blockers: newBlockers(records.talks.agreedFacts, issue) }).length > 0,
  find: ({ issue }) => {
    const obstacles = obstaclesOf(issue);
    if (obstacles.length === 0) return met;
    const [first = null] = obstacles.filter(isSeen).sort((a, b) => asNumbered(a.key, b.key));
    const named = { key: first?.key ?? null, summary: first?.summary ?? null, sprint: first?.sprint?.name ?? null };
    return unmet({ because: 'blocked', count: obstacles.length, ...named });
  },
});

/** Whether the reader may see the blocker. */
const isSeen = (blocker: Blocker): blocker is Blocker & { readonly key: string } => blocker.key !== null;

/** TIF-9 before TIF-10. */
function asNumbered(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

/** The blockers that would not be done in time. */
export function obstaclesOf({ blockers, sprint }: Pick<Issue, 'blockers' | 'sprint'>): readonly Blocker[] {
  return blockers.filter((blocker) => !isInTime(blocker, sprint));
}

/** A blocker in this or an earlier sprint is no obstacle; seen from the backlog every planned sprint is earlier. */
function isInTime({ sprint: theirs }: Blocker, ours: Sprint | null): boolean {
  if (theirs === null) return false;
  if (ours === null || theirs.id === ours.id) return true;
  const order = { closed: 0, active: 1, future: 2 } as const;
  if (order[theirs.state] !== order[ours.state]) return order[theirs.state] < order[ours.state];
  if (theirs.startDate !== null && ours.startDate !== null) return theirs.startDate <= ours.startDate;
  if (theirs.startDate === null && ours.startDate === null) return theirs.id < ours.id;
  return theirs.startDate !== null;
}
