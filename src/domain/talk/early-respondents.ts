import type { Round } from '../ballot/round';
import { possibleWriters, K_ANONYMITY } from './anonymity';
import type { AccountId } from '../shared/person';
import type { RunningTalk } from './talk';
import { participantsOf } from './respondents';

/**
 * The early respondents that the talk's record may name. With a signed question: always. Without one: only if three are
 * named and three others stay unnamed, since an anonymous question may show whether it was written early.
 */
export function earlyRespondents(talk: RunningTalk, round: Round | null): readonly AccountId[] {
  const { earlyRespondents } = talk;
  if (
    possibleWriters(earlyRespondents, talk) >= K_ANONYMITY &&
    possibleWriters(othersIn(talk, round), talk) >= K_ANONYMITY
  )
    return earlyRespondents;
  return earlyRespondents.filter((one) => possibleWriters([one], talk) === 0);
}

/** The participants who are no early respondents. */
export function othersIn(talk: RunningTalk, round: Round | null): readonly AccountId[] {
  return participantsOf(talk, round).filter((one) => !talk.earlyRespondents.includes(one));
}
