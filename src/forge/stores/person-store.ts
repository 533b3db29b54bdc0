import { z } from 'zod';
import type { AccountId } from '../../domain/shared/person';
import type { Instant } from '../../domain/shared/instant';
import { rowPage, dropRow, putRow, readRow, readRows } from './rows';

/**
 * Where an account is named: an issue's id, `policy-` and a project's id, `meeting-` and the key of a list, or its mailbox.
 */
type Place = string;
/** What a place that is a policy, and one that is a list of a board, begins with. */
export const POLICY = 'policy-';
export const MEETING = 'meeting-';
export const MAILBOX = 'mailbox';
export type Named = { readonly account: AccountId; readonly place: Place; readonly at: Instant };

const personRow = z.object({ account: z.string(), place: z.string(), at: z.string() });
export const personAt = ({ account, place }: Pick<Named, 'account' | 'place'>) => ({
  entity: 'person',
  key: `${account}-${place}`,
});

export const toPersonRow = ({ account, place, at }: Named) => ({ account, place, at });

/** Written before the name is stored elsewhere, so that it can be found when the account is closed. */
export async function rememberPerson(named: Named): Promise<void> {
  if ((await readRow(personAt(named))) === null) await putRow(personAt(named), toPersonRow(named));
}

/** {@link rememberPerson} for all who are named at one place: who is known there is found by one batch of reads. */
export async function rememberPeople(
  accounts: Iterable<AccountId>,
  { place, at }: Omit<Named, 'account'>,
): Promise<void> {
  const named = [...new Set(accounts)].map((account) => ({ account, place, at }));
  const rows = await readRows(named.map(personAt));
  for (const [index, one] of named.entries()) if (rows[index] === null) await putRow(personAt(one), toPersonRow(one));
}

/** Runs after the place no longer names the account. */
export function forgetPerson(named: Pick<Named, 'account' | 'place'>): Promise<void> {
  return dropRow(personAt(named));
}

type NamedPage = { readonly named: readonly Named[]; readonly next: string | null };

/** All places that name an account, a hundred at a time, in order of time. */
export async function allNamed(cursor: string | null): Promise<NamedPage> {
  return toNamed(await rowPage({ entity: 'person', index: 'by-time' }, cursor, 100));
}

/** Where one account is named, at most `limit` places at a time. */
export async function placesOf(account: AccountId, cursor: string | null, limit: number): Promise<NamedPage> {
  return toNamed(await rowPage({ entity: 'person', index: 'by-account', partition: [account] }, cursor, limit));
}

/** Ids of the `limit` issues, 100 at most, that came to name an account last; behind writes by seconds. */
export async function latestIssuesOf(account: AccountId, limit: number): Promise<readonly string[]> {
  const where = { entity: 'person', index: 'by-account', partition: [account], latestFirst: true };
  const { named } = toNamed(await rowPage(where, null, limit));
  return named.map(({ place }) => place).filter(isIssue);
}

/** Whether the place is an issue, by its id. */
export const isIssue = (place: Place): boolean => /^\d+$/u.test(place);

function toNamed({ rows, next }: Awaited<ReturnType<typeof rowPage>>): NamedPage {
  return { named: rows.flatMap(({ value }) => personRow.safeParse(value).data ?? []), next };
}
