import { isDone } from './at';
import type { SprintFigures, TryNext } from './figures';
import type { LookBackInput, PastIssue } from './past';
import { carryOver, scopeChange } from './rates';

/** A fifth of what was committed. */
const MUCH = 0.2;

type Known = Pick<LookBackInput, 'issues' | 'statuses' | 'askedAnything'>;

/**
 * The first that holds over all these sprints. A sprint without a next one has no carry-over and is left out of it. null:
 * nothing stands out, there are no figures, or it is not read yet whether anything was asked.
 */
export function tryNextOf(sprints: readonly SprintFigures[], known: Known): TryNext | null {
  if (sprints.length === 0 || known.askedAnything === null) return null;
  if (!known.askedAnything) return { what: 'ask' };
  const carried = carryOver(sprints);
  const issueId = carried !== null && carried.share > MUCH ? largestOf(sprints, known) : null;
  if (carried !== null && issueId !== null) return { what: 'split', issueId, share: carried.share };
  const changed = scopeChange(sprints);
  return changed !== null && changed.share > MUCH ? { what: 'talk-ahead', share: changed.share } : null;
}

/** Of the carried over: one that is still unfinished first, then the largest, then the one carried over last. */
function largestOf(sprints: readonly SprintFigures[], { issues, statuses }: Known): string | null {
  const carried = sprints.toReversed().flatMap(({ carriedOver }) => carriedOver ?? []);
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  const candidates = carried.flatMap((id) => byId.get(id) ?? []);
  const isOpen = ({ status }: PastIssue) => isDone(status, statuses) !== true;
  const open = candidates.filter(isOpen);
  const [first = null, ...others] = open.length > 0 ? open : candidates;
  const largest = others.reduce((best, one) => ((one.estimate ?? 0) > (best?.estimate ?? 0) ? one : best), first);
  return largest?.id ?? null;
}
