import type { AgreedFacts } from '../issue/agreed-facts';
import type { AccountId } from '../shared/person';
import type { Instant } from '../shared/instant';
import { minutesWithout } from './breaks';
import type { Reworded } from './sentence';
import { leaderIn } from './leader';
import { latestParts, namesParts } from './parts-named';
import type { Exception } from './exception';
import { RENEWAL_LIMIT, type AskedRecord, type Renewal, type RunningTalk, type Talk, type TalkRecord } from './talk';

/**
 * The record with the present agreed facts. New blockers are agreed on only by a quorum that is asked or votes
 * (`agreed`), not by an exception, nor by one person who ends a talk without respondents.
 */
export function recordFacts(record: TalkRecord, agreedFacts: AgreedFacts, agreed: boolean): TalkRecord {
  if (agreed || record.agreedFacts === null) return { ...record, agreedFacts };
  const { blockers, unseen } = record.agreedFacts;
  return { ...record, agreedFacts: { ...agreedFacts, blockers, unseen } };
}

export function recordAsked(record: TalkRecord, asked: AskedRecord): TalkRecord {
  return { ...record, asked };
}

export function recordException(record: TalkRecord, exception: Exception): TalkRecord {
  return { ...record, exception };
}

/** What was asked, moved onto the content of `renewal` and dated like it. There is one renewal for each content. */
export function renew(record: TalkRecord, renewal: Renewal): TalkRecord {
  const { fingerprint, at } = renewal;
  const { asked, renewals } = record;
  return {
    ...record,
    asked: asked === null ? null : { ...asked, fingerprint, at },
    renewals: [...renewals.filter((one) => one.fingerprint !== fingerprint), renewal].slice(-RENEWAL_LIMIT),
  };
}

export type TalkEnd = Pick<
  Talk,
  'outcome' | 'putOff' | 'size' | 'agreed' | 'agreedBy' | 'onlyOpened' | 'markedAway' | 'missed'
> & {
  readonly nextSteps: readonly string[];
  readonly participants: readonly AccountId[];
  readonly earlyRespondents: readonly AccountId[];
  readonly at: Instant;
  /** Of the content at the end of the talk. */
  readonly fingerprint: string;
};

/** A talk's id is its start, so that closing it twice gives one entry. Empty lists are left out. */
export function toTalk(running: RunningTalk, { earlyRespondents, ...end }: TalkEnd): Talk {
  const { startedAt, parts, meeting } = running;
  const isNamed = parts.length > 0 && namesParts(end.outcome);
  return {
    id: startedAt,
    minutes: minutesWithout(meeting?.breaks ?? [], startedAt, end.at),
    facilitator: leaderIn(running),
    ...end,
    ...(earlyRespondents.length === 0 ? {} : { earlyRespondents }),
    ...(isNamed ? { parts } : {}),
    ...(meeting === null ? {} : { meeting: meeting.id }),
  };
}

/** The record with these parts named in this talk; the same object where it has them, or ended otherwise. */
export function recordParts(record: TalkRecord, id: Talk['id'], keys: readonly string[]): TalkRecord {
  const talk = record.talks.find((one) => one.id === id);
  if (talk === undefined || !namesParts(talk.outcome)) return record;
  const before = talk.parts ?? [];
  const parts = latestParts(before, keys);
  if (parts === before) return record;
  const talks = record.talks.map((one) => (one === talk ? { ...talk, parts } : one));
  return { ...record, talks };
}

/** The record with the sentence of this talk in other words. */
export function recordReworded(record: TalkRecord, id: Talk['id'], reworded: Reworded): TalkRecord {
  return { ...record, talks: record.talks.map((one) => (one.id === id ? { ...one, reworded } : one)) };
}

/**
 * Adds a talk, or puts it in the place of its earlier entry. A talk that ends with
 * "ready" ends an exception too: the team no longer takes the issue as it is. One that was taken after the talk stays: that it
 * was ready may be said hours later. `isInCompany`: whether a quorum was there at its end.
 */
export function recordTalk(record: TalkRecord, talk: Talk, isInCompany = false): TalkRecord {
  const others = record.talks.filter(({ id }) => id !== talk.id);
  const isYounger = record.exception !== null && record.exception.at > talk.at;
  const exception = talk.outcome === 'ready' && !isYounger ? null : record.exception;
  return { ...record, talks: [...others, withPutOff(talk, others.at(-1), isInCompany)], exception };
}

/**
 * The talk with the vote that is put off once it is over: its own, else the one of the talk before, since that may have left
 * the row when it is judged. Only a talk that ends as ready in company ends it.
 */
function withPutOff({ putOff, ...talk }: Talk, before: Talk | undefined, isInCompany: boolean): Talk {
  if (talk.outcome === 'ready' && isInCompany) return talk;
  const number = putOff ?? before?.putOff;
  return number === undefined ? talk : { ...talk, putOff: number };
}
