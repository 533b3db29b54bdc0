import { z } from 'zod';
import type { AccountId, Instant } from '../../domain/issue';
import { isScale } from '../../domain/card';
import { type CriterionId, criterionIds, type Policy, presets } from '../../domain/policy';
import { STARTER_POLICY } from '../../domain/presets';
import { need, ownCriterion, typeException } from '../own-schema';
import { createRow, putRow, readRow, replaceRow } from './rows';

const FOREVER = { days: null };

const policy = z.object({
  version: z.int(),
  preset: z.enum(presets),
  needs: z.record(z.enum(criterionIds), need),
  // Rows from before teams had criteria of their own know none of these.
  own: z.array(ownCriterion).default([]),
  ownMade: z.int().default(0),
  types: z.array(typeException).default([]),
  acceptanceAtLeast: z.int().default(STARTER_POLICY.acceptanceAtLeast),
  smallEnough: z.number().default(STARTER_POLICY.smallEnough),
  draftCharacters: z.int(),
  draftCharactersCjk: z.int(),
  confidentAt: z.literal([1, 2, 3, 4, 5]),
  quorumAtLeast: z.int(),
  quorumAtMost: z.int(),
  materialChange: z.number(),
  language: z.enum(['en', 'de']),
  timeZone: z.string().nullable(),
  acceptanceField: z.string().nullable(),
  // Rows from before a board could be chosen have none.
  board: z.int().nullable().default(null),
  flagging: z.boolean(),
  // Rows from before there were cards have none.
  cards: z
    .array(z.object({ label: z.string(), value: z.number().nullable() }))
    .refine(isScale)
    .default([...STARTER_POLICY.cards]),
}) satisfies z.ZodType<Omit<Policy, 'needs'> & { needs: Record<CriterionId, Policy['needs'][CriterionId]> }>;
const stamp = { version: z.int(), by: z.string(), at: z.string() };
/** Rows from before there were versions have no stamp. */
const policyRow = z.object({ content: policy });
const stampedRow = z.object({ project: z.string(), ...stamp, content: z.unknown() });

const at = (key: string) => ({ entity: 'policy', key });

/** What "ready" means to a project; the starter policy where nobody has said. */
export async function readPolicy(projectId: string): Promise<Policy> {
  const stored = policyRow.safeParse(await readRow(at(projectId)));
  return stored.success ? stored.data.content : STARTER_POLICY;
}

/** A version, who made it and when. */
export type PolicyStamp = { readonly version: number; readonly by: AccountId; readonly at: Instant };

/**
 * Stores the version after the current one; false when somebody else was faster. What it replaces is kept under its own
 * number first, so that no version is ever lost; a crash between the two leaves a copy of the current one, no more.
 */
export async function savePolicyVersion(projectId: string, next: Policy, made: Omit<PolicyStamp, 'version'>) {
  const before = stampedRow.safeParse(await readRow(at(projectId)));
  if (before.success) await putRow(at(`${projectId}-${before.data.version}`), before.data);
  const row = { project: projectId, version: next.version, ...made, content: next };
  return before.success ? replaceRow(at(projectId), row, FOREVER) : createRow(at(projectId), row, FOREVER);
}

/** The latest `most` versions, the newest first. */
export async function policyHistory(projectId: string, most: number): Promise<readonly PolicyStamp[]> {
  const current = stampedRow.safeParse(await readRow(at(projectId)));
  if (!current.success) return [];
  const { version } = current.data;
  const earlier = Array.from({ length: Math.min(most, version) - 1 }, (_, index) => version - 1 - index);
  const rows = await Promise.all(earlier.map((number) => readRow(at(`${projectId}-${number}`))));
  return [current.data, ...rows.flatMap((row) => stampedRow.safeParse(row).data ?? [])].map(toStamp);
}

function toStamp({ version, by, at: when }: PolicyStamp): PolicyStamp {
  return { version, by, at: when };
}
