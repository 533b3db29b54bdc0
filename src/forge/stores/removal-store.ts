import { z } from 'zod';
import type { RemovalView } from '../../contract-settings';
import type { Instant } from '../../domain/shared/instant';
import { type At, putRow, readRow } from './rows';

/** How far the removal of a project's data has come. */
export type Removal = {
  readonly state: 'removing' | 'removed';
  readonly began: Instant;
  /** The project's key, by which its issues are searched. */
  readonly key: string;
  /** When the project was first used: its days are counted from then on. */
  readonly since: Instant | null;
  /** Issues from which something was removed. */
  readonly issues: number;
  /** Those that the present pass has found, and those that the one before it found; null in the first. */
  readonly inPass: number;
  readonly lastPass: number | null;
  /** Visible issues whose properties the app may not remove. */
  readonly kept: number;
  /** Issues with a row that the app does not see, deleted ones included. */
  readonly hidden: number;
};

const removalRow = z.object({
  state: z.enum(['removing', 'removed']),
  assessed: z.int(),
  content: z.object({
    began: z.string(),
    key: z.string(),
    since: z.string().nullable(),
    inPass: z.int(),
    lastPass: z.int().nullable(),
    kept: z.int(),
    hidden: z.int(),
  }),
});

/** How long the outcome can be read (days). */
const OUTCOME_DAYS = 30;

/** Beside the project's own row, under states that no project in use has. */
const at = (projectId: string): At => ({ entity: 'project', key: `${projectId}-removal` });

/** null without a removal, and {@link OUTCOME_DAYS} after it. */
export async function readRemoval(projectId: string): Promise<Removal | null> {
  const stored = removalRow.safeParse(await readRow(at(projectId)));
  if (!stored.success) return null;
  const { state, assessed: issues, content } = stored.data;
  return { state, issues, ...content };
}

export function toRemovalView({ state, issues, inPass, lastPass, kept, hidden }: Removal): RemovalView {
  const isFirstPass = state === 'removing' && lastPass === null;
  return { state, issues: isFirstPass ? Math.max(issues, inPass) : issues, kept: kept + hidden };
}

export function saveRemoval(projectId: string, { state, issues, ...content }: Removal): Promise<void> {
  const life = { days: state === 'removed' ? OUTCOME_DAYS : null };
  return putRow(at(projectId), { state, assessed: issues, version: 1, content }, life);
}
