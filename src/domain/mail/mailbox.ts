import * as z from 'zod/mini';
import type { Instant } from '../shared/instant';
import { count, id, instant, list, record, text } from '../shared/schema';

/** Why a question is in a mail: its reader owns it, or asked it and another person has closed it. */
const reasons = ['owner', 'accepted'] as const;

/** A hash of an account. */
const sender = () => text(64);

/** What a mail tells of: a question of an issue; or, without one, a list that begins with the issue. */
const waitingSchema = record({
  issue: id(),
  project: id(),
  what: z.enum([...reasons, 'list']),
  question: z.nullable(id()),
  /** Whether the question must be answered first. */
  isBlocking: z._default(z.boolean(), false),
  sender: z._default(sender(), ''),
});
type WaitingItem = z.infer<typeof waitingSchema>;
export type MailItem = Omit<WaitingItem, 'sender'>;

const restSchema = record({ sender: sender(), count: count() });
/** How many items of a sender wait beside those that are kept. */
export type Rest = z.infer<typeof restSchema>;

/** Most items that wait for one mail, of one sender and of all; what is over that is counted. */
const WAITING_OF_ONE = 20;
const WAITING = 200;
/** Most questions that are known to have been told within a day. */
const TOLD = 500;
const DAY_MS = 86_400_000;
/** Most mails of talks and presses in an hour of one sender to one reader. */
const MAILS_PER_HOUR = 20;

export const mailboxSchema = record({
  /** The hour of the clock (UTC) that is counted. */
  hour: text(13),
  /** Mails of talks and presses in this hour, and whether the first one outside of them has gone. */
  senders: list(record({ sender: sender(), mails: count(), hadFirst: z._default(z.boolean(), false) })),
  /** What goes in one mail at the end of the hour, what must be answered first before the others. */
  waiting: list(waitingSchema, WAITING),
  rest: z._default(list(restSchema), []),
  /** Questions about which a mail went within a day. */
  told: list(record({ question: id(), until: instant() }), TOLD),
  /** Whether the reader wants no mails of the app. */
  isOff: z.boolean(),
});
/** What is known of the mails to one reader. It does not name the reader. */
export type Mailbox = z.infer<typeof mailboxSchema>;

export const EMPTY_MAILBOX: Mailbox = { hour: '', senders: [], waiting: [], rest: [], told: [], isOff: false };

/**
 * What is to be mailed. `way`: `talk`, at the close of one; `press`, by a person who shares a list or reminds of it;
 * `other`, whose first mail of the hour and sender goes at once; `late`, at the end of the hour in any
 * case. The app itself has no `sender`, and no limit of one.
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
type Collected = { readonly mailbox: Mailbox; readonly now: readonly MailItem[]; readonly rest: readonly Rest[] };

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
    const more = fresh.map((one) => ({ ...one, sender }));
    return { mailbox: withWaiting(box, more), now: [], later: fresh };
  }
  return { mailbox: withCount(withTold(box, fresh, at), { way, sender }), now: fresh, later: [] };
}

/** What waits, taken out of the mailbox to be sent. */
export function collectWaiting(before: Mailbox, at: Instant): Collected {
  const box = atHour(before, at);
  const toldQuestions = new Set(box.told.map(({ question }) => question));
  const now = box.isOff ? [] : box.waiting.filter(({ question }) => question === null || !toldQuestions.has(question));
  return { mailbox: withTold({ ...box, waiting: [], rest: [] }, now, at), now, rest: box.isOff ? [] : box.rest };
}

/** The mailbox after Jira took no mail with these items: their questions may be told again. */
export function withoutTold(box: Mailbox, items: readonly MailItem[]): Mailbox {
  return { ...box, told: box.told.filter(({ question }) => items.every((item) => item.question !== question)) };
}

/** The mailbox without what is over by then. */
function atHour(box: Mailbox, at: Instant): Mailbox {
  const present = { ...box, told: box.told.filter(({ until }) => at < until) };
  const hour = at.slice(0, 13);
  return hour === box.hour ? present : { ...present, hour, senders: [] };
}

function withWaiting(box: Mailbox, more: readonly WaitingItem[]): Mailbox {
  const all = [...box.waiting, ...more].toSorted((one, other) => Number(other.isBlocking) - Number(one.isBlocking));
  const isKept = ({ sender }: WaitingItem, at: number) =>
    sender === '' || all.slice(0, at).filter((one) => one.sender === sender).length < WAITING_OF_ONE;
  const waiting = all.filter(isKept).slice(0, WAITING);
  return { ...box, waiting, rest: all.filter((one) => !waiting.includes(one)).reduce(withOneMore, box.rest) };
}

function withOneMore(rest: readonly Rest[], { sender }: WaitingItem): readonly Rest[] {
  const present = rest.find((one) => one.sender === sender);
  return [...rest.filter((one) => one !== present), { sender, count: (present?.count ?? 0) + 1 }];
}

function goesAtOnce({ senders }: Mailbox, { way, sender }: Omit<Posting, 'items'>): boolean {
  if (way === 'late') return false;
  const { mails, hadFirst } = knownSender(senders, sender);
  return way === 'other' ? !hadFirst : mails < MAILS_PER_HOUR;
}

const knownSender = (senders: Mailbox['senders'], sender: string): Mailbox['senders'][number] =>
  senders.find((one) => one.sender === sender) ?? { sender, mails: 0, hadFirst: false };

function withCount(box: Mailbox, { way, sender }: Omit<Posting, 'items'>): Mailbox {
  const present = knownSender(box.senders, sender);
  const counted = way === 'other' ? { ...present, hadFirst: true } : { ...present, mails: present.mails + 1 };
  return { ...box, senders: [...box.senders.filter((one) => one.sender !== sender), counted] };
}

function withTold(box: Mailbox, items: readonly MailItem[], at: Instant): Mailbox {
  const until = new Date(Date.parse(at) + DAY_MS).toISOString();
  const more = items.flatMap(({ question }) => (question === null ? [] : [{ question, until }]));
  return { ...box, told: [...box.told, ...more].slice(-TOLD) };
}
