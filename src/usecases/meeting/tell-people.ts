import type { TellingAnswer, Telling } from '../../contract-meeting';
import { type Meeting, PEOPLE_AT_MOST } from '../../domain/meeting/meeting';
import { minutesPerItem } from '../../domain/meeting/minutes';
import { peopleOf } from '../../domain/meeting/people';
import type { Policy } from '../../domain/policy/policy';
import type { AccountId } from '../../domain/shared/person';
import type { Instant } from '../../domain/shared/instant';
import type { MailItem } from '../../domain/mail/mailbox';
import type { Notice } from '../../domain/mail/notice';
import { AppError } from '../../failure';
import { fewAtOnce } from '../core/few-at-once';
import { listWords } from '../words/list-words';
import { mailWords } from '../words/mail-words';
import { changeMeeting, needsToEdit } from './change-meeting';
import type { ChangingMeetingCall, MeetingPorts } from './meeting-ports';
import { toMeetingView } from './meeting-view';
import { rolloverOf } from './rollover';
import { unreadBy } from './readers';

type Sharing = {
  readonly how: Telling;
  /** Of the page of the list, as the caller sees it. */
  readonly address: string | null;
};

/**
 * Says that the list is shared, and tells people by one mail each, in the caller's name, on the first item that the
 * caller sees. A person gets one mail about a list, and at most one reminder. Who is told is stored first, so that of two
 * presses one sends; a person whom Jira does not tell is counted, and where Jira did not answer another press may tell them.
 */
export async function tellPeople(
  ports: MeetingPorts,
  call: ChangingMeetingCall & { readonly projectId: string },
  { input: { how, address } }: { readonly input: Sharing },
): Promise<TellingAnswer> {
  await needsToEdit(ports);
  const stored = await ports.readMeeting();
  const before = (await rolloverOf(ports, call, { meeting: stored, now: ports.now() }))?.next ?? stored;
  const visible = await ports.visible(before.items ?? []);
  const items = (before.items ?? []).filter((id) => visible.has(id));
  const [first] = items;
  if (first === undefined) throw new AppError('bad-request', 'There is no list to be shared.');
  // Nothing that may fail comes between who is told and their mails.
  const [{ meetings: past }, rows, language, site] = await Promise.all([
    ports.readPast(),
    how === 'reminder' ? ports.readRows(items) : [],
    ports.language(),
    ports.siteAddress(),
  ]);
  const each = minutesPerItem(past.flatMap((one) => one.minutes));
  const chosen: (readonly AccountId[])[] = [];
  const meeting = await changeMeeting(ports, call, (present, now) => {
    const others = peopleOf(present, past).filter((one) => one !== call.me);
    const to = recipientsOf(present, { how, others, unread: unreadBy(others, rows, { ...present, each }) });
    chosen.push(to);
    return marked(present, { how, to, now });
  });
  // Nothing was decided where this call was stored before.
  const to = chosen.at(-1) ?? null;
  const notice = noticeOf(language, { how, when: meeting.when, address: onSite(address, site) });
  const list = { issue: first, project: call.projectId, what: 'list', question: null, isBlocking: false } as const;
  const { refused, withoutAnswer } = await mailAll(ports, { list, to: to ?? [], notice });
  const again = { ...call, request: `${call.request} lost` };
  const after =
    withoutAnswer.length === 0
      ? meeting
      : await changeMeeting(ports, again, (present) => withoutMark(present, { how, to, withoutAnswer }));
  const view = await toMeetingView(ports, call, after);
  return { meeting: view, told: to === null ? null : to.length - refused, refused };
}

type Choosing = { readonly how: Telling; readonly others: readonly AccountId[]; readonly unread: readonly AccountId[] };

function recipientsOf({ told, remindedAt }: Meeting, { how, others, unread }: Choosing): readonly AccountId[] {
  switch (how) {
    case 'text':
      return [];
    case 'mail':
      return others.filter((one) => !told.includes(one));
    case 'reminder':
      return remindedAt === null ? unread : [];
  }
}

type Marking = { readonly how: Telling; readonly to: readonly AccountId[]; readonly now: Instant };

function marked(meeting: Meeting, { how, to, now }: Marking): Meeting {
  const sharedAt = meeting.sharedAt ?? now;
  if (how === 'reminder') return meeting.remindedAt === null ? { ...meeting, sharedAt, remindedAt: now } : meeting;
  if (meeting.sharedAt !== null && to.length === 0) return meeting;
  // Of more people than a list can name, those who were told first are forgotten.
  return { ...meeting, sharedAt, told: [...meeting.told, ...to].slice(-PEOPLE_AT_MOST) };
}

type LostMails = {
  readonly how: Telling;
  readonly to: readonly AccountId[] | null;
  readonly withoutAnswer: readonly AccountId[];
};

/** Those whose mails were lost can be told again; reminded again only where no reminder went out. */
function withoutMark(meeting: Meeting, { how, to, withoutAnswer }: LostMails): Meeting {
  if (how !== 'reminder') return { ...meeting, told: meeting.told.filter((one) => !withoutAnswer.includes(one)) };
  return withoutAnswer.length === to?.length ? { ...meeting, remindedAt: null } : meeting;
}

type NoticeContent = Sharing & Pick<Meeting, 'when'>;

function noticeOf(language: Policy['language'], { how, ...about }: NoticeContent): Omit<Notice, 'to'> {
  const words = listWords[language];
  const { when } = about;
  const text = how === 'reminder' ? words.reminder(about) : words.shared(about);
  return { subject: words.subject(when), text: `${text}\n${mailWords[language].off(null)}` };
}

type Mailing = { readonly list: MailItem; readonly to: readonly AccountId[]; readonly notice: Omit<Notice, 'to'> };

type MailResult = {
  /** How many of them were not told. */
  readonly refused: number;
  /** Those of them for whom Jira or storage gave no answer. */
  readonly withoutAnswer: readonly AccountId[];
};

async function mailAll(ports: MeetingPorts, { list, to, notice }: Mailing): Promise<MailResult> {
  let refused = 0;
  const withoutAnswer: AccountId[] = [];
  await fewAtOnce(to, async (one) => {
    const taken = await ports.mail({ to: one, items: [list], way: 'press' }, () => notice).catch(orLost);
    if (taken === null) withoutAnswer.push(one);
    if (taken === null || taken === 0) refused += 1;
  });
  return { refused, withoutAnswer };
}

/** null: the mail failed. The others are mailed all the same. */
function orLost(error: unknown): null {
  if (!(error instanceof AppError)) throw error;
  console.warn('a person was not told:', error.code);
  return null;
}

/** An address of this site alone is put into a mail, and nothing behind it. */
const onSite = (address: string | null, site: string | null): string | null =>
  address !== null && site !== null && address.startsWith(`${site}/`) && !/\s/u.test(address) ? address : null;
