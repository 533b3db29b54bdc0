import { votersIn } from '../ballot/ballot';
import { stepsApart } from '../ballot/size';
import type { PublicRow } from '../refinement/public-row';
import type { AccountId } from '../shared/person';
import { isParticipant } from '../talk/is-participant';
import { runningOf } from '../talk/running-talk';

type Settled = Pick<PublicRow, 'round' | 'size' | 'talk' | 'talks'>;

/** Whether this person may settle the size: sizes that lie apart only where they voted or were there when they were revealed. */
export function maySettle({ round, size, talk, talks }: Settled, who: AccountId): boolean {
  if (size === null || stepsApart(size) === null) return true;
  const { at } = size;
  const running = runningOf(talk);
  const isThere = running !== null && running.startedAt <= at && running.atReveal.includes(who);
  const wasThere = talks.talks.some((one) => one.id <= at && at <= one.at && isParticipant(one, who));
  return isThere || wasThere || (round !== null && votersIn(round).includes(who));
}
