import type { Meeting } from '../../domain/meeting/meeting';
import { AppError } from '../../failure';
import type { Ports } from '../ports';
import { untilStored } from './until-stored';

/** Most request ids that a list remembers. */
const REQUESTS = 50;

/** The list of a board; `Kept`: what is kept with it of a meeting that is over. */
type ListPorts<Kept> = Pick<Ports, 'pause'> & {
  readonly readMeeting: () => Promise<Meeting>;
  /** All or nothing, on the version before `next`; false after a lost race. */
  readonly storeMeeting: (next: Meeting, kept: Kept | null) => Promise<boolean>;
};

type Change<Kept> = { readonly next: Meeting; readonly kept: Kept | null };

/**
 * Replaces the list on the version that it was decided on, and answers it as it is stored. null means that there is nothing to
 * do; a known request decides nothing again. Decides anew after a lost race; fails with `busy` after too many.
 */
export async function replaceList<Kept>(
  ports: ListPorts<Kept>,
  request: string,
  decide: (stored: Meeting) => Promise<Change<Kept> | null>,
): Promise<Meeting> {
  const replaced = await untilStored(ports.pause, async () => {
    const stored = await ports.readMeeting();
    const change = stored.requests.includes(request) ? null : await decide(stored);
    if (change === null) return stored;
    const requests = [...change.next.requests, request].slice(-REQUESTS);
    const next = { ...change.next, requests, version: stored.version + 1 };
    return (await stores(ports, request, { ...change, next })) ? next : null;
  });
  if (replaced === null) throw new AppError('busy', 'Others changed this at the same time.');
  return replaced;
}

/** Where the answer of storage was lost, the list itself says whether the request is in it. */
async function stores<Kept>(ports: ListPorts<Kept>, request: string, { next, kept }: Change<Kept>): Promise<boolean> {
  try {
    return await ports.storeMeeting(next, kept);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'jira-unavailable') throw error;
    if ((await ports.readMeeting()).requests.includes(request)) return true;
    throw error;
  }
}
