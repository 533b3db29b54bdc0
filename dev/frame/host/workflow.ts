import { z } from 'zod/mini';
import { withQuery, type Client } from '../rest/client.ts';

const workflowSchema = z.object({
  validators: z.array(z.object({ key: z.string(), name: z.string() })),
  transitions: z.array(z.object({ status: z.string(), validators: z.array(z.string()) })),
});

export const readWorkflow = async (client: Client, projectKey: string) =>
  workflowSchema.parse(await client.get(withQuery('/control/workflow', { projectKey })));

type Change = { projectKey: string; status: string; validator: string; on: boolean };

/** Puts a validator on the transition to a status, or takes it away. */
export const setValidator = (client: Client, change: Change) => client.send('POST', '/control/workflow', change);
