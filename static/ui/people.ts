import { requestJira } from '@forge/bridge';
import { useEffect, useSyncExternalStore } from 'react';
import type { AccountId, Person } from '../../src/domain/shared/person';
import { isRecord } from './is-record';

/** Jira answers at most this many people per read. */
const PER_READ = 90;
/** How long after a read that failed it is tried again (ms); after the last of them only where the name is drawn anew. */
const AGAIN_MS = [3000, 15_000, 60_000];

const known = new Map<AccountId, Person>();
/** On their way. */
const asked = new Map<AccountId, Promise<boolean>>();
const listeners = new Set<() => void>();
let version = 0;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** People whose names came with something else, so that nobody asks for them. */
export function remember(people: readonly Person[]): void {
  if (people.length === 0) return;
  for (const person of people) known.set(person.accountId, person);
  version += 1;
  for (const listener of listeners) listener();
}

/** Reads one user of Jira's answer; null when it is not one. */
function readPerson(raw: unknown): Person | null {
  if (!isRecord(raw) || typeof raw['accountId'] !== 'string') return null;
  const name = typeof raw['displayName'] === 'string' && raw['displayName'] !== '' ? raw['displayName'] : null;
  return { accountId: raw['accountId'], name, active: raw['active'] !== false };
}

/** The people in Jira's answer, as the viewer; null where Jira refused. */
export async function readPeople(path: string): Promise<readonly Person[] | null> {
  const response = await requestJira(path, { headers: { Accept: 'application/json' } });
  if (!response.ok) return null;
  const body: unknown = await response.json();
  const users = Array.isArray(body) ? body : isRecord(body) && Array.isArray(body['values']) ? body['values'] : [];
  return users.map(readPerson).filter((person) => person !== null);
}

/** Asks Jira, as the viewer. Names are never stored. False where no answer came. */
async function read(accountIds: readonly AccountId[]): Promise<boolean> {
  const query = new URLSearchParams([['maxResults', String(PER_READ)], ...accountIds.map((id) => ['accountId', id])]);
  try {
    const people = await readPeople(`/rest/api/3/user/bulk?${query.toString()}`);
    // Whom Jira leaves out it does not know: their account is closed, and nobody acts for it any longer.
    // @NOTE unverified on a live site: that nobody else is left out, and that who may not browse users is refused.
    const gone = accountIds
      .filter((id) => !known.has(id))
      .map((accountId) => ({ accountId, name: null, active: false }));
    if (people !== null) remember([...gone, ...people]);
    return people !== null;
  } catch (error) {
    console.error(error);
    return false;
  } finally {
    for (const id of accountIds) asked.delete(id);
  }
}

/** Reads the names not known yet, as many as go into one read. True once Jira has answered for all of them. */
async function load(accountIds: readonly AccountId[]): Promise<boolean> {
  const missing = accountIds.filter((id) => !known.has(id));
  const wanted = missing.filter((id) => !asked.has(id)).slice(0, PER_READ);
  const answer = wanted.length === 0 ? null : read(wanted);
  if (answer !== null) for (const id of wanted) asked.set(id, answer);
  return (await Promise.all(missing.map((id) => asked.get(id) ?? Promise.resolve(false)))).every(Boolean);
}

/**
 * Asks until Jira has answered: less and less often, and then no more before somebody draws the names anew. Until then
 * the screen says "Somebody". Returns what ends it.
 */
function asking(accountIds: readonly AccountId[]): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const ask = async (tries: number): Promise<void> => {
    if ((await load(accountIds)) || ended || tries === AGAIN_MS.length) return;
    timer = setTimeout(() => void ask(tries + 1), AGAIN_MS[tries]);
  };
  void ask(0);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}

export type PersonOf = (accountId: AccountId) => Person;

/** Names of the given people; draws again when they arrive. */
export function usePeople(accountIds: readonly AccountId[]): PersonOf {
  useSyncExternalStore(subscribe, () => version);
  const wanted = accountIds.join(' ');
  useEffect(() => {
    return wanted === '' ? undefined : asking(wanted.split(' '));
  }, [wanted]);
  return (accountId) => known.get(accountId) ?? { accountId, name: null, active: true };
}
