import { confidentIn, earlierVotes, type Voted, votersIn } from '../ballot/ballot';
import type { Round, Vote } from '../ballot/round';
import { isMaterialChange } from '../content/fingerprint';
import { minutesBetween } from '../shared/day';
import type { Instant } from '../shared/instant';
import type { AccountId } from '../shared/person';
import { askedForOf } from './asked-for';
import type { PublicRespondent, PublicTalk } from './public-talk';
import { type Quorum, quorumAmong, type Room } from './quorum';
import { isSaidOf, runningOf } from './running-talk';
import type { RunningTalk, TalkRow } from './talk';

/** A round as far as it tells who took part. */
export type VotedRound = Voted & Pick<Round, 'closedAt'>;

/**
 * The participants if the talk were revealed or closed now: respondents, the voters of this talk's rounds or of the
 * open one, and who is present or was at a reveal. Ordered by account, so that the order does not tell who came when.
 */
export function participantsOf(talk: PublicTalk | null, round: VotedRound | null): readonly AccountId[] {
  const running = runningOf(talk);
  const there = running === null ? [] : [...running.joined, ...running.atReveal];
  const respondents = talk?.respondents.map(({ accountId }) => accountId) ?? [];
  return [...new Set([...there, ...respondents, ...votersOf(talk, round)])].sort();
}

/** The voters of the round, where it is open or was revealed in this talk. */
export function votersOf(talk: PublicTalk | null, round: VotedRound | null): readonly AccountId[] {
  return round !== null && isOfTalk(round, talk) ? votersIn(round) : [];
}

/** Whether the round is open or was revealed in this talk; voters of earlier rounds are no participants. */
export function isOfTalk({ closedAt }: Pick<Round, 'closedAt'>, talk: Pick<PublicTalk, 'startedAt'> | null): boolean {
  const startedAt = talk?.startedAt ?? null;
  return closedAt === null || (startedAt !== null && closedAt >= startedAt);
}

/** For so many minutes a difference between two results would tell who is new in the second one. */
const RECENT_MINUTES = 60;

/** What the next round knows of this one: its votes in the same talk, and for a while who answered. */
export function votesBefore(
  round: Round | null,
  talk: Pick<PublicTalk, 'startedAt'> | null,
  now: Instant,
): Partial<Pick<Round, 'earlier' | 'answered'>> {
  const closedAt = round?.closedAt ?? null;
  if (round === null || closedAt === null) return {};
  const isSameTalk = isOfTalk(round, talk);
  if (!isSameTalk && minutesBetween(closedAt, now) > RECENT_MINUTES) return {};
  const answered = [...new Set([...round.answered, ...confidentIn(round)])];
  return { answered, earlier: isSameTalk ? earlierVotes(round) : [] };
}

/** What is asked about, and how much of it may differ. */
type Content = { readonly fingerprint: string; readonly share: number };

/** The respondents on the present content. In a running talk all of its respondents count; who answered on other content is asked again. */
export function respondentsOn(talk: PublicTalk, { fingerprint, share }: Content): readonly PublicRespondent[] {
  const isRunning = runningOf(talk) !== null;
  return talk.respondents.filter((one) => (isRunning ? one.on !== null : isSaidOf(one, fingerprint, share)));
}

/**
 * Whether "what could go wrong?" was asked of enough: who answered, or voted in a revealed round, on the present content,
 * among those asked for and among absent people who did so.
 */
export function askedAmong(
  talk: TalkRow | null,
  round: Round | null,
  room: Room & { readonly content: Content },
): Quorum {
  const answered = talk === null ? [] : respondentsOn(talk, room.content).map(({ accountId }) => accountId);
  const running = talk === null || talk.startedAt === null ? null : talk;
  const voted = round === null ? [] : votersOn(round, running, room.content);
  const people = [...new Set([...answered, ...voted, ...(running?.votedBefore ?? [])])];
  const all = [...(running === null ? [] : askedForOf(running)), ...people];
  return quorumAmong(people, all, room);
}

/** Who voted in a revealed round: in a talk in one of its own, outside of one on the present content. */
function votersOn(round: Round, talk: RunningTalk | null, { fingerprint, share }: Content): readonly AccountId[] {
  if (round.state === 'open') return [];
  if (talk !== null) return isOfTalk(round, talk) ? votersIn(round) : [];
  const isOn = ({ on }: Vote): boolean => on !== null && !isMaterialChange(on.fingerprint, fingerprint, share);
  return votersIn({ votes: round.votes.filter(isOn) });
}
