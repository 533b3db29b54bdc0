import { privacy } from '@forge/api';
import { withoutAccount } from '../domain/shared/erased';
import type { Instant } from '../domain/shared/instant';
import type { AccountId } from '../domain/shared/person';
import { AppError } from '../failure';
import { queueAssessment, queueBackground } from './queues';
import { now } from './clock';
import { asApp } from './composition';
import { dueAccounts, markReported } from './stores/account-store';
import { eraseFromPolicy } from './stores/erase-rows';
import { allNamed, forgetPerson, type Named, placesOf } from './stores/person-store';
import { spend } from './stores/spending-store';

/** Places of one account that are gone through in one event. */
const PLACES = 20;
/** Points: reading an issue, and what of it may have to be written. */
const ONE_PLACE = 12;
/** Seconds. */
const LATER = 900;
const POLICY = 'policy-';
/** Atlassian's id for people of whom it knows nothing any more. */
const NOBODY = 'unknown';

/**
 * Once a week: tells Atlassian whose account ids are stored, and hears which of these accounts are closed. Fails where that cannot be
 * queued: Forge does not repeat it, but shows that it failed.
 */
export async function reportAccounts(): Promise<{ readonly statusCode: number }> {
  await queueBackground({ work: 'accounts', began: now(), cursor: null });
  return { statusCode: 200 };
}

type Report = { readonly began: Instant; readonly cursor: string | null };

/**
 * A page of that report; queues the next, and the erasure of every closed account. Rows come in the order of time and an account is
 * reported once a cycle, so with the oldest time at which it was named. What ends this early is done again as a whole.
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
  // Of an account that was "updated" nothing is to be renewed: names are read live and never stored.
  const closed = updates.filter(({ status }) => status === 'closed').map(({ accountId }) => accountId);
  for (const account of closed) await queueBackground({ work: 'erase', account, cursor: null });
  if (next !== null) await queueBackground({ work: 'accounts', began, cursor: next });
  const open = accounts.map(({ accountId }) => accountId).filter((account) => !closed.includes(account));
  await markReported(open, began);
}

type Piece = { readonly account: AccountId; readonly cursor: string | null };

/**
 * Takes a closed account out of everything that names it, some places at a time. A place is forgotten only when nothing
 * there names it any more, so whatever ends this early is done again with the next report.
 */
export async function erasePage({ account, cursor }: Piece): Promise<void> {
  if (!(await spend(ONE_PLACE * PLACES, now()))) return queueBackground({ work: 'erase', account, cursor }, LATER);
  const { named, next } = await placesOf(account, cursor, PLACES);
  for (const place of named) await erasePlace(place);
  if (next !== null) await queueBackground({ work: 'erase', account, cursor: next });
}

async function erasePlace({ account, place }: Named): Promise<void> {
  if (!place.startsWith(POLICY)) return queueAssessment({ issueId: place, projectId: null, erase: account });
  await eraseFromPolicy(place.slice(POLICY.length), account);
  await forgetPerson({ account, place });
}

/**
 * After the account was taken out of the issue's row and the properties were made anew. Where one of them still names it,
 * since the app may not write there, the place is kept for the next report.
 */
export async function forgetOnIssue(issueId: string, account: AccountId): Promise<void> {
  const { projection } = await asApp({ projectId: null }).readIssue(issueId);
  if (withoutAccount(projection, account) === projection) await forgetPerson({ account, place: issueId });
}

function isAnswer(error: unknown): error is { readonly status: number } {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number';
}
