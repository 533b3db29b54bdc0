import { z } from 'zod';
import { collectWaiting, type MailItem, type Rest, withoutTold } from '../../domain/mail/mailbox';
import { namesIn } from '../../domain/refinement/refinement';
import { dayIn } from '../../domain/shared/day';
import type { AccountId } from '../../domain/shared/person';
import { notify } from '../../jira/write/notify';
import { nameOf } from '../../jira/read/is-gone';
import { readBulk } from '../../jira/read/bulk-issues';
import { metered } from '../../jira/read/metered';
import type { JiraRequest } from '../../jira/request';
import { composeMail, linesFor, type MailPart, urgencyOf } from '../../usecases/core/mail';
import { asApp } from '../composition';
import { jiraAsApp } from '../jira-requests';
import { queueBackground } from '../queues';
import { knownSite } from '../settings/site-fields';
import { now } from '../stores/clock';
import { changeMailbox, senderOf, waitingMailboxes } from '../stores/mail-store';
import { readPolicy } from '../stores/policy-store';
import { readRefinements } from '../stores/refinement-store';
import { settle, take } from '../stores/spending-store';

/** Mails that one event sends. */
const MAILS = 40;
/** On how many of its issues a mail is tried. */
const TRIES = 3;
/** Issues that one read of Jira brings; a mail may be about two hundred. */
const ISSUES_A_READ = 100;
/** Seconds until the index knows what was sent. */
const LATER = 30;

/**
 * One mail to each reader for whom something waits, those first who have waited longest. Where this hour has no points
 * left for mails of a project, its readers wait for the next one; the others do not.
 */
export async function mailWaiting(): Promise<void> {
  let cursor: string | null = null;
  let mails = 0;
  do {
    const page: Awaited<ReturnType<typeof waitingMailboxes>> = await waitingMailboxes(cursor);
    for (const { reader, mailbox } of page.found) {
      if (mails >= MAILS) return queueBackground({ work: 'mails' }, LATER);
      const project = mailbox.waiting[0]?.project;
      if (project !== undefined && (await mailOne(reader, { project, about: mailbox.waiting.length }))) mails += 1;
    }
    cursor = page.next;
  } while (cursor !== null);
}

type One = { readonly project: string; readonly about: number };

/** False where no points are left. What waits is taken out before it is sent: rather none than two. */
async function mailOne(reader: AccountId, { project, about }: One): Promise<boolean> {
  const taken = await take(about + 2 + TRIES, 'mail', now(), project);
  if (taken === null) return false;
  const { request, points } = metered(jiraAsApp);
  const { now: items, rest } = (await changeMailbox(reader, collectWaiting)) ?? { now: [], rest: [] };
  const isGone = items.length > 0 && (await asApp({ projectId: project }).isGone(reader));
  const isSent = !isGone && items.length > 0 && (await send(request, reader, { items, rest }));
  if (!isSent) await changeMailbox(reader, (box) => ({ mailbox: withoutTold(box, items) }));
  await settle(taken, points() + 1, now());
  return true;
}

type Waiting = { readonly items: readonly MailItem[]; readonly rest: readonly Rest[] };
const found = z.object({ id: z.string(), key: z.string(), fields: z.object({ summary: z.string() }) });

/** On the first issue that the reader may see. */
async function send(request: JiraRequest, to: AccountId, { items, rest }: Waiting): Promise<boolean> {
  const ids = [...new Set(items.map(({ issue }) => issue))];
  const selection = { fields: ['summary'], properties: [], parse: (value: unknown) => found.safeParse(value) };
  const [oneHalf, otherHalf, rows, { address, timeZone }, policy] = await Promise.all([
    readBulk(request, ids.slice(0, ISSUES_A_READ), selection),
    readBulk(request, ids.slice(ISSUES_A_READ), selection),
    readRefinements(ids),
    knownSite(null),
    readPolicy(items[0]?.project ?? ''),
  ]);
  const parts = ids.flatMap((id, index): readonly (MailPart & { readonly id: string })[] => {
    const issue = [...oneHalf, ...otherHalf].find((one) => one.id === id);
    const some = items.filter((item) => item.issue === id);
    if (issue === undefined) return [];
    const lines = linesFor(to, some, rows[index]?.questions ?? []);
    return [
      { id, key: issue.key, summary: issue.fields.summary, lines, hasList: some.some(({ what }) => what === 'list') },
    ];
  });
  const today = dayIn(now(), policy.timeZone ?? timeZone);
  const byUrgency = parts.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  const named = await namesOf(
    request,
    rest,
    rows.flatMap((row) => (row === null ? [] : namesIn(row))),
  );
  for (let at = 0; at < Math.min(TRIES, byUrgency.length); at += 1) {
    const [first, ...others] = byUrgency.slice(at);
    const text =
      first && composeMail([first, ...others], { language: policy.language, today, site: address, rest: named });
    if (!first || !text) return false;
    if (await notify(request, first.id, { to, ...text })) return true;
  }
  return false;
}

/** A text that sorts: by the first line, then by the key. */
const orderOf = ({ key, lines: [first] }: MailPart): string => `${urgencyOf(first)} ${key}`;

/** The counts with the names of their senders, who are among these people; null where Jira names nobody. */
function namesOf(
  request: JiraRequest,
  rest: readonly Rest[],
  people: readonly AccountId[],
): Promise<readonly { readonly count: number; readonly name: string | null }[]> {
  return Promise.all(
    rest.map(async ({ sender, count }) => {
      const account = people.find((one) => senderOf(one) === sender);
      return { count, name: account === undefined ? null : await nameOf(request, account) };
    }),
  );
}
