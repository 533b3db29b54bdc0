import { isDone } from './at';
import type { SprintFigures, TryNext } from './figures';
import type { LookBackInput, PastIssue } from './past';
import { carryOver, scopeChange } from './rates';

/** A rate above this stands out. */
const MUCH = 0.2;

type Known = Pick<LookBackInput, 'issues' | 'statuses' | 'askedAnything'>;

/**
 * The first suggestion that applies to these sprints. Sprints without a next one are left out of carry-over. null: no
 * figure stands out, there are none, or it is unread whether anything was asked.
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

/** Of the carried-over issues: unfinished ones first, then the largest, then the one carried over last. */
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
