import type { AccountId } from '../shared/person';
import { leaderIn } from './leader';
import type { Lobby, Respondent, RunningTalk, TalkRow } from './talk';

/** A respondent as others see them: not what they did. */
export type PublicRespondent = Pick<Respondent, 'accountId' | 'on'>;

type PublicOf<T extends TalkRow> = Omit<T, 'respondents'> & { readonly respondents: readonly PublicRespondent[] };
export type PublicRunningTalk = PublicOf<RunningTalk>;
/** A talk, or the respondents who wait for one, as everybody may see it. */
export type PublicTalk = PublicOf<Lobby> | PublicRunningTalk;

/** Its facilitator is who leads now. Respondents are ordered by account, so that the order does not tell who responded when. */
export function publicTalk(talk: TalkRow): PublicTalk {
  const respondents = talk.respondents.map(({ accountId, on }) => ({ accountId, on }));
  const shown = { respondents: respondents.sort((one, other) => compare(one.accountId, other.accountId)) };
  return talk.startedAt === null ? { ...talk, ...shown } : { ...talk, ...shown, facilitator: leaderIn(talk) };
}

const compare = (one: AccountId, other: AccountId): number => (one < other ? -1 : Number(one > other));
