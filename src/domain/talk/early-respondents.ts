import type { Round } from '../ballot/round';
import { possibleWriters, K_ANONYMITY } from './anonymity';
import type { AccountId } from '../shared/person';
import type { Present } from '../shared/presence';
import type { RunningTalk } from './talk';
import { participantsOf, votersOf } from './respondents';

/** The early respondents who have not joined, voted or signed a question in the talk. */
export function onlyEarly(talk: RunningTalk, round: Round | null): readonly AccountId[] {
  const voted = votersOf(talk, round);
  return talk.ahead.filter((one) => !voted.includes(one));
}

/**
 * Who is in the talk, for decisions between those present. A vote proves that an early respondent is there; for the
 * acting person a vote is enough.
 */
export function presentIn(talk: RunningTalk, round: Round | null, actor: AccountId): Present {
  const acting = votersOf(talk, round).includes(actor) ? [actor] : [];
  return { joined: [...new Set([...talk.joined, ...acting])], ahead: onlyEarly(talk, round) };
}

/**
 * The early respondents that the talk's record may name. With a signed question: always. Without one: only if three are
 * named and three others stay unnamed, since an anonymous question may show whether it was written early.
 */
export function earlyRespondents(talk: RunningTalk, round: Round | null): readonly AccountId[] {
  const away = onlyEarly(talk, round);
  const here = participantsOf(talk, round).filter((one) => !away.includes(one));
  if (possibleWriters(away, talk) >= K_ANONYMITY && possibleWriters(here, talk) >= K_ANONYMITY) return away;
  return away.filter((one) => possibleWriters([one], talk) === 0);
}
