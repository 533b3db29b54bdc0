import { type Voted, votersIn } from '../ballot/ballot';
import type { Round } from '../ballot/round';
import { isMaterialChange } from '../content/fingerprint';
import type { Question } from '../question/question';
import { minutesBetween } from '../shared/day';
import type { AccountId } from '../shared/person';
import type { Instant, Stamp } from '../shared/instant';
import { latestParts } from './parts-named';
import { isPresent } from '../shared/presence';
import { mergedBreaks } from './breaks';
import { askedForIn } from './asked-for';
import { missingIn } from './reveal';
import type { PublicRunningTalk, PublicTalk } from './public-talk';
import type { InMeeting, Lobby, TalkRow, RunningTalk, Respondent } from './talk';

/** A meeting that comes to a talk, who is to lead it, see {@link leaderIn}, null for who starts this talk, and who listens in it. */
export type Coming = {
  readonly meeting: InMeeting;
  readonly leader: AccountId | null;
  readonly listeners: readonly AccountId[];
};

/** The places of people in a talk before anything has happened. */
const NOBODY = {
  listeners: [],
  markedAway: [],
  atReveal: [],
  askedAtReveal: null,
  votedBefore: [],
  missed: [],
} as const;

/** Led by `who`, where no meeting comes with another person. */
export function newTalk(
  issueId: string,
  who: AccountId,
  { now: startedAt, wasReady, coming = null }: Pick<Start, 'now' | 'wasReady' | 'coming'>,
): RunningTalk {
  const people = {
    facilitator: coming?.leader ?? who,
    joined: [who],
    earlyRespondents: [],
    ...NOBODY,
    listeners: coming?.listeners ?? [],
    respondents: [],
  };
  return {
    issueId,
    since: startedAt,
    startedAt,
    ...people,
    parts: [],
    contentAtReveal: null,
    wasReady,
    shownAt: null,
    votingAt: null,
    meeting: coming?.meeting ?? null,
  };
}

/** The respondents of an issue without a talk: they wait for one. */
export function newEarlyWriting(issueId: string, since: Instant): Lobby {
  return { issueId, since, startedAt: null, facilitator: null, joined: [], respondents: [], shownAt: null };
}

/** The respondents of a left talk: they wait for the next one. */
export function toEarlyWriting(talk: RunningTalk): Lobby {
  const { issueId, since, respondents } = talk;
  return { ...newEarlyWriting(issueId, since), respondents: respondents.map(past) };
}

function past(one: Respondent): Respondent {
  return one.isPast === true ? one : { ...one, isPast: true };
}

/** The respondents of a talk that is taken away, as if it had not started; null where nobody has responded. */
export function withoutStart({ issueId, since, respondents }: RunningTalk): Lobby | null {
  return respondents.length === 0 ? null : { ...newEarlyWriting(issueId, since), respondents };
}

/** So long the show and the way to the vote are no acts of a talk (ms). */
const NO_ACT_MS = 60_000;

/**
 * Whether something was done in the talk that would be lost with it, as far as everybody may see. Votes and responses stay
 * with the issue. In its first minute the show and the way to the vote are no acts: they come by themselves, and nothing is lost.
 * @param hidden private questions, which wait to be shown
 */
export function hasActs(talk: PublicRunningTalk, { hidden, ...acts }: Acts & { readonly hidden: number }): boolean {
  const { startedAt, sentence, parts, askedAtReveal } = talk;
  if (sentence !== undefined || hidden + parts.length > 0 || askedAtReveal !== null) return true;
  const from = Date.parse(startedAt) + NO_ACT_MS;
  const isEarly = (at: Instant | null): boolean => at !== null && Date.parse(at) < from;
  const { shownAt, votingAt } = talk;
  const talkWithoutEarly = {
    ...talk,
    shownAt: isEarly(shownAt) ? null : shownAt,
    votingAt: isEarly(votingAt) ? null : votingAt,
  };
  return lastAct(talkWithoutEarly, acts) !== startedAt;
}

/** Where the acts of a talk leave their times. */
type Acts = { readonly round: Pick<Round, 'closedAt' | 'settled'> | null; readonly questions: readonly Question[] };

/**
 * The latest time at which everybody can see that something was done in the talk. It is when a left talk was left.
 * The times of hidden acts do not count: they would be told by it.
 */
export function lastAct(talk: PublicRunningTalk, { round, questions }: Acts): Instant {
  const questionTimes = questions.flatMap(({ askedAt, answeredAt, closedAt }) => [askedAt, answeredAt, closedAt]);
  const acts = [talk.shownAt, talk.votingAt, round?.closedAt ?? null, round?.settled?.at ?? null, ...questionTimes];
  const visibleActs = acts.filter((at) => at !== null && at >= talk.startedAt);
  return visibleActs.toSorted().at(-1) ?? talk.startedAt;
}

/** A talk without an act for so long is joined by pressing only: it may be over without an end. */
const IDLE_MINUTES = 60;

/**
 * Whether opening the panel makes this person present. Who was said to be away comes back by opening it anew: a page that
 * was left open follows the talk by itself.
 */
export function joinsByOpening(
  talk: PublicRunningTalk,
  who: AccountId,
  { isFollowing, ...acts }: Acts & { readonly now: Instant; readonly isFollowing: boolean },
): boolean {
  if (isPresent(talk, who) || (isFollowing && isMarkedAway(talk, who))) return false;
  return minutesBetween(lastAct(talk, acts), acts.now) < IDLE_MINUTES;
}

/** The talk that was started; null without one, or while respondents wait. */
export function runningOf(talk: TalkRow | null): RunningTalk | null;
export function runningOf(talk: PublicTalk | null): PublicRunningTalk | null;
export function runningOf(talk: PublicTalk | null): PublicRunningTalk | null {
  return talk === null || talk.startedAt === null ? null : talk;
}

/** Whether this person was said not to be here. */
export const isMarkedAway = ({ markedAway }: Pick<RunningTalk, 'markedAway'>, who: AccountId): boolean =>
  markedAway.some((one) => one.who === who);

/** The talk with this person present; the same object when nothing changes. A listener stays one. */
export function join(talk: RunningTalk, who: AccountId): RunningTalk {
  return isPresent(talk, who) ? talk : { ...talk, ...withOne(talk, who) };
}

/** The talk with this person present, who does not only listen; the same object when nothing changes. */
export function takePart(talk: RunningTalk, who: AccountId): RunningTalk {
  const joined = join(talk, who);
  if (!joined.listeners.includes(who)) return joined;
  return { ...joined, listeners: without(joined.listeners, [who]) };
}

/** The talk with this person listening; the same object where they do. Who leads may listen, too. */
export function listen(talk: RunningTalk, who: AccountId): RunningTalk {
  if (talk.listeners.includes(who)) return talk;
  const joined = join(talk, who);
  return { ...joined, listeners: [...joined.listeners, who], ...notAsked(joined, [who]) };
}

/** The talk without these people, who are not here, as `by` says; the same object where none of them is present. */
export function markAway(talk: RunningTalk, people: readonly AccountId[], by: AccountId): RunningTalk {
  const away = people.filter((who) => isPresent(talk, who));
  if (away.length === 0) return talk;
  return {
    ...talk,
    joined: without(talk.joined, away),
    listeners: without(talk.listeners, away),
    markedAway: [...talk.markedAway, ...away.map((who) => ({ who, by }))],
    ...notAsked(talk, away),
  };
}

/** Who was asked for at the last reveal, without these. */
const notAsked = (
  { askedAtReveal }: Pick<RunningTalk, 'askedAtReveal'>,
  people: readonly AccountId[],
): Pick<RunningTalk, 'askedAtReveal'> => ({
  askedAtReveal: askedAtReveal === null ? null : without(askedAtReveal, people),
});

const without = (all: readonly AccountId[], people: readonly AccountId[]): readonly AccountId[] =>
  all.filter((one) => !people.includes(one));

type Places = Pick<RunningTalk, 'joined' | 'earlyRespondents' | 'markedAway'>;

/** Puts this person into the talk, and no longer among early respondents or those who are away. */
function withOne({ joined, earlyRespondents, markedAway }: Places, who: AccountId): Places {
  return {
    joined: [...new Set([...joined, who])],
    earlyRespondents: without(earlyRespondents, [who]),
    markedAway: markedAway.filter((one) => one.who !== who),
  };
}

/** The talk with these participants of a reveal; the same object where all of them are noted. */
export function noteAtReveal(talk: RunningTalk, people: readonly AccountId[]): RunningTalk {
  const atReveal = [...new Set([...talk.atReveal, ...people])];
  return atReveal.length === talk.atReveal.length ? talk : { ...talk, atReveal };
}

/** When a talk starts, and on which content; `share`: of the description's words that may differ. */
export type Start = {
  readonly now: Instant;
  readonly fingerprint: string;
  readonly share: number;
  readonly wasReady: boolean;
  /** null or absent outside of a meeting. */
  readonly coming?: Coming | null;
};

/**
 * Joins the running talk, or starts it with this person as facilitator, where respondents wait.
 * Responses on the present content are kept; respondents on other content are asked again.
 */
export function takeUp(talk: TalkRow, who: AccountId, start: Start): RunningTalk {
  const { now, fingerprint, share, wasReady, coming = null } = start;
  if (talk.startedAt !== null) return coming === null ? takePart(talk, who) : inMeeting(join(talk, who), coming);
  const spoke = talk.respondents.map(({ accountId }) => accountId);
  const people = {
    joined: [who],
    earlyRespondents: spoke.filter((one) => one !== who),
    ...NOBODY,
    listeners: coming?.listeners ?? [],
  };
  const respondents = talk.respondents.map((one) => (isSaidOf(one, fingerprint, share) ? one : { ...one, on: null }));
  const since = respondents.some(({ on }) => on !== null) ? talk.since : now;
  const moments = { shownAt: null, votingAt: null, contentAtReveal: null };
  const places = { ...people, respondents, ...moments, parts: [], wasReady, meeting: coming?.meeting ?? null };
  const started = { since, startedAt: now, facilitator: coming?.leader ?? who, ...places };
  return { ...talk, ...started };
}

/**
 * The talk in a meeting that comes to it: led by who leads that, with its listeners. Where it is in that meeting already it
 * learns of its breaks alone, as an older press may come later.
 */
function inMeeting(talk: RunningTalk, { meeting, leader, listeners }: Coming): RunningTalk {
  const sameMeeting = talk.meeting?.id === meeting.id ? talk.meeting : null;
  const before = sameMeeting?.breaks ?? [];
  const breaks = mergedBreaks(before, meeting.breaks ?? []);
  const all = breaks.length === 0 ? {} : { breaks };
  if (sameMeeting !== null && sameMeeting.isAside !== true)
    return breaks === before ? talk : { ...talk, meeting: { ...sameMeeting, ...all } };
  return { ...talk, facilitator: leader ?? talk.facilitator, listeners, meeting: { ...meeting, ...all } };
}

/** The talk while its meeting is elsewhere. Others hear by it that the meeting moved. */
export function setAside(talk: RunningTalk): RunningTalk {
  return talk.meeting === null ? talk : { ...talk, meeting: { ...talk.meeting, isAside: true } };
}

/** Whether a response is on the present content. */
export function isSaidOf({ on }: Pick<Respondent, 'on'>, fingerprint: string, share: number): boolean {
  return on !== null && !isMaterialChange(on, fingerprint, share);
}

/** Whether private writing goes on: in a running talk, until the questions are shown. */
export function isSilent(talk: PublicTalk | null): boolean {
  return runningOf(talk)?.shownAt === null;
}

/** How old a talk is before what was written is shown by itself (ms). */
const SHOWN_FROM_MS = 30_000;

/** How long it is until what was written is shown without a press; null where not all have answered. */
export function untilShown(
  { allAnswered, startedAt }: { readonly allAnswered: boolean; readonly startedAt: Instant },
  now: Instant,
): number | null {
  return allAnswered ? Math.max(0, SHOWN_FROM_MS - (Date.parse(now) - Date.parse(startedAt))) : null;
}

/** The talk after its show: private writing has ended, and answers so far are past. The same object where both are so. */
export function show(talk: TalkRow | null, now: Instant): TalkRow | null {
  if (talk === null) return null;
  const respondents = talk.respondents.map(past);
  const isPast = respondents.every((one, at) => one === talk.respondents[at]);
  if (isPast && (talk.startedAt === null || talk.shownAt !== null)) return talk;
  return talk.startedAt === null ? { ...talk, respondents } : { ...talk, respondents, shownAt: talk.shownAt ?? now };
}

/** Whether the running talk has had its show: then no anonymous question is taken until it is over. */
export function isShown(talk: TalkRow | null): boolean {
  return (runningOf(talk)?.shownAt ?? null) !== null;
}

/**
 * The talk at the vote, where everybody goes with the facilitator; the same object where it is there, or while private
 * writing goes on.
 */
export function toTheVote(talk: RunningTalk, now: Instant): RunningTalk {
  return talk.shownAt === null || talk.votingAt !== null ? talk : { ...talk, votingAt: now };
}

/** Makes this person the facilitator, in the talk or not; without a running talk it starts one. */
export function takeOver(talk: TalkRow, who: AccountId, start: Start): RunningTalk {
  if (talk.startedAt === null) return takeUp(talk, who, start);
  if (talk.facilitator === who && isPresent(talk, who)) return talk;
  return { ...talk, facilitator: who, ...withOne(talk, who) };
}

/** The talk whose vote was revealed, or confirmed by its voters, on this content. */
export function noteContent(talk: RunningTalk, contentAtReveal: Stamp): RunningTalk {
  return { ...talk, contentAtReveal };
}

/** The talk with these parts added; the same object where it has them. */
export function withParts(talk: RunningTalk, keys: readonly string[]): RunningTalk {
  const parts = latestParts(talk.parts, keys);
  return parts === talk.parts ? talk : { ...talk, parts };
}

/** The talk at the reveal of a ballot: who is asked for now counts to its quorum, and who of them did not vote is noted. */
export function noteBallot(talk: RunningTalk, round: Voted, by: AccountId): RunningTalk {
  const voted = votersIn(round);
  const missing = missingIn(talk, round);
  const before = talk.missed.filter(({ who }) => !voted.includes(who) && !missing.includes(who));
  return { ...talk, askedAtReveal: askedForIn(talk), missed: [...before, ...missing.map((who) => ({ who, by }))] };
}

/** From the weaker to the stronger response. */
const WORDS: readonly Respondent['what'][] = ['nothing', 'wrote'];

/**
 * Records a response. A signed question also makes its writer present; an anonymous one changes nothing visible.
 */
export function say(talk: TalkRow, response: Respondent): TalkRow {
  const heard = hear(talk, response);
  return heard.startedAt === null || response.what !== 'wrote' ? heard : join(heard, response.accountId);
}

/**
 * Adds or updates a respondent. A signed question outweighs "nothing from me"; the content is that of the last
 * response. The order stays that of first responses, so that it does not tell of an anonymous question.
 */
function hear(talk: TalkRow, { accountId, what, on }: Respondent): TalkRow {
  const before = talk.respondents.find((said) => said.accountId === accountId);
  const isLess = before !== undefined && WORDS.indexOf(before.what) > WORDS.indexOf(what);
  const response: Respondent = { accountId, what: isLess ? before.what : what, on };
  const isKnown = before !== undefined && before.what === response.what && before.on === on;
  if (isKnown && before.isPast !== true) return talk;
  const anew =
    before === undefined
      ? [...talk.respondents, response]
      : talk.respondents.map((one) => (one === before ? response : one));
  if (talk.startedAt === null) return { ...talk, respondents: anew };
  const isEarly = talk.earlyRespondents.includes(accountId);
  return { ...talk, respondents: anew, ...(isEarly ? {} : withOne(talk, accountId)) };
}
