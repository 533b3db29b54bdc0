import type { Round } from './ballot';
import type { AccountId, Instant, Issue } from './issue';
import type { Policy } from './policy';
import { counted, quorumOf } from './quorum';
import type { Records } from './records';
import { goingOn, isSaidOf } from './running-talk';
import type { OpenTalk, Said } from './talk';
import { tookPart } from './took-part';

/** What a quorum depends on beside the people. */
export type Room = {
  readonly issue: Pick<Issue, 'reporter' | 'assignee'>;
  readonly policy: Pick<Policy, 'quorumAtLeast' | 'quorumAtMost' | 'materialChange'>;
  readonly records: Pick<Records, 'talks' | 'questions'>;
  readonly round: Round | null;
};

/** Who wrote or joined, and who voted in the round of this talk or in the one that is open. */
export function participantsOf(talk: OpenTalk | null, round: Round | null): readonly AccountId[] {
  const said = talk?.said.map(({ accountId }) => accountId) ?? [];
  const voted = round !== null && isOfTalk(round, talk) ? round.votes.map(({ voter }) => voter) : [];
  return [...new Set([...(talk?.joined ?? []), ...said, ...voted])];
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
 * Who has said something about the content as it is (`fingerprint`), among all who are asked. In a talk that goes on that
 * is everybody in it, and edits belong to the talk. Where voices are only gathered nobody is in a room: those who took part
 * in the last talk are asked as well, and a voice on other content has to be heard again.
 */
export function voicesIn(talk: OpenTalk, fingerprint: string, room: Room & { readonly now: Instant }): Voices {
  const isGathered = goingOn(talk, room.now) === null;
  const said = talk.said.filter((one) =>
    isGathered ? isSaidOf(one, fingerprint, room.policy.materialChange) : one.on !== null,
  );
  const before = isGathered ? (room.records.talks.talks.at(-1)?.participants ?? []) : [];
  const participants = [...new Set([...participantsOf(talk, room.round), ...before])];
  const people = said.map(({ accountId }) => accountId);
  return { ...quorumAmong(people, participants, room), participants, said };
}
