import { z } from 'zod/mini';
import type { Client } from '../rest/client.ts';

const text = z.optional(z.string());
const ruleSchema = z.object({
  where: z.string(),
  match: z._default(z.object({ method: text, path: text, functionKey: text }), {}),
  what: z.looseObject({ kind: z.string() }),
  chance: z._default(z.number(), 1),
});
export type FaultRule = z.infer<typeof ruleSchema>;
const faultsSchema = z.object({
  plan: z.nullable(z.object({ seed: z.number(), rules: z.array(ruleSchema) })),
  prepared: z.array(
    z.object({ name: z.string(), title: z.string(), description: z.string(), rules: z.array(ruleSchema) }),
  ),
  limits: z.looseObject({ writesPerIssue: z.array(z.object({ count: z.number(), perMs: z.number() })) }),
});
export type HostFaults = z.infer<typeof faultsSchema>;

const lineSchema = z.object({
  at: z.number(),
  rule: z.number(),
  where: z.string(),
  call: z.string(),
  functionKeys: z.array(z.string()),
  what: z.looseObject({ kind: z.string() }),
});
export type FaultLine = z.infer<typeof lineSchema>;

/** The running plan among the prepared ones; undefined when a test or the control API started its own rules. */
export const runningPlan = ({ plan, prepared }: HostFaults) =>
  prepared.find(({ rules }) => JSON.stringify(rules) === JSON.stringify(plan?.rules));

/** The active faults and the available plans. */
export const readFaults = async (client: Client): Promise<HostFaults> =>
  faultsSchema.parse(await client.get('/control/faults'));

/** What the plan did so far, newest first. */
export const readFaultLog = async (client: Client): Promise<FaultLine[]> =>
  z
    .array(lineSchema)
    .parse(await client.get('/control/faults/log'))
    .reverse();

export const startPlan = (client: Client, plan: string, seed: number) =>
  client.send('PUT', '/control/faults', { plan, seed });

/** Ends the plan and resets every number to the profile's. */
export const stopFaults = (client: Client) => client.send('DELETE', '/control/faults');

export const limitWrites = (client: Client, on: boolean) =>
  client.send('PUT', '/control/faults', { writesPerIssue: on ? null : [] });
