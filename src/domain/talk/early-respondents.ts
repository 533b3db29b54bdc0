import type { Round } from '../ballot/round';
import type { AccountId } from '../shared/person';
import type { RunningTalk } from './talk';
import { participantsOf } from './respondents';

/** The participants who are no early respondents. */
export function othersIn(talk: RunningTalk, round: Round | null): readonly AccountId[] {
  return participantsOf(talk, round).filter((one) => !talk.earlyRespondents.includes(one));
}
