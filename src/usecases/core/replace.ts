import { type Next, nextVersion } from '../../domain/refinement/next-version';
import { type Refinement, REQUESTS } from '../../domain/refinement/refinement';
import { AppError } from '../../failure';
import type { Ports } from '../ports';
import { checkRoom } from './check-room';
import type { BackgroundContext } from './issue-context';
import type { Over } from './over';
import { untilStored } from './until-stored';

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
  let from = read;
  const replaced = await untilStored(ports.pause, async (tries): Promise<Replaced<Read> | null> => {
    if (tries > 0) from = await again(from, await ports.readRowAgain(from.stored.issueId));
    const { stored, refinement } = from;
    if (by !== undefined && stored.requests.includes(by.request)) return { now: from, from: null, over: null };
    const decided = await decide(from);
    if ('over' in decided) return { now: from, from: null, over: decided.over };
    if (decided === refinement) return { now: from, from: null, over: null };
    const next = nextVersion(stored, by === undefined ? decided : withRequest(decided, by.request));
    if (by !== undefined) checkRoom(refinement, next.row, by.bytesOf);
    await announce?.({ ...from, refinement: next.row });
    const isStored = await stores(ports, { next, projectId, request: by?.request });
    return isStored ? { now: { ...from, refinement: next.row, stored: next.row }, from, over: null } : null;
  });
  if (replaced === null) throw new AppError('busy', 'Others changed this at the same time.');
  return replaced;
}

function withRequest(row: Refinement, request: string): Refinement {
  return { ...row, requests: [...row.requests, request].slice(-REQUESTS) };
}

type Storing = { readonly next: Next; readonly projectId: string; readonly request: string | undefined };

/** Where the answer of storage was lost, the row itself says whether the request is in it. */
async function stores(ports: ReplacePorts, { next, projectId, request }: Storing): Promise<boolean> {
  try {
    return await ports.storeRow(next, projectId);
  } catch (error) {
    if (request === undefined || !(error instanceof AppError) || error.code !== 'jira-unavailable') throw error;
    const stored = await ports.readRowAgain(next.row.issueId);
    if (stored.requests.includes(request)) return true;
    throw error;
  }
}
