import type { MeetingView } from '../../contract-meeting';
import { ITEMS_AT_MOST, type Meeting } from '../../domain/meeting/meeting';
import { sameValue } from '../../domain/shared/same-value';
import { changeMeeting } from './change-meeting';
import type { ChangingMeetingCall, MeetingPorts } from './meeting-ports';
import { toMeetingView } from './meeting-view';

/** What people change of a list before its meeting. */
export type ListFields = Pick<
  Meeting,
  'items' | 'talkFirst' | 'people' | 'facilitator' | 'when' | 'minutes' | 'revealed'
>;
/** Some of them. */
export type SomeFields = { readonly [Field in keyof ListFields]?: ListFields[Field] | undefined };
type Saving = { readonly base: SomeFields; readonly input: SomeFields };

/**
 * Changes some fields of the list. Of two people who change the same one, the last one counts, and both see it; of a list
 * of ids what each has added and taken away stays.
 */
export async function saveMeeting(
  ports: MeetingPorts,
  call: ChangingMeetingCall,
  { base, input }: Saving,
): Promise<MeetingView> {
  const meeting = await changeMeeting(ports, call, (before, now) => {
    const changed = { ...before, ...mergedInto(before, { base, input }) };
    const after = changed.revealed.length === 0 ? changed : { ...changed, revealedAt: changed.revealedAt ?? now };
    return sameValue(after, before) ? before : after;
  });
  await ports.hintMoved();
  return toMeetingView(ports, call, meeting);
}

function mergedInto(before: Meeting, { base, input }: Saving): Partial<ListFields> {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  const lists = (['items', 'talkFirst', 'people', 'revealed'] as const).flatMap((field) => {
    const mine = input[field];
    return mine === undefined ? [] : [[field, mergedIds({ base: base[field] ?? null, mine, theirs: before[field] })]];
  });
  return Object.fromEntries([...given, ...lists]);
}

type Ids = readonly string[] | null;

/** Mine where the list is as I saw it; else theirs, with what I added and without what I took away. */
function mergedIds({ base, mine, theirs }: Record<'base' | 'mine' | 'theirs', Ids>): Ids {
  if (mine === null || theirs === null || sameValue(base, theirs)) return mine;
  const added = mine.filter((one) => !(base ?? []).includes(one) && !theirs.includes(one));
  const gone = new Set((base ?? []).filter((one) => !mine.includes(one)));
  return [...theirs.filter((one) => !gone.has(one)), ...added].slice(0, ITEMS_AT_MOST);
}
