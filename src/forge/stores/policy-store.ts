import { z } from 'zod';
import { type CriterionId, criterionIds, type Policy, presets } from '../../domain/policy';
import { STARTER_POLICY } from '../../domain/presets';
import { readRow } from './rows';

const need = z.enum(['required', 'advice', 'off']);

const policy = z.object({
  version: z.int(),
  preset: z.enum(presets),
  needs: z.record(z.enum(criterionIds), need),
  draftCharacters: z.int(),
  draftCharactersCjk: z.int(),
  confidentAt: z.literal([1, 2, 3, 4, 5]),
  quorumAtLeast: z.int(),
  quorumAtMost: z.int(),
  materialChange: z.number(),
  language: z.enum(['en', 'de']),
  timeZone: z.string().nullable(),
  acceptanceField: z.string().nullable(),
  flagging: z.boolean(),
}) satisfies z.ZodType<Omit<Policy, 'needs'> & { needs: Record<CriterionId, Policy['needs'][CriterionId]> }>;
const policyRow = z.object({ content: policy });

/** What "ready" means to a project; the starter policy where nobody has said. */
export async function readPolicy(projectId: string): Promise<Policy> {
  const stored = policyRow.safeParse(await readRow({ entity: 'policy', key: projectId }));
  return stored.success ? stored.data.content : STARTER_POLICY;
}
