import { aroundOf } from './around';
import { minutesBetween } from './day';
import type { AccountId, Instant } from './issue';
import { reworded } from './marks';
import type { Current } from './recheck';
import {
  RENEWAL_LIMIT,
  TALK_LIMIT,
  TALKS_TOTAL_LIMIT,
  type Asked,
  type Exception,
  type Renewal,
  type RunningTalk,
  type Talk,
  type TalkOutcome,
  type TalkRecord,
} from './talk';

/** The record with what stands around the content as it is now, which people see while they agree. */
export function recordAround(record: TalkRecord, issue: Parameters<typeof aroundOf>[0]): TalkRecord {
  return { ...record, around: aroundOf(issue) };
}

export function recordAsked(record: TalkRecord, asked: Asked): TalkRecord {
  return { ...record, asked, version: record.version + 1 };
}

export function recordException(record: TalkRecord, exception: Exception): TalkRecord {
  return { ...record, exception, version: record.version + 1 };
}

/**
 * The people records that are not votes, moved onto the content of `renewal`. Whoever says "still agreed" agrees anew;
 * "wording only" says that nothing was agreed anew, so the times stay, and an exception and what people have ticked go
 * along. `agreed`: the content before.
 */
export function renew(record: TalkRecord, renewal: Renewal, agreed: Current): TalkRecord {
  const { how, fingerprint, at } = renewal;
  const { asked, exception, marks } = record;
  const rewording = { from: agreed.fingerprint, to: fingerprint, share: agreed.share };
  const isAnew = how === 'still-agreed';
  return {
    ...record,
    asked: asked === null ? null : { ...asked, fingerprint, at: isAnew ? at : asked.at },
    exception: exception === null || isAnew ? exception : { ...exception, fingerprint },
    marks: isAnew ? marks : reworded(marks, rewording),
    renewals: [...record.renewals.filter((one) => !isSame(one, renewal)), renewal].slice(-RENEWAL_LIMIT),
    version: record.version + 1,
  };
}

/** Said twice at once: one renewal. */
function isSame(one: Renewal, other: Renewal): boolean {
  return one.how === other.how && one.fingerprint === other.fingerprint;
}

export type TalkEnd = {
  readonly outcome: TalkOutcome;
  readonly agreed: string;
  readonly nextSteps: readonly string[];
  readonly participants: readonly AccountId[];
  readonly at: Instant;
  /** Of the content as the talk leaves it. */
  readonly fingerprint: string;
};

/** The talk is known by its start: closing it twice, from two places, gives one entry. */
export function toTalk(running: RunningTalk, end: TalkEnd): Talk {
  const { startedAt, leads } = running;
  return { id: startedAt, minutes: minutesBetween(startedAt, end.at), leads, ...end };
}

/** How many of the latest talks fit; the very latest always does. */
function fitting(talks: readonly Talk[]): number {
  let size = 0;
  const isTooMuch = (talk: Talk, at: number) => {
    size += JSON.stringify(talk).length;
    return at > 0 && (at >= TALK_LIMIT || size > TALKS_TOTAL_LIMIT);
  };
  const end = talks.toReversed().findIndex(isTooMuch);
  return end === -1 ? talks.length : end;
}

/**
 * Adds a talk, or puts it in the place of its earlier entry; the oldest fold into a number. A talk that ends with
 * "ready" ends an exception too: the team no longer takes the issue as it is.
 */
export function recordTalk(record: TalkRecord, talk: Talk): TalkRecord {
  const talks = [...record.talks.filter(({ id }) => id !== talk.id), talk];
  const tooMany = talks.length - fitting(talks);
  const exception = talk.outcome === 'ready' ? null : record.exception;
  return {
    ...record,
    talks: talks.slice(tooMany),
    folded: record.folded + tooMany,
    exception,
    version: record.version + 1,
  };
}
