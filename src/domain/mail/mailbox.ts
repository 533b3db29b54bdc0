import * as z from 'zod/mini';
import type { Instant } from '../shared/instant';
import { count, id, instant, list, record, text } from '../shared/schema';

/** Why a question is in a mail: its reader owns it, or asked it and another person has closed it. */
const reasons = ['owner', 'accepted'] as const;

/** What a mail tells of: a question of an issue; or, without one, a list that begins with the issue. */
const itemSchema = record({
  issue: id(),
  project: id(),
  what: z.enum([...reasons, 'list']),
  question: z.nullable(id()),
});
export type MailItem = z.infer<typeof itemSchema>;

/** Most items that wait for one mail, and most questions that are known to have been told within a day. */
const WAITING = 200;
const TOLD = 500;
const DAY_MS = 86_400_000;
/** Most mails of talks and presses in an hour of one sender to one reader. */
const MAILS_PER_HOUR = 20;

export const mailboxSchema = record({
  /** The hour of the clock (UTC) that is counted. */
  hour: text(13),
  /** Whether the hour had its first mail outside of talks. */
  hadFirst: z.boolean(),
  /** Mails of talks and presses in this hour, by a hash of their sender. */
  senders: list(record({ sender: text(64), mails: count() })),
  /** What goes in one mail at the end of the hour. */
  waiting: list(itemSchema, WAITING),
  /** Questions about which a mail went within a day. */
  told: list(record({ question: id(), until: instant() }), TOLD),
  /** Whether the reader wants no mails of the app. */
  isOff: z.boolean(),
});
/** What is known of the mails to one reader. It does not name the reader. */
export type Mailbox = z.infer<typeof mailboxSchema>;

export const EMPTY_MAILBOX: Mailbox = { hour: '', hadFirst: false, senders: [], waiting: [], told: [], isOff: false };

/**
 * What is to be mailed. `way`: `talk`, at the close of one; `press`, by a person who shares a list or reminds of it;
 * `other`, whose first mail of the hour goes at once; `late`, at the end of the hour in any case.
 */
export type Posting = {
  readonly items: readonly MailItem[];
  readonly way: 'talk' | 'press' | 'other' | 'late';
  readonly sender: string;
};

/** `now`: the items of the mail that is to be sent at once. `later`: those that wait for the end of the hour. */
export type Posted = {
  readonly mailbox: Mailbox;
  readonly now: readonly MailItem[];
  readonly later: readonly MailItem[];
};

/**
 * Puts items into the mailbox. A question about which a mail went within a day, or waits to go, is left out; a reader who
 * wants no mails gets none.
 */
export function postTo(before: Mailbox, { items, way, sender }: Posting, at: Instant): Posted {
  const box = atHour(before, at);
  const toldQuestions = new Set([...box.told, ...box.waiting].flatMap(({ question }) => question ?? []));
  const fresh = box.isOff ? [] : items.filter(({ question }) => question === null || !toldQuestions.has(question));
  if (fresh.length === 0) return { mailbox: box, now: [], later: [] };
  if (!goesAtOnce(box, { way, sender })) {
    const later = fresh.slice(0, WAITING - box.waiting.length);
    return { mailbox: { ...box, waiting: [...box.waiting, ...later] }, now: [], later };
  }
  return { mailbox: withCount(withTold(box, fresh, at), { way, sender }), now: fresh, later: [] };
}

/** What waits, taken out of the mailbox to be sent. */
export function collectWaiting(before: Mailbox, at: Instant): Posted {
  const box = atHour(before, at);
  const toldQuestions = new Set(box.told.map(({ question }) => question));
  const now = box.isOff ? [] : box.waiting.filter(({ question }) => question === null || !toldQuestions.has(question));
  return { mailbox: withTold({ ...box, waiting: [] }, now, at), now, later: [] };
}

/** The mailbox after Jira took no mail with these items: their questions may be told again. */
export function withoutTold(box: Mailbox, items: readonly MailItem[]): Mailbox {
  return { ...box, told: box.told.filter(({ question }) => items.every((item) => item.question !== question)) };
}

/** The mailbox without what is over by then. */
function atHour(box: Mailbox, at: Instant): Mailbox {
  const present = { ...box, told: box.told.filter(({ until }) => at < until) };
  const hour = at.slice(0, 13);
  return hour === box.hour ? present : { ...present, hour, hadFirst: false, senders: [] };
}

function goesAtOnce({ hadFirst, senders }: Mailbox, { way, sender }: Omit<Posting, 'items'>): boolean {
  if (way === 'late') return false;
  return way === 'other' ? !hadFirst : mailsOf(senders, sender) < MAILS_PER_HOUR;
}

const mailsOf = (senders: Mailbox['senders'], sender: string): number =>
  senders.find((one) => one.sender === sender)?.mails ?? 0;

function withCount(box: Mailbox, { way, sender }: Omit<Posting, 'items'>): Mailbox {
  if (way === 'other') return { ...box, hadFirst: true };
  const others = box.senders.filter((one) => one.sender !== sender);
  return { ...box, senders: [...others, { sender, mails: mailsOf(box.senders, sender) + 1 }] };
}

function withTold(box: Mailbox, items: readonly MailItem[], at: Instant): Mailbox {
  const until = new Date(Date.parse(at) + DAY_MS).toISOString();
  const more = items.flatMap(({ question }) => (question === null ? [] : [{ question, until }]));
  return { ...box, told: [...box.told, ...more].slice(-TOLD) };
}
