import * as z from 'zod/mini';
import type { Policy } from '../../domain/policy/policy';
import { type LozengeState, lozengeStateOf, lozengeStates } from '../../domain/refinement/lozenge-state';
import type { Instant } from '../../domain/shared/instant';
import type { JudgedState } from '../../usecases/ports';
import { inDays, isOver } from './expiry';
import { createRow, putRow, replaceRowOf, type RowReader } from './rows';

/**
 * An issue's standing, for the lozenge alone. The look counter is written with the record, which does not know the
 * judgement.
 */
export const standingAt = (issueId: string) => ({ entity: 'standing', key: `${issueId}-standing` });

const schema = z.object({ standing: z.enum(lozengeStates), rules: z.int(), written: z.string() });
/** `rules`: the version of the policy that judged it. */
export type KeptStanding = { readonly standing: LozengeState; readonly rules: number; readonly written: Instant };

/** After a week Jira is asked anew, so that a write that was lost or came too late is not believed for longer. */
const LIFE = { days: 7 };

/** null where none is kept. */
export async function readStanding(issueId: string, read: RowReader): Promise<KeptStanding | null> {
  return schema.safeParse(await read(standingAt(issueId))).data ?? null;
}

/** Whether it was judged by the present rules, within a week. */
export function isCurrent(
  { rules, written }: KeptStanding,
  policy: Pick<Policy, 'judgedSince'>,
  now: Instant,
): boolean {
  return rules === policy.judgedSince && !isOver(inDays(written, LIFE.days), now);
}

/** Keeps the standing with each change of it. */
export function keepStanding(issueId: string, readiness: JudgedState, now: Instant): Promise<void> {
  return putRow(standingAt(issueId), toRow(readiness, now), LIFE);
}

/** Keeps what was found while nothing, or only `before`, was kept. Whatever was written meanwhile is newer, and stays. */
export async function fillStanding(
  issueId: string,
  readiness: JudgedState,
  { before, now }: { readonly before: KeptStanding | null; readonly now: Instant },
): Promise<void> {
  const row = toRow(readiness, now);
  if (before === null) await createRow(standingAt(issueId), row, LIFE);
  else await replaceRowOf(standingAt(issueId), row, { attribute: 'written', is: before.written }, LIFE);
}

const toRow = (readiness: JudgedState, written: Instant): KeptStanding => ({
  standing: lozengeStateOf(readiness),
  rules: readiness.policyVersion,
  written,
});
