import type { Meeting } from '../../domain/meeting/meeting';
import { fitting } from '../../domain/meeting/minutes';
import type { PublicRow } from '../../domain/refinement/public-row';
import type { AccountId } from '../../domain/shared/person';
import { noted } from '../../domain/meeting/noted';
import { AppError } from '../../failure';
import type { MeetingCall, MeetingPorts } from './meeting-ports';

type Row = Pick<PublicRow, 'talk'> | null;

/** Who has read an item: those who asked or said that there is nothing from them since its last talk. */
export const readersOf = (row: Row): readonly AccountId[] => [
  ...new Set(row?.talk?.respondents.map(({ accountId }) => accountId)),
];

/** Those among these people who may edit, and so answer, as far as their openings of the list tell. */
export const editorsOf = (
  people: readonly AccountId[],
  { readOnly }: Pick<Meeting, 'readOnly'>,
): readonly AccountId[] => people.filter((one) => !readOnly.includes(one));

type Asking = Pick<Meeting, 'readOnly' | 'finished' | 'minutes'> & {
  /** Minutes that an item usually takes. */
  readonly each: number;
};

/**
 * Those among these people who may edit and have not read as many items as fit into the meeting. Who has read all that they
 * may see is left alone, so that a reminder does not give away other items.
 */
export function unreadBy(people: readonly AccountId[], rows: readonly Row[], meeting: Asking): readonly AccountId[] {
  const readers = rows.map(readersOf);
  const enough = fitting(rows.length, meeting);
  const hasRead = (one: AccountId): boolean =>
    meeting.finished.includes(one) || readers.filter((all) => all.includes(one)).length >= enough;
  return editorsOf(people, meeting).filter((one) => !hasRead(one));
}

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
