import * as z from 'zod/mini';
import type { ProposalId } from '../../../src/domain/lookback/proposals';
import { keptIn } from '../../ui/kept';
import { orNothing } from '../../ui/or-nothing';

/** The board of a site, and its last closed sprint, after which the proposal is made. */
export type ProposedFor = { readonly site: string; readonly board: number; readonly sprint: number };

const NAME = 'common-ground-proposed';
/** Most boards; for each the last two sprints. No titles: an entry is two ids and a code. */
const MOST_BOARDS = 20;
/** Milliseconds after which a board's entry is forgotten: longer than two sprints take. */
const LONGEST = 90 * 24 * 60 * 60_000;

const because = z.enum(['carried-over', 'scope', 'content', 'came-back']);
const entries = z.array(
  z.object({
    site: z.string(),
    board: z.number(),
    at: z.number(),
    made: z.array(z.object({ sprint: z.number(), because })),
  }),
);
type Entry = z.infer<typeof entries>[number];

const stored = keptIn(() => localStorage);

/** What was proposed for the sprint before this one; null where the browser does not know. */
export function proposedBefore(of: ProposedFor): ProposalId | null {
  return entryOf(of)?.made.findLast(({ sprint }) => sprint !== of.sprint)?.because ?? null;
}

/** Remembers what is proposed now, in place of what was proposed for the same sprint. */
export function keepProposal(of: ProposedFor, proposed: ProposalId): void {
  const before = (entryOf(of)?.made ?? []).filter(({ sprint }) => sprint !== of.sprint);
  const proposals = [...before.slice(-1), { sprint: of.sprint, because: proposed }];
  const others = read().filter((one) => !isOf(one, of));
  const own = { site: of.site, board: of.board, at: Date.now(), made: proposals };
  stored.set(NAME, JSON.stringify([own, ...others].slice(0, MOST_BOARDS)));
}

const isOf = (one: Entry, { site, board }: ProposedFor): boolean => one.site === site && one.board === board;
const entryOf = (of: ProposedFor): Entry | undefined => read().find((one) => isOf(one, of));

function read(): readonly Entry[] {
  const parsed = entries.safeParse(orNothing<unknown>(() => JSON.parse(stored.get(NAME) ?? '[]')));
  return (parsed.success ? parsed.data : []).filter(({ at }) => Date.now() - at < LONGEST);
}
