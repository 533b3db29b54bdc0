import type { Meeting } from '../../domain/meeting/meeting';
import type { Ports } from '../ports';
import { replaceStored } from './until-stored';

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
  const { before, next } = await replaceStored({
    pause: ports.pause,
    read: ports.readMeeting,
    requestsIn: ({ requests }) => requests,
    request,
    decide: async (stored) => {
      const change = await decide(stored);
      if (change === null) return null;
      const requests = [...change.next.requests, request].slice(-REQUESTS);
      return { ...change, next: { ...change.next, requests, version: stored.version + 1 } };
    },
    store: (change) => ports.storeMeeting(change.next, change.kept),
  });
  return next === null ? before : next.next;
}
