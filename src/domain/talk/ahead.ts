import type { Round } from '../ballot/round';
import { possibleWriters, WRITERS } from './cover';
import type { AccountId } from '../shared/person';
import type { Present } from '../shared/presence';
import type { RunningTalk } from './talk';
import { participantsOf, votersOf } from './voices';

/** Who only spoke ahead: nobody has seen them in the talk, joining, voting or signing something. */
export function onlyAhead(talk: RunningTalk, round: Round | null): readonly AccountId[] {
  const voted = votersOf(talk, round);
  return talk.ahead.filter((one) => !voted.includes(one));
}

/**
 * Who is in the talk, for what is settled between those who are. A vote shows that somebody who spoke ahead is there, too; of
 * whoever acts now it is enough that they have voted.
 */
export function presentIn(talk: RunningTalk, round: Round | null, actor: AccountId): Present {
  const acting = votersOf(talk, round).includes(actor) ? [actor] : [];
  return { joined: [...new Set([...talk.joined, ...acting])], ahead: onlyAhead(talk, round) };
}

/**
 * Those of them whom the record of the talk tells apart. A question with a name to it says the same anyway. Who signed
 * nothing is among three like that, and leaves three who signed nothing in the talk, or stands with the others: a doubt
 * without a name may tell whether it was written ahead or in the talk, and fewer could have written it.
 */
export function aheadOf(talk: RunningTalk, round: Round | null): readonly AccountId[] {
  const away = onlyAhead(talk, round);
  const here = participantsOf(talk, round).filter((one) => !away.includes(one));
  if (possibleWriters(away, talk) >= WRITERS && possibleWriters(here, talk) >= WRITERS) return away;
  return away.filter((one) => possibleWriters([one], talk) === 0);
}
