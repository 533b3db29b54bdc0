import * as z from 'zod/mini';
import type { RemovalView } from '../../contract-settings';
import type { Instant } from '../../domain/shared/instant';
import { orNull, record } from '../../domain/shared/schema';
import { now } from './clock';
import { allRows, type At, dropRow, putRow, readRow } from './rows';
import { keepUnknown } from './unknown-names';

const removal = record({
  /** `forgetting`: Jira has deleted the project. */
  state: z.enum(['removing', 'removed', 'forgetting']),
  began: z.string(),
  /** The project's key, by which its issues are searched. */
  key: z.string(),
  /** When the project was first used: its days are counted from then on. */
  since: z.nullable(z.string()),
  /** Issues from which something was removed. */
  issues: z.int(),
  /** Those that the present pass has found, and those that the one before it found; null in the first. */
  inPass: z.int(),
  lastPass: z.nullable(z.int()),
  /** Visible issues whose properties the app may not remove. */
  kept: z.int(),
  /** Issues with a row that the app does not see, deleted ones included. */
  hidden: z.int(),
  /** Whether our flags and comments are taken off first. */
  flags: z._default(z.boolean(), false),
  /** Issues of which Jira did not let them be taken. */
  flagsKept: z._default(z.int(), 0),
  /** When its last step was stored. */
  lastStep: orNull(z.string()),
  /** The last step before its work was lost for the first time; null if it never was. */
  stoodSince: orNull(z.string()),
});
/** How far the removal of a project's data has come. */
export type Removal = Omit<z.infer<typeof removal>, 'lastStep'>;

const removalRow = z.object({ content: keepUnknown(removal) });

/** How long the outcome can be read (days). */
const OUTCOME_DAYS = 30;

/** By Forge's own index, which every entity has. */
const EACH = { entity: 'removal', index: 'by-key' } as const;

const at = (projectId: string): At => ({ entity: 'removal', key: projectId });

/** One that begins now. `about`: of {@link Removal}. */
export function newRemoval(state: Removal['state'], about: Pick<Removal, 'key' | 'since' | 'flags'>): Removal {
  const none = { issues: 0, inPass: 0, lastPass: null, kept: 0, hidden: 0, flagsKept: 0, stoodSince: null };
  return { state, began: now(), ...about, ...none };
}

/** null without a removal, and {@link OUTCOME_DAYS} after it. */
export async function readRemoval(projectId: string): Promise<Removal | null> {
  return removalRow.safeParse(await readRow(at(projectId))).data?.content ?? null;
}

/** After so long without a step its work is lost: points are available again within an hour (ms). */
const LOST_MS = 2 * 3_600_000;

/** `since`: its last step before its work was lost for the first time. `isLost`: nothing has begun it again yet. */
type StoodRemoval = {
  readonly projectId: string;
  readonly key: string;
  readonly since: Instant;
  readonly isLost: boolean;
};

/** The removals that are under way and have stood still. */
export async function stoodRemovals(): Promise<readonly StoodRemoval[]> {
  const lost = new Date(Date.parse(now()) - LOST_MS).toISOString();
  return (await allRows(EACH)).flatMap(({ key: projectId, value }) => {
    const { content } = removalRow.safeParse(value).data ?? {};
    if (content === undefined || content.state === 'removed') return [];
    const lastStep = content.lastStep ?? content.began;
    const since = content.stoodSince ?? lastStep;
    return since < lost ? [{ projectId, key: content.key, since, isLost: lastStep < lost }] : [];
  });
}

export function toRemovalView({ state, issues, inPass, lastPass, kept, hidden, flagsKept }: Removal): RemovalView {
  const isFirstPass = state !== 'removed' && lastPass === null;
  return {
    state: state === 'removed' ? state : 'removing',
    issues: isFirstPass ? issues + inPass : issues,
    kept: kept + hidden,
    flagsKept,
  };
}

/** Each write is a step. */
export function saveRemoval(projectId: string, removal: Removal): Promise<void> {
  const content = { ...removal, lastStep: now() };
  return putRow(at(projectId), { content }, { days: removal.state === 'removed' ? OUTCOME_DAYS : null });
}

/** Forgets how the removal of a project's data went, once the project itself is deleted: no page shows it any more. */
export function dropRemoval(projectId: string): Promise<void> {
  return dropRow(at(projectId));
}
