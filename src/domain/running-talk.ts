import { daysBetween } from './day';
import type { AccountId, Instant, Issue } from './issue';
import type { Round } from './ballot';
import { counted, quorumOf, type QuorumPolicy } from './quorum';
import type { RunningTalk } from './talk';

type Said = RunningTalk['said'][number];

/** A talk that was left running this long is taken up as a new one: what was said before it still counts. */
export const TALK_DAYS = 4 / 24;

export function newTalk(issueId: string, leads: AccountId, startedAt: Instant): RunningTalk {
  return { issueId, startedAt, leads, joined: [leads], said: [], version: 1 };
}

/** The talk with this person in it; the same object when nothing changes. */
export function join(talk: RunningTalk, who: AccountId): RunningTalk {
  return talk.joined.includes(who) ? talk : { ...talk, joined: [...talk.joined, who], version: talk.version + 1 };
}

/** Somebody takes the talk up: joins it, or starts it anew when it only waited since an earlier day's questions. */
export function takeUp(talk: RunningTalk, who: AccountId, now: Instant): RunningTalk {
  if (!isWaiting(talk, now)) return join(talk, who);
  const joined = [...new Set([...talk.said.map(({ accountId }) => accountId), who])];
  return { ...talk, startedAt: now, leads: who, joined, version: talk.version + 1 };
}

/** Nobody has taken it up for so long that it is no talk any more, only questions that wait for one. */
export function isWaiting({ startedAt }: RunningTalk, now: Instant): boolean {
  return daysBetween(startedAt, now) >= TALK_DAYS;
}

export function takeOver(talk: RunningTalk, who: AccountId): RunningTalk {
  if (talk.leads === who) return talk;
  return { ...talk, leads: who, joined: [...new Set([...talk.joined, who])], version: talk.version + 1 };
}

/** Who wrote something has said more than "nothing from me", whatever the order. */
export function say(talk: RunningTalk, { accountId, what }: Said): RunningTalk {
  const before = talk.said.find((said) => said.accountId === accountId);
  if (before !== undefined && (before.what === what || before.what === 'wrote')) return talk;
  const others = talk.said.filter((said) => said.accountId !== accountId);
  const joined = [...new Set([...talk.joined, accountId])];
  return { ...talk, joined, said: [...others, { accountId, what }], version: talk.version + 1 };
}

/** Who wrote or joined, and who voted in the round of this talk or in the one that is open. */
export function participantsOf(talk: RunningTalk | null, round: Round | null): readonly AccountId[] {
  const said = talk?.said.map(({ accountId }) => accountId) ?? [];
  const voted = round !== null && isOfTalk(round, talk) ? round.votes.map(({ voter }) => voter) : [];
  return [...new Set([...(talk?.joined ?? []), ...said, ...voted])];
}

/** Whether the round is still open or was revealed in this talk; an earlier one's voters are no participants of it. */
export function isOfTalk({ closedAt }: Pick<Round, 'closedAt'>, talk: RunningTalk | null): boolean {
  return closedAt === null || (talk !== null && closedAt >= talk.startedAt);
}

export type Voices = { readonly voices: number; readonly quorum: number; readonly enough: boolean };

/** How many voices count, and how many it takes. */
export function voicesOf(people: readonly AccountId[], participants: readonly AccountId[], room: Room): Voices {
  const voices = counted(people, participants, room.issue).length;
  const quorum = quorumOf(participants, room.issue, room.policy);
  return { voices, quorum, enough: voices >= quorum };
}

/** What a quorum depends on beside the people. */
export type Room = { readonly issue: Pick<Issue, 'reporter' | 'assignee'>; readonly policy: QuorumPolicy };
