import * as z from 'zod/mini';
import { account } from '../shared/account';
import { minutesBetween } from '../shared/day';
import type { Instant } from '../shared/instant';
import { count, id, instant, list, record, text, whole } from '../shared/schema';
import { breakSchema, BREAKS_AT_MOST } from '../talk/breaks';
import { instantOf } from './local-time';
import { OVER_MINUTES } from './over';

/** Most items of a list, and most people. */
export const ITEMS_AT_MOST = 20;
export const PEOPLE_AT_MOST = 20;
/** How long a meeting is planned for by default. */
const MEETING_MINUTES = 60;
/** Most moves that a meeting keeps, the latest ones. */
export const MOVES_AT_MOST = 60;
/** So long after its time a list that was not started was skipped; one whose votes were shown was its own meeting. */
const PAST_MINUTES = 12 * 60;

/** A time as people say it, in the zone in which they said it: `2026-12-03T10:00` and `Europe/Berlin`. */
const localTime = record({ at: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/u)), zone: text(64) });
export type LocalTime = z.infer<typeof localTime>;

/** The meeting went on to this item. `isAside`: it left it again without being done with it. */
const move = record({ issue: id(), at: instant(), isAside: z.optional(z.literal(true)) });

/** The present list of a board and what became of it. What people said about an item is in the item's record alone. */
export const meetingSchema = record({
  /** The how-manieth of this board; those that are over keep theirs. */
  n: count(),
  version: count(),
  /** Issue ids in the order of the list; null until it is changed, shared or started: then it is what to refine next. */
  items: z.nullable(list(id(), ITEMS_AT_MOST)),
  /** Put on the list while it is still what to refine next; they stand before it. */
  added: list(id(), ITEMS_AT_MOST),
  /** Items whose votes a press has shown without a talk. */
  revealed: list(id(), ITEMS_AT_MOST),
  /** Those of them that somebody has agreed to leave without a talk. */
  withoutTalk: z._default(list(id(), ITEMS_AT_MOST), []),
  /** Items of the list that were moved to those that are talked about first. */
  talkFirst: list(id(), ITEMS_AT_MOST),
  /** Who is asked to read and to come. */
  people: list(account(), PEOPLE_AT_MOST),
  /** Who of them may only read, and who had read all that they may see; each as of their last opening of the list. */
  readOnly: z._default(list(account(), PEOPLE_AT_MOST), []),
  finished: z._default(list(account(), PEOPLE_AT_MOST), []),
  facilitator: z.nullable(account()),
  when: z.nullable(localTime),
  minutes: whole(5, 480),
  sharedAt: z.nullable(instant()),
  /** Who was told by mail that the list is there. */
  told: list(account(), PEOPLE_AT_MOST),
  /** When those who had not read were told again. */
  remindedAt: z.nullable(instant()),
  /** When the fast lane was pressed first. */
  revealedAt: z.nullable(instant()),
  startedAt: z.nullable(instant()),
  endedAt: z.nullable(instant()),
  /** The item that the team is at; null before the start and after the end. */
  at: z.nullable(id()),
  moves: list(move, MOVES_AT_MOST),
  /** Who listens in each of its talks: nobody waits for them. */
  listeners: z._default(list(account(), PEOPLE_AT_MOST), []),
  /** While the clock of the meeting stands still. */
  breaks: z._default(list(breakSchema, BREAKS_AT_MOST), []),
  /** Ids of the latest requests, of which none decides twice. */
  requests: list(text(64), 50),
});
export type Meeting = z.infer<typeof meetingSchema>;

/** `proposed`: what to refine next, unchanged. */
export type MeetingState = 'proposed' | 'listed' | 'running' | 'over' | 'skipped';

/** The first list of a board, or the one after `before`. */
export function newMeeting(before: Pick<Meeting, 'n' | 'version'> = { n: 0, version: 0 }): Meeting {
  return {
    n: before.n + 1,
    version: before.version,
    items: null,
    added: [],
    revealed: [],
    withoutTalk: [],
    talkFirst: [],
    people: [],
    readOnly: [],
    finished: [],
    facilitator: null,
    when: null,
    minutes: MEETING_MINUTES,
    sharedAt: null,
    told: [],
    remindedAt: null,
    revealedAt: null,
    startedAt: null,
    endedAt: null,
    at: null,
    moves: [],
    listeners: [],
    breaks: [],
    requests: [],
  };
}

/** How the meeting stands; nothing of it is stored, and no clock runs on the server. */
export function stateOf(meeting: Meeting, now: Instant): MeetingState {
  const { items, when, revealedAt, startedAt, endedAt, moves } = meeting;
  if (endedAt !== null) return 'over';
  if (startedAt !== null) return minutesBetween(moves.at(-1)?.at ?? startedAt, now) < OVER_MINUTES ? 'running' : 'over';
  const planned = when === null ? null : instantOf(when);
  if (planned !== null && minutesBetween(planned, now) >= PAST_MINUTES) return revealedAt === null ? 'skipped' : 'over';
  return items === null ? 'proposed' : 'listed';
}
