import { requestJira } from '@forge/bridge';
import { useEffect, useSyncExternalStore } from 'react';
import type { AccountId, Person } from '../../src/domain/shared/person';
import { isRecord } from './is-record';
import { newListeners } from './listeners';

/** Most people per read; Jira's limit. */
const PER_READ = 90;
/** Pauses before each repeat of a failed read (ms). After the last, only drawing the name anew reads it again. */
const AGAIN_MS = [3000, 15_000, 60_000];

const peopleById = new Map<AccountId, Person>();
/** Reads that are under way, by account. */
const reads = new Map<AccountId, Promise<boolean>>();
const { listen, tell } = newListeners();
let version = 0;

/** Stores people whose names came with another answer, so that they need no read. */
export function remember(people: readonly Person[]): void {
  if (people.length === 0) return;
  for (const person of people) peopleById.set(person.accountId, person);
  version += 1;
  tell();
}

/** One user of Jira's answer; null when it is malformed. */
function readPerson(raw: unknown): Person | null {
  if (!isRecord(raw) || typeof raw['accountId'] !== 'string') return null;
  const name = typeof raw['displayName'] === 'string' && raw['displayName'] !== '' ? raw['displayName'] : null;
  return { accountId: raw['accountId'], name, active: raw['active'] !== false };
}

/** The people in Jira's answer, read as the viewer; null where Jira refused, or answered something else than people. */
export async function readPeople(path: string): Promise<readonly Person[] | null> {
  const response = await requestJira(path, { headers: { Accept: 'application/json' } });
  if (!response.ok) return null;
  const body: unknown = await response.json();
  const users = Array.isArray(body) ? body : isRecord(body) && Array.isArray(body['values']) ? body['values'] : null;
  return users && users.map(readPerson).filter((person) => person !== null);
}

/** Reads names from Jira as the viewer. Names are never stored. False when Jira did not answer. */
async function read(accountIds: readonly AccountId[]): Promise<boolean> {
  const query = new URLSearchParams([['maxResults', String(PER_READ)], ...accountIds.map((id) => ['accountId', id])]);
  try {
    const people = await readPeople(`/rest/api/3/user/bulk?${query.toString()}`);
    // An account that Jira leaves out is closed, so it counts as inactive and without a name.
    // @NOTE unverified on a live site: that only closed accounts are left out, and that who may not browse users is
    // refused.
    const gone = accountIds
      .filter((id) => !peopleById.has(id))
      .map((accountId) => ({ accountId, name: null, active: false }));
    if (people !== null) remember([...gone, ...people]);
    return people !== null;
  } catch (error) {
    console.error(error);
    return false;
  } finally {
    for (const id of accountIds) reads.delete(id);
  }
}

/** Reads the names not known yet, as many as fit into one read. True once Jira has answered for all of them. */
async function load(accountIds: readonly AccountId[]): Promise<boolean> {
  const missing = accountIds.filter((id) => !peopleById.has(id));
  const idsToRead = missing.filter((id) => !reads.has(id)).slice(0, PER_READ);
  const answer = idsToRead.length === 0 ? null : read(idsToRead);
  if (answer !== null) for (const id of idsToRead) reads.set(id, answer);
  return (await Promise.all(missing.map((id) => reads.get(id) ?? Promise.resolve(false)))).every(Boolean);
}

/**
 * Repeats the read at growing intervals until Jira answers or `AGAIN_MS` is used up. Until then the screen says
 * "Somebody". Returns a function that ends it.
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

type PersonOf = (accountId: AccountId) => Person;

/** Names of the given people; redraws when they arrive. */
export function usePeople(accountIds: readonly AccountId[]): PersonOf {
  useSyncExternalStore(listen, () => version);
  const ids = accountIds.join(' ');
  useEffect(() => {
    return ids === '' ? undefined : asking(ids.split(' '));
  }, [ids]);
  return (accountId) => peopleById.get(accountId) ?? { accountId, name: null, active: true };
}
