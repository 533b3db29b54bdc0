import type { Meeting } from '../../domain/meeting/meeting';
import { fitting } from '../../domain/meeting/minutes';
import { noted } from '../../domain/meeting/noted';
import type { PublicRow } from '../../domain/refinement/public-row';
import type { AccountId } from '../../domain/shared/person';
import { AppError } from '../../failure';
import type { MeetingCall, MeetingPorts } from './meeting-ports';
import { readersOf } from './readers';

type Opened = {
  readonly meeting: Meeting;
  readonly asked: readonly AccountId[];
  /** Of the caller. */
  readonly canEdit: boolean;
  /** What the caller sees of the list, and what was said about it. */
  readonly items: readonly string[];
  readonly rows: readonly (PublicRow | null)[];
  /** Minutes that an item usually takes. */
  readonly each: number;
};
type Ports = Pick<MeetingPorts, 'agreed' | 'storeMeeting'>;
export type NoteReader = (ports: Ports, call: MeetingCall, opened: Opened) => Promise<Meeting>;

/**
 * Keeps of a caller who is asked to read whether they may edit and whether they have read all, as their opening tells:
 * Jira tells the rights of other people to administrators alone. Where the list cannot be stored now, it is opened without it.
 */
export const noteReader: NoteReader = async (ports, { me: who }, { meeting, asked, canEdit, items, rows, each }) => {
  if (!asked.includes(who)) return meeting;
  try {
    const unread = items.filter((_, index) => !readersOf(rows[index] ?? null).includes(who));
    // What is agreed needs no reading, nor does what does not fit into the meeting.
    const isBegun = unread.length < items.length;
    const toTalk = isBegun ? items.length - (await ports.agreed(unread)).size : items.length;
    const hasReadAll = isBegun && items.length - unread.length >= fitting(toTalk, { minutes: meeting.minutes, each });
    const next = noted(meeting, asked, { who, canEdit, hasReadAll });
    if (next === meeting) return meeting;
    const stored = { ...next, version: meeting.version + 1 };
    return (await ports.storeMeeting(stored, null)) ? stored : meeting;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.warn('opened without keeping what was read:', error.code);
    return meeting;
  }
};
