import type { Round } from '../ballot/round';
import { possibleWriters, WRITERS } from './cover';
import type { AccountId } from '../shared/person';
import type { Present } from '../shared/presence';
import type { RunningTalk } from './talk';
import { participantsOf, votersOf } from './voices';

/** The early respondents who have not joined, voted or signed a question in the talk. */
export function onlyAhead(talk: RunningTalk, round: Round | null): readonly AccountId[] {
  const voted = votersOf(talk, round);
  return talk.ahead.filter((one) => !voted.includes(one));
}

/**
 * Who is in the talk, for decisions between those present. A vote proves that an early respondent is there; for the
 * acting person a vote is enough.
 */
export function presentIn(talk: RunningTalk, round: Round | null, actor: AccountId): Present {
  const acting = votersOf(talk, round).includes(actor) ? [actor] : [];
  return { joined: [...new Set([...talk.joined, ...acting])], ahead: onlyAhead(talk, round) };
}

/**
 * The early respondents that the talk's record may name. With a signed question: always. Without one: only if three are
 * named and three others stay unnamed, since an anonymous question may show whether it was written early.
 */
export function aheadOf(talk: RunningTalk, round: Round | null): readonly AccountId[] {
  const away = onlyAhead(talk, round);
  const here = participantsOf(talk, round).filter((one) => !away.includes(one));
  if (possibleWriters(away, talk) >= WRITERS && possibleWriters(here, talk) >= WRITERS) return away;
  return away.filter((one) => possibleWriters([one], talk) === 0);
}
