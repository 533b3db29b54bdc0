import * as z from 'zod/mini';
import type { RemovalView } from '../../contract-settings';
import type { Instant } from '../../domain/shared/instant';
import { orNull, record } from '../../domain/shared/schema';
import { now } from './clock';
import { allRows, type At, dropRow, putRow, readRow } from './rows';
import { keepUnknown } from './unknown-names';

const removal = record({
  state: z.enum(['removing', 'removed']),
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
});
/** How far the removal of a project's data has come. */
export type Removal = Omit<z.infer<typeof removal>, 'lastStep'>;

const removalRow = z.object({ content: keepUnknown(removal) });

/** How long the outcome can be read (days). */
const OUTCOME_DAYS = 30;

/** By Forge's own index, which every entity has. */
const EACH = { entity: 'removal', index: 'by-key' } as const;

const at = (projectId: string): At => ({ entity: 'removal', key: projectId });

/** null without a removal, and {@link OUTCOME_DAYS} after it. */
export async function readRemoval(projectId: string): Promise<Removal | null> {
  return removalRow.safeParse(await readRow(at(projectId))).data?.content ?? null;
}

/** Projects whose removal is under way, and has made no step since then. */
export async function stoppedRemovals(since: Instant): Promise<readonly string[]> {
  const isStopped = (value: unknown): boolean => {
    const { content } = removalRow.safeParse(value).data ?? {};
    return content?.state === 'removing' && (content.lastStep ?? content.began) < since;
  };
  return (await allRows(EACH)).filter(({ value }) => isStopped(value)).map(({ key }) => key);
}

export function toRemovalView({ state, issues, inPass, lastPass, kept, hidden, flagsKept }: Removal): RemovalView {
  const isFirstPass = state === 'removing' && lastPass === null;
  return { state, issues: isFirstPass ? issues + inPass : issues, kept: kept + hidden, flagsKept };
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
