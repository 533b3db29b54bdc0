import type { Brief } from './brief';
import { WRITERS } from './cover';
import type { AccountId, Instant } from './issue';
import type { Question } from './question';
import type { Records } from './records';
import { sameValue } from './same-value';
import type { TalkRecord } from './talk';
import { utf8Length } from './utf8-length';

/** A record that several people change, as it shall stand on the issue. Its version says which of two is newer. */
export type Sendable =
  | { readonly what: 'question'; readonly value: Question }
  | { readonly what: 'brief'; readonly value: Brief }
  | { readonly what: 'talks'; readonly value: TalkRecord };
export type Sent = Sendable & { readonly at: Instant };

/**
 * A doubt that nobody signed. `ripeAt`: nobody is told of it before, and once it is released it is not shown before, unless
 * many act together; `late`: came after the others, so that it waits for that; `released`: three could have written it, so
 * that it may be shown.
 */
export type Doubt = {
  readonly question: Question;
  readonly ripeAt: Instant;
  readonly late: boolean;
  readonly released: boolean;
};

/**
 * What people have said that is not on the issue yet, or may not be: one row in Forge storage per issue. A `PUT` of a
 * property knows no condition, a transaction on this row does: whoever changes a record writes it here first, so that of
 * two who change the same version one is told, and what a dying invocation did not carry out the next one does.
 */
export type Outbox = {
  readonly issueId: string;
  /** Written in silence, each by whoever asks, until somebody shows it. */
  readonly hidden: readonly Question[];
  readonly doubts: readonly Doubt[];
  /** The newest state of each record that was changed lately. */
  readonly sent: readonly Sent[];
  readonly version: number;
};

export const newOutbox = (issueId: string): Outbox => ({ issueId, hidden: [], doubts: [], sent: [], version: 0 });

/** Longer than any invocation lives, and than the assessment that follows a write takes to come. */
export const KEPT_SECONDS = 120;
/** So many old ones, or any of so many bytes, are cleared away although nothing else is to be written. */
const CLEARED_FROM = { entries: 20, bytes: 40_000 };
/** Characters of JSON in what is hidden. At three bytes each the longest talk record has room beside it, and beside the doubts. */
const HIDDEN_LIMIT = 34_000;
/** Bytes of JSON in the doubts: a room that is kept for them, so that what others may write is as much without any. */
const DOUBT_BYTES = 28_000;
/**
 * Bytes of JSON in a box. Forge takes 245,760: what is left is for the row around it, and for the words around a record that
 * is shown.
 */
const BOX_BYTES = 230_000;
/** Seconds until a doubt may appear: random between these, so that nobody can tell by the time whose it is. */
const RIPE_SECONDS = { least: 5, most: 60 } as const;
/** One draw of them; `random`: at least 0, below 1. */
export const ripeSeconds = (random: number): number =>
  Math.ceil(RIPE_SECONDS.least + random * (RIPE_SECONDS.most - RIPE_SECONDS.least));

const idOf = (record: Sendable): string => (record.what === 'question' ? `question ${record.value.id}` : record.what);
const secondsBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 1000;
export const secondsAfter = (instant: Instant, seconds: number): Instant =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();

/** What is to be done with a record: it is in the box now, or somebody else's newer one is. */
export type Sending =
  { readonly accepted: true; readonly outbox: Outbox } | { readonly accepted: false; readonly newer: Sendable };

/**
 * Puts a record into the box, which follows on the version before its own. The very same one again changes nothing.
 */
export function send(outbox: Outbox, record: Sendable, now: Instant): Sending {
  const before = outbox.sent.find((one) => idOf(one) === idOf(record));
  if (before !== undefined && before.value.version >= record.value.version) {
    return sameValue(before.value, record.value) ? { accepted: true, outbox } : { accepted: false, newer: before };
  }
  const others = outbox.sent.filter((one) => one !== before);
  return { accepted: true, outbox: changed(outbox, { sent: [...others, { ...record, at: now }] }) };
}

/**
 * What there is too much of for one row, null where it fits. Nothing is ever left out to make it fit: what is sent may be
 * nowhere else, and as long as it is young it keeps an older write from standing in its place. Of what people sign the doubts that
 * wait take no room: whoever fills it to the last character would learn when one was written.
 */
export function tooMuch({ hidden, doubts, sent }: Outbox): 'hidden' | 'doubts' | 'all' | null {
  if (JSON.stringify(hidden).length > HIDDEN_LIMIT) return 'hidden';
  if (bytesOf([hidden, sent]) > BOX_BYTES - DOUBT_BYTES) return 'all';
  return bytesOf(doubts) > DOUBT_BYTES ? 'doubts' : null;
}

/** As JSON in UTF-8, which is how storage counts. */
const bytesOf = (value: unknown): number => utf8Length(JSON.stringify(value));

/** A question that only its writer sees until it is shown. */
export function hide(outbox: Outbox, question: Question): Outbox {
  return changed(outbox, { hidden: [...outbox.hidden, question] });
}

/** Somebody takes back what they wrote in silence; the same box where it is not there, or not theirs. */
export function takeBack(outbox: Outbox, id: string, who: AccountId): Outbox {
  const hidden = outbox.hidden.filter((one) => one.id !== id || one.askedBy !== who);
  return hidden.length === outbox.hidden.length ? outbox : changed(outbox, { hidden });
}

/** In the order of their random ids, so that their place tells nothing either. */
export function doubt(outbox: Outbox, written: Omit<Doubt, 'released'>): Outbox {
  const doubts = [...outbox.doubts, { ...written, released: false }];
  return changed(outbox, { doubts: doubts.sort((a, b) => (a.question.id < b.question.id ? -1 : 1)) });
}

/** Somebody looks; shows what was written in silence; or what all of them did is over: a vote, a talk. */
export type Occasion = 'look' | 'shown' | 'over';

/**
 * `silent`: people are writing, and nobody has shown it yet; `cover`: how many voices may be behind a doubt; `possible`:
 * how many of all who take part; `seconds`: until what is released by a look appears; `records`: the issue as Jira has it,
 * without what was only sent: that is the box's alone.
 */
export type Moment = {
  readonly occasion: Occasion;
  readonly silent: boolean;
  readonly cover: number;
  readonly possible: number;
  readonly seconds: number;
  readonly now: Instant;
  readonly records: Records;
};

/**
 * Sends what may be seen by now: everything hidden once nobody writes in silence, and doubts without a name together,
 * once three could have written them. Where many act together that is at once, however fresh one is; after a look some time
 * later, however old one is. So their moment never tells when one was written. The same box where that is nothing.
 */
export function advance(outbox: Outbox, moment: Moment): Outbox {
  const { occasion, silent, now, records } = moment;
  const doubts = release(outbox.doubts, moment);
  const free = silent ? [] : doubts.filter(({ released }) => released);
  const due = occasion !== 'look' || free.every(({ ripeAt }) => ripeAt <= now) ? free : [];
  const shown = [...(silent ? [] : outbox.hidden), ...due.map(({ question }) => question)];
  const sent = outbox.sent.filter((one) => isNews(records, one) || secondsBetween(one.at, now) < KEPT_SECONDS);
  const old = outbox.sent.length - sent.length;
  const isTidy = old === 0 || (old < CLEARED_FROM.entries && bytesOf(outbox.sent) < CLEARED_FROM.bytes);
  if (shown.length === 0 && doubts === outbox.doubts && isTidy) return outbox;
  return changed(outbox, {
    hidden: silent ? outbox.hidden : [],
    doubts: doubts.filter((one) => !due.includes(one)),
    sent: [...sent, ...shown.map((value): Sent => ({ what: 'question', value, at: now }))],
  });
}

/**
 * Those that may appear from now on, each with the same time to wait: counted from when it was written, only whoever
 * completed the three would be waited for. Drawn once: one that is released stays as it is.
 */
function release(doubts: Outbox['doubts'], moment: Moment): Outbox['doubts'] {
  const ripeAt = secondsAfter(moment.now, moment.seconds);
  const isFree = (one: Doubt): boolean => !one.released && !moment.silent && mayAppear(one, moment);
  return doubts.some(isFree) ? doubts.map((one) => (isFree(one) ? { ...one, released: true, ripeAt } : one)) : doubts;
}

/** Seconds until what is released appears by itself; null where nothing waits for that. */
export function secondsToWait({ doubts }: Pick<Outbox, 'doubts'>, now: Instant): number | null {
  const last = doubts
    .flatMap(({ released, ripeAt }) => (released && ripeAt > now ? [ripeAt] : []))
    .sort()
    .at(-1);
  return last === undefined ? null : Math.ceil(secondsBetween(now, last));
}

/** One that came late appears only with what many do at once: by itself its moment would tell whose it is. */
function mayAppear({ late }: Doubt, { occasion, cover, possible }: Moment): boolean {
  if (occasion === 'over') return possible >= WRITERS;
  return cover >= WRITERS && (occasion === 'shown' || !late);
}

/** Takes a record out again that Jira will not have, so that nobody takes it for stored. */
export function retract(outbox: Outbox, record: Sendable): Outbox {
  const sent = outbox.sent.filter((one) => idOf(one) !== idOf(record) || one.value.version !== record.value.version);
  return sent.length === outbox.sent.length ? outbox : changed(outbox, { sent });
}

/** Whether doubts wait that are not fresh: the time of a fresh one tells whose it is, until three could have written it. */
export function hasRipeDoubts(outbox: Outbox | null, now: Instant): boolean {
  return outbox?.doubts.some(({ released, ripeAt }) => released || ripeAt <= now) ?? false;
}

/** Every question in the box, whoever may see it. */
export function questionsIn({ hidden, doubts, sent }: Outbox): readonly Question[] {
  return [
    ...hidden,
    ...doubts.map(({ question }) => question),
    ...sent.flatMap((one) => (one.what === 'question' ? [one.value] : [])),
  ];
}

/** What was sent and is not on the issue as it was read. */
export function unsent(records: Records, outbox: Pick<Outbox, 'sent'>): readonly Sendable[] {
  return outbox.sent.filter((one) => isNews(records, one));
}

function isNews(records: Records, record: Sendable): boolean {
  return record.value.version > versionOn(records, record);
}

function versionOn(records: Records, record: Sendable): number {
  switch (record.what) {
    case 'question':
      return records.questions.find(({ id }) => id === record.value.id)?.version ?? 0;
    case 'brief':
      return records.brief.version;
    case 'talks':
      return records.talks.version;
  }
}

/** The records with what was sent in them. */
export function withUnsent(records: Records, outbox: Pick<Outbox, 'sent'> | null): Records {
  return outbox === null ? records : unsent(records, outbox).reduce(withRecord, records);
}

export function withRecord(records: Records, record: Sendable): Records {
  switch (record.what) {
    case 'question': {
      const { value } = record;
      const { questions } = records;
      return questions.some(({ id }) => id === value.id)
        ? { ...records, questions: questions.map((one) => (one.id === value.id ? value : one)) }
        : { ...records, questions: [...questions, value] };
    }
    case 'brief':
      return { ...records, brief: record.value };
    case 'talks':
      return { ...records, talks: record.value };
  }
}

function changed(outbox: Outbox, change: Partial<Outbox>): Outbox {
  return { ...outbox, ...change, version: outbox.version + 1 };
}
