import { z } from 'zod/mini';
import type { Client } from '../rest/client.ts';

const gadgetSchema = z.object({ id: z.string(), moduleKey: z.string(), configuration: z.unknown() });
const gadgetsSchema = z.object({ gadgets: z.array(gadgetSchema) });
export type Gadget = z.infer<typeof gadgetSchema>;

const path = (id: string) => `/forge/gadgets/${encodeURIComponent(id)}`;

export const listGadgets = async (client: Client): Promise<Gadget[]> =>
  gadgetsSchema.parse(await client.get('/forge/gadgets')).gadgets;

export const addGadget = (client: Client, moduleKey: string) => client.send('POST', '/forge/gadgets', { moduleKey });
export const configureGadget = (client: Client, id: string, configuration: unknown) =>
  client.send('PUT', path(id), configuration);
export const removeGadget = (client: Client, id: string) => client.send('DELETE', path(id));
