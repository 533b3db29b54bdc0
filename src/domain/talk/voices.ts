import type { Round } from '../ballot/round';
import { ERASED } from '../shared/erased';
import type { AccountId } from '../shared/person';
import type { Instant } from '../shared/instant';
import type { Issue } from '../issue/issue';
import type { PolicyNumbers } from '../shared/policy-numbers';
import { counted, quorumOf } from './quorum';
import type { Question } from '../question/question';
import { goingOn, isSaidOf } from './running-talk';
import type { OpenTalk, RunningTalk, Said, TalkRecord } from './talk';
import { tookPart } from './took-part';

/** What a quorum depends on beside the people. */
export type Room = {
  readonly issue: Pick<Issue, 'reporter' | 'assignee'>;
  readonly policy: Pick<PolicyNumbers, 'quorumAtLeast' | 'quorumAtMost' | 'materialChange'>;
  readonly records: { readonly talks: TalkRecord; readonly questions: readonly Question[] };
  readonly round: Round | null;
};

/** Who wrote or joined, and who voted in the rounds of this talk or in the one that is open. */
export function participantsOf(talk: OpenTalk | null, round: Round | null): readonly AccountId[] {
  const said = talk?.said.map(({ accountId }) => accountId) ?? [];
  return [...new Set([...(talk?.joined ?? []), ...said, ...votersOf(talk, round)])];
}

/** Who voted in the rounds of this talk or in the one that is open. */
export function votersOf(talk: OpenTalk | null, round: Round | null): readonly AccountId[] {
  const ballots = round === null ? [] : [round, ...(round.earlier === null ? [] : [round.earlier])];
  return ballots.filter((one) => isOfTalk(one, talk)).flatMap(({ votes }) => votes.map(({ voter }) => voter));
}

type Asking = Pick<Room, 'records' | 'round'> & { readonly talk: OpenTalk | null; readonly now: Instant };

/**
 * Who is asked to speak and to vote: everybody in the talk that goes on. Where none does nobody is in a room, and those who
 * took part in the last talk are asked as well; not an account that no longer exists.
 */
export function electorateOf({ talk, round, records, now }: Asking): readonly AccountId[] {
  const before = goingOn(talk, now) === null ? (records.talks.talks.at(-1)?.participants ?? []) : [];
  return [...new Set([...participantsOf(talk, round), ...before.filter((one) => one !== ERASED)])];
}

/** Whether the round is still open or was revealed in this talk; an earlier one's voters are no participants of it. */
export function isOfTalk({ closedAt }: Pick<Round, 'closedAt'>, talk: Pick<OpenTalk, 'startedAt'> | null): boolean {
  const startedAt = talk?.startedAt ?? null;
  return closedAt === null || (startedAt !== null && closedAt >= startedAt);
}

export type Quorum = { readonly voices: number; readonly quorum: number; readonly enough: boolean };

/** How many voices or votes count, and how many it takes. */
export function quorumAmong(people: readonly AccountId[], participants: readonly AccountId[], room: Room): Quorum {
  const { reporter, assignee } = room.issue;
  const voices = counted(people, participants, room.issue).length;
  const quorum = quorumOf(
    participants,
    { reporter, assignee, known: [...tookPart(room.records, room.round)] },
    room.policy,
  );
  return { voices, quorum, enough: voices >= quorum };
}

export type Voices = Quorum & { readonly participants: readonly AccountId[]; readonly said: readonly Said[] };

/**
 * Who has said something about the content as it is (`fingerprint`), among all who are asked. In a talk that goes on edits
 * belong to the talk, and who wrote is a voice even where the function died that was to say so. Where voices are only
 * gathered, a voice on other content has to be heard again.
 */
export function voicesIn(talk: OpenTalk, fingerprint: string, room: Room & { readonly now: Instant }): Voices {
  const running = goingOn(talk, room.now);
  const said =
    running === null
      ? talk.said.filter((one) => isSaidOf(one, fingerprint, room.policy.materialChange))
      : [...talk.said.filter(({ on }) => on !== null), ...unsaid(running, room.records, fingerprint)];
  const participants = [...new Set([...electorateOf({ ...room, talk }), ...said.map(({ accountId }) => accountId)])];
  const people = said.map(({ accountId }) => accountId);
  return { ...quorumAmong(people, participants, room), participants, said };
}

/** Who has asked something since the talk was started, and is no voice of it yet. */
function unsaid({ startedAt, said }: RunningTalk, { questions }: Room['records'], on: string): readonly Said[] {
  const wrote = questions.flatMap(({ askedBy, askedFor, askedAt, fromRound }) =>
    askedBy !== null && askedFor === null && fromRound === null && askedAt >= startedAt ? [askedBy] : [],
  );
  const left = [...new Set(wrote)].filter((who) => !said.some((one) => one.accountId === who && one.on !== null));
  return left.map((accountId) => ({ accountId, what: 'wrote', on }));
}
