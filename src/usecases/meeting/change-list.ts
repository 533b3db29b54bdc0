import { peopleOf } from '../../domain/meeting/people';
import type { MeetingView, PutOnList } from '../../contract-meeting';
import { ITEMS_AT_MOST, type Meeting } from '../../domain/meeting/meeting';
import { mergedIds } from '../../domain/meeting/merged-ids';
import { sameValue } from '../../domain/shared/same-value';
import { mustBePeople } from '../named-people';
import { changeMeeting } from './change-meeting';
import type { ChangingMeetingCall, MeetingPorts } from './meeting-ports';
import { toMeetingView } from './meeting-view';
import { AppError } from '../../failure';

/** What people change of a list before its meeting. */
type ListFields = Pick<Meeting, 'items' | 'added' | 'talkFirst' | 'people' | 'facilitator' | 'when' | 'minutes'>;
/** Some of them. */
export type SomeFields = { readonly [Field in keyof ListFields]?: ListFields[Field] | undefined };
type Saving = { readonly base: SomeFields; readonly input: SomeFields };

/**
 * Changes some fields of the list. Of two people who change the same one, the last one counts, and both see it; of a list
 * of ids what each has added and taken away stays. Fails with `bad-request` for a newly named
 * account that is not an active person's.
 */
export async function changeList(
  ports: MeetingPorts,
  call: ChangingMeetingCall,
  { base, input }: Saving,
): Promise<MeetingView> {
  const meeting = await changeMeeting(ports, call, async (before) => {
    await mustNamePeople(ports, call, { before, input });
    const after = withFields(before, { base, input });
    return sameValue(after, before) ? before : after;
  });
  await ports.hintMoved();
  return toMeetingView(ports, call, meeting);
}

/** The list with these fields, and with what others have changed of its ids meanwhile. */
export function withFields(before: Meeting, saving: Saving): Meeting {
  return withMore(withAdded({ ...before, ...mergedInto(before, saving) }), before);
}

type Naming = { readonly before: Meeting; readonly input: SomeFields };

/** Jira is asked about accounts only that are neither on the list nor among those who usually take part. */
async function mustNamePeople(
  ports: MeetingPorts,
  { me }: ChangingMeetingCall,
  { before, input: { people = [], facilitator = null } }: Naming,
): Promise<void> {
  const named = [...people, facilitator];
  if (named.every((one) => one === null)) return;
  const ownPeople = [me, before.facilitator, ...peopleOf(before, (await ports.readPast()).meetings)];
  await mustBePeople(ports, named, ownPeople);
}

function mergedInto(before: Meeting, { base, input }: Saving): Partial<ListFields> {
  const entries = Object.entries(input).filter(([, value]) => value !== undefined);
  const lists = (['items', 'added', 'talkFirst', 'people'] as const).flatMap((field) => {
    const mine = input[field];
    return mine === undefined ? [] : [[field, merged({ base: base[field] ?? null, mine, theirs: before[field] })]];
  });
  return Object.fromEntries([...entries, ...lists]);
}

type Ids = readonly string[] | null;

/** Each id once. A list that is still what to refine next has no ids that could be merged. */
function merged({ base, mine, theirs }: Record<'base' | 'mine' | 'theirs', Ids>): Ids {
  if (mine === null) return null;
  const ids = [...new Set(mine)];
  return theirs === null ? ids : mergedIds({ base: base ?? [], mine: ids, theirs }).slice(0, ITEMS_AT_MOST);
}

/** Once the list is kept, what was put on it before is an item like the others. */
function withAdded(meeting: Meeting): Meeting {
  const { items, added } = meeting;
  if (items === null || added.length === 0) return meeting;
  return { ...meeting, items: [...new Set([...items, ...added])].slice(0, ITEMS_AT_MOST), added: [] };
}

/** Who had read all has something to read again once an item was added. */
function withMore(meeting: Meeting, { items }: Pick<Meeting, 'items'>): Meeting {
  const isMore = items !== null && meeting.items?.some((id) => !items.includes(id)) === true;
  return isMore && meeting.finished.length > 0 ? { ...meeting, finished: [] } : meeting;
}

/** Puts an issue that the caller may see on the list; one that stands there already stays where it is. */
export async function putOnList(
  ports: MeetingPorts,
  call: ChangingMeetingCall,
  { input: { issueId } }: { readonly input: { readonly issueId: string } },
): Promise<PutOnList> {
  const visible = await ports.visible([issueId]);
  if (!visible.has(issueId)) throw new AppError('not-found', 'The issue is not for this caller.');
  const meeting = await changeMeeting(ports, call, (before) => withIssue(before, issueId));
  return { isOnList: idsOf(meeting).includes(issueId) };
}

const idsOf = ({ items, added }: Meeting): readonly string[] => items ?? added;

function withIssue(meeting: Meeting, issueId: string): Meeting {
  const ids = idsOf(meeting);
  if (ids.includes(issueId) || ids.length >= ITEMS_AT_MOST) return meeting;
  const field = meeting.items === null ? 'added' : 'items';
  return { ...meeting, [field]: [...ids, issueId] };
}
