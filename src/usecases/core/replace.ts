import { type Next, nextVersion } from '../../domain/refinement/next-version';
import { type Refinement, REQUESTS } from '../../domain/refinement/refinement';
import type { Ports } from '../ports';
import { checkRoom } from './check-room';
import type { BackgroundContext } from './issue-context';
import type { Over } from './over';
import { replaceStored } from './until-stored';

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
