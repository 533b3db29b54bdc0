import { privacy } from '@forge/api';
import type { Instant } from '../../domain/shared/instant';
import type { AccountId } from '../../domain/shared/person';
import { AppError } from '../../failure';
import { queueAssessment, queueBackground } from '../queues';
import { now } from '../stores/clock';
import { dueAccounts, markReported } from '../stores/account-store';
import { dropMailbox } from '../stores/mail-store';
import { eraseFromMeetings } from '../stores/meeting-store';
import {
  allNamed,
  forgetPerson,
  isIssue,
  MAILBOX,
  type Named,
  MEETING,
  placesOf,
  POLICY,
} from '../stores/person-store';
import { eraseFromPolicy } from '../stores/policy-store';
import { settle, take } from '../stores/spending-store';

/** Places of one account that one event works off. */
const PLACES = 20;
/** Points for one place: reading the issue, and writing what changes. */
const ONE_PLACE = 12;
/** Seconds. */
const LATER = 900;
/** Atlassian's id for people it knows nothing about. */
const NOBODY = 'unknown';

/**
 * Once a week: reports the stored account ids to Atlassian, and learns which accounts are closed. Fails where this
 * cannot be queued: Forge does not repeat it, but shows the failure.
 */
export async function reportAccounts(): Promise<{ readonly statusCode: number }> {
  await queueBackground({ work: 'accounts', began: now(), cursor: null });
  return { statusCode: 200 };
}

type Report = { readonly began: Instant; readonly cursor: string | null };

/**
 * A page of the report; queues the next page, and the erasure of each closed account. An account is reported once a
 * cycle, with the earliest time at which it was named; rows come in order of time. An interrupted report is repeated as
 * a whole.
 */
export async function reportPage({ began, cursor }: Report): Promise<void> {
  const { named, next } = await allNamed(cursor);
  const due = await dueAccounts([...new Set(named.map(({ account }) => account))], began);
  const oldest = new Map(named.toReversed().map(({ account, at }) => [account, at]));
  const accounts = [...oldest]
    .filter(([account]) => due.has(account) && account !== NOBODY)
    .map(([accountId, updatedAt]) => ({ accountId, updatedAt }));
  const updates = await privacy.reportPersonalData(accounts).catch((error: unknown) => {
    throw isAnswer(error) ? new AppError('jira-unavailable', `The report was answered with ${error.status}`) : error;
  });
  // "Updated" accounts need nothing, since names are never stored.
  const closed = updates.filter(({ status }) => status === 'closed').map(({ accountId }) => accountId);
  for (const account of closed) await queueBackground({ work: 'erase', account, cursor: null });
  if (next !== null) await queueBackground({ work: 'accounts', began, cursor: next });
  const open = accounts.map(({ accountId }) => accountId).filter((account) => !closed.includes(account));
  await markReported(open, began);
}

type Piece = { readonly account: AccountId; readonly cursor: string | null };

/**
 * Takes a closed account out of everything that names it, some places per event. A place is forgotten once nothing
 * there names the account, so the next report continues an interrupted erasure.
 */
export async function erasePage({ account, cursor }: Piece): Promise<void> {
  const taken = await take(ONE_PLACE * PLACES, 'record', now());
  if (taken === null) return queueBackground({ work: 'erase', account, cursor }, LATER);
  const { named, next } = await placesOf(account, cursor, PLACES);
  for (const place of named) await erasePlace(place);
  await settle(taken, ONE_PLACE * named.length, now());
  if (next !== null) await queueBackground({ work: 'erase', account, cursor: next });
}

/** A place that only another version of the app knows stays remembered, for that version. */
async function erasePlace({ account, place }: Named): Promise<void> {
  if (place.startsWith(POLICY)) await eraseFromPolicy(place.slice(POLICY.length), account);
  else if (place === MAILBOX) await dropMailbox(account);
  else if (place.startsWith(MEETING)) await eraseFromMeetings(place.slice(MEETING.length), account);
  else if (isIssue(place)) return queueAssessment({ issueId: place, projectId: null, erase: account });
  else return;
  await forgetPerson({ account, place });
}

function isAnswer(error: unknown): error is { readonly status: number } {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number';
}
