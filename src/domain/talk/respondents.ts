import { type Voted, votersIn } from '../ballot/ballot';
import type { Round } from '../ballot/round';
import { ERASED } from '../shared/erased';
import type { AccountId } from '../shared/person';
import type { Issue } from '../issue/issue';
import type { PolicyNumbers } from '../shared/policy-numbers';
import { counted, quorumOf } from './quorum';
import { isSaidOf, runningOf } from './running-talk';
import type { PublicRespondent, PublicTalk } from './public-talk';
import type { Contributions } from './every-participant';

/** What a quorum depends on beside the people. */
export type Room = {
  readonly issue: Pick<Issue, 'reporter'>;
  readonly policy: Pick<PolicyNumbers, 'quorumAtLeast' | 'quorumAtMost' | 'materialChange'>;
  readonly records: Contributions;
  readonly round: VotedRound | null;
};

/** A round as far as it tells who took part. */
export type VotedRound = Voted & Pick<Round, 'closedAt'>;

/**
 * The participants if the talk were revealed or closed now: respondents, the voters of this talk's rounds or of the
 * open one, and who is present or was at a reveal. Ordered by account, so that the order does not tell who came when.
 */
export function participantsOf(talk: PublicTalk | null, round: VotedRound | null): readonly AccountId[] {
  const running = runningOf(talk);
  const there = running === null ? [] : [...running.joined, ...running.atReveal];
  const said = talk?.respondents.map(({ accountId }) => accountId) ?? [];
  return [...new Set([...there, ...said, ...votersOf(talk, round)])].sort();
}

/** The voters of the round, where it is open or was revealed in this talk. */
export function votersOf(talk: PublicTalk | null, round: VotedRound | null): readonly AccountId[] {
  return round !== null && isOfTalk(round, talk) ? votersIn(round) : [];
}

type Asking = Pick<Room, 'records' | 'round'> & { readonly talk: PublicTalk | null };

/**
 * Who is asked to respond and to vote: the participants of the running talk; without one also those of the last talk,
 * except closed accounts.
 */
export function electorateOf({ talk, round, records }: Asking): readonly AccountId[] {
  const before = runningOf(talk) === null ? (records.talks.talks.at(-1)?.participants ?? []) : [];
  return [...new Set([...participantsOf(talk, round), ...before.filter((one) => one !== ERASED)])];
}

/** Whether the round is open or was revealed in this talk; voters of earlier rounds are no participants. */
export function isOfTalk({ closedAt }: Pick<Round, 'closedAt'>, talk: Pick<PublicTalk, 'startedAt'> | null): boolean {
  const startedAt = talk?.startedAt ?? null;
  return closedAt === null || (startedAt !== null && closedAt >= startedAt);
}

export type Quorum = { readonly count: number; readonly quorum: number; readonly enough: boolean };

/** How many of these people count, and how many it takes. */
export function quorumAmong(people: readonly AccountId[], participants: readonly AccountId[], room: Room): Quorum {
  const count = counted(people, participants, room.issue).length;
  const quorum = quorumOf(participants, room.issue, room.policy);
  return { count, quorum, enough: count >= quorum };
}

type RespondentCount = Quorum & {
  readonly participants: readonly AccountId[];
  readonly respondents: readonly PublicRespondent[];
};

/**
 * The respondents on the present content (`fingerprint`), among all who are asked. In a running talk all of its
 * respondents count. Waiting respondents on other content do not.
 */
export function countRespondents(talk: PublicTalk, fingerprint: string, room: Room): RespondentCount {
  const isRunning = runningOf(talk) !== null;
  const respondents = talk.respondents.filter((one) =>
    isRunning ? one.on !== null : isSaidOf(one, fingerprint, room.policy.materialChange),
  );
  const participants = electorateOf({ ...room, talk });
  const people = respondents.map(({ accountId }) => accountId);
  return { ...quorumAmong(people, participants, room), participants, respondents };
}
