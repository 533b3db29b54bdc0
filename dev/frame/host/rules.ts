import { z } from 'zod/mini';
import type { Client } from '../rest/client.ts';

const ruleSchema = z.object({
  id: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  trigger: z.object({ every: z.nullable(z.string()), jql: z.string() }),
  action: z.object({
    actionKey: z.string(),
    inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  }),
  actor: z.string(),
});
const auditSchema = z.object({
  at: z.number(),
  ruleId: z.string(),
  outcome: z.string(),
  issueKey: z.nullable(z.string()),
  message: z.string(),
});
const rulesSchema = z.object({ rules: z.array(ruleSchema), audit: z.array(auditSchema) });
export type Rule = z.infer<typeof ruleSchema>;
export type AuditEntry = z.infer<typeof auditSchema>;

export const readRules = async (client: Client) => rulesSchema.parse(await client.get('/forge/rules'));

export function saveRule(client: Client, { id, ...content }: Rule): Promise<unknown> {
  return client.send('PUT', `/forge/rules/${encodeURIComponent(id)}`, content);
}

/** Runs a rule now on every issue that its search finds. */
export const runRule = (client: Client, id: string) =>
  client.send('POST', `/forge/rules/${encodeURIComponent(id)}/run`);
