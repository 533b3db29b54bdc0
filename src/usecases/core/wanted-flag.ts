import type { FlagMarker } from '../../domain/issue/flag-marker';
import { type Unflagged, whyUnflagged } from '../../domain/readiness/flag';
import type { BackgroundContext } from './issue-context';
import { judge } from './judge';

/** Why the issue is not to be flagged, wherever its planned sprint stands in line; null where it may be. */
export function whyNoFlag(context: BackgroundContext, by: FlagMarker['by']): Unflagged | null {
  const { issue, policy } = context;
  const { readiness } = judge(context);
  const sprintSoon = issue.sprint?.id ?? null;
  return whyUnflagged({ issue, readiness, sprintSoon, flags: policy.flags, by });
}

/** Whether the app may have something to do about the flag by itself: to set it, or to look after its own. */
export function isFlagToDo(context: BackgroundContext): boolean {
  const { issue, policy, refinement } = context;
  if (refinement.flag !== null) return true;
  return policy.flags.on && !issue.flagged && whyNoFlag(context, 'itself') === null;
}
