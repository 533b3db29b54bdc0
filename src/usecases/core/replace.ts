import { AppError } from '../../failure';
import type { Ports } from '../ports';
import { type Next, nextVersion } from '../../domain/refinement/next-version';
import { type Refinement, REQUESTS } from '../../domain/refinement/refinement';
import { checkRoom } from './refusals';
import type { BackgroundContext, Over } from './issue-context';
import type { Meeting } from '../../domain/meeting/meeting';

/** Most tries of a write. Twelve are enough for a team that votes at one moment. */
const TRIES = 12;

/**
 * Tries to store until `attempt` answers; its null is a try that was lost to another writer, after which it reads and
 * decides anew. Waits between two tries. null after {@link TRIES} lost ones.
 */
export async function untilStored<T>(
  pause: Ports['pause'],
  attempt: (tries: number) => Promise<T | null>,
): Promise<T | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) await pause(tries - 1);
    const done = await attempt(tries);
    if (done !== null) return done;
  }
  return null;
}

/** How a stored row is replaced, which remembers the calls that changed it. */
type StoredReplacing<Stored, Next> = {
  readonly pause: Ports['pause'];
  /** `tries`: how many were lost to other writers. */
  readonly read: (tries: number) => Promise<Stored>;
  /** Calls that it remembers. */
  readonly requestsIn: (stored: Stored) => readonly string[];
  /** The call of a person; null for background work. */
  readonly request: string | null;
  /** null: there is nothing to do. */
  readonly decide: (stored: Stored) => Promise<Next | null>;
  /** On the version that it was decided on; false after a lost race. */
  readonly store: (next: Next) => Promise<boolean>;
};

/** `next`: what was stored; null where there was nothing to do, or the call had been stored before. */
type StoredReplaced<Stored, Next> = { readonly before: Stored; readonly next: Next | null };

/**
 * Replaces what is stored by what `decide` answers. A call that was stored before decides nothing again, also where storage gave
 * no answer to it. Decides anew after a lost race; fails with `busy` after too many.
 */
async function replaceStored<Stored, Next>(work: StoredReplacing<Stored, Next>): Promise<StoredReplaced<Stored, Next>> {
  const { pause, read, requestsIn, request, decide, store } = work;
  const isRemembered = (stored: Stored): boolean => request !== null && requestsIn(stored).includes(request);
  const isStored = async (next: Next): Promise<boolean> => {
    try {
      return await store(next);
    } catch (error) {
      const isLost = error instanceof AppError && error.code === 'jira-unavailable';
      if (request !== null && isLost && isRemembered(await read(1))) return true;
      throw error;
    }
  };
  const replaced = await untilStored(pause, async (tries): Promise<StoredReplaced<Stored, Next> | null> => {
    const before = await read(tries);
    const next = isRemembered(before) ? null : await decide(before);
    return next === null || (await isStored(next)) ? { before, next } : null;
  });
  if (replaced === null) throw new AppError('busy', 'Others changed this at the same time.');
  return replaced;
}

export type ReplacePorts = Pick<Ports, 'pause' | 'readRowAgain' | 'storeRow'>;

/** The row as it was read, and as it is decided on. */
type Row = Pick<BackgroundContext, 'stored' | 'refinement'>;

/** What the row is decided on, and how it is stored. */
type Replacing<Read extends Row> = {
  readonly read: Read;
  /** As `read`, with the row as storage has it now. */
  readonly again: (read: Read, row: Refinement) => Read | Promise<Read>;
  readonly projectId: string;
  /** A person's call, which the row remembers by its request id, and whose texts need room. */
  readonly by?: { readonly request: string; readonly bytesOf: Ports['bytesOf'] };
  /** Runs before each try to store. */
  readonly announce?: (after: Read) => Promise<void>;
};

/** The row as it is now, and what was replaced; `from` is null where nothing was stored. */
type Replaced<Read extends Row> = {
  readonly now: Read;
  readonly from: Read | null;
  readonly over: Over['over'] | null;
};

/**
 * Stores the row that `decide` answers, on the version that it was decided on: with its counters, the request, what
 * moves to the archive, and who is named anew, all or nothing. The same row means that there is nothing to do, as
 * does an act that came too late, and a known request decides nothing. Decides anew after a lost race; fails with `busy` after too many.
 */
export async function replaceRow<Read extends Row>(
  ports: ReplacePorts,
  { read, again, projectId, by, announce }: Replacing<Read>,
  decide: (read: Read) => Refinement | Over | Promise<Refinement | Over>,
): Promise<Replaced<Read>> {
  let over: Over['over'] | null = null;
  const { before: from, next } = await replaceStored<Read, Next>({
    pause: ports.pause,
    read: async (tries) => (tries === 0 ? read : again(read, await ports.readRowAgain(read.stored.issueId))),
    requestsIn: ({ stored }) => stored.requests,
    request: by?.request ?? null,
    decide: async (context) => {
      const decided = await decide(context);
      over = 'over' in decided ? decided.over : null;
      if ('over' in decided || decided === context.refinement) return null;
      const changed = nextVersion(context.stored, by === undefined ? decided : withRequest(decided, by.request));
      if (by !== undefined) checkRoom(context.refinement, changed.row, by.bytesOf);
      await announce?.({ ...context, refinement: changed.row });
      return changed;
    },
    store: (changed) => ports.storeRow(changed, projectId),
  });
  if (next === null) return { now: from, from: null, over };
  return { now: { ...from, refinement: next.row, stored: next.row }, from, over: null };
}

function withRequest(row: Refinement, request: string): Refinement {
  return { ...row, requests: [...row.requests, request].slice(-REQUESTS) };
}

/** Most request ids that a list remembers. */
const LIST_REQUESTS = 50;

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
      const requests = [...change.next.requests, request].slice(-LIST_REQUESTS);
      return { ...change, next: { ...change.next, requests, version: stored.version + 1 } };
    },
    store: (change) => ports.storeMeeting(change.next, change.kept),
  });
  return next === null ? before : next.next;
}
