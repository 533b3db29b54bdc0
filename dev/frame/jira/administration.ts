import { z } from 'zod/mini';
import type { Client } from '../rest/client.ts';

const answer = z.object({ permissions: z.object({ ADMINISTER: z.object({ havePermission: z.boolean() }) }) });

/** Whether the person administers Jira. */
export const mayAdministerSite = async (client: Client): Promise<boolean> =>
  answer.parse(await client.get('/rest/api/3/mypermissions?permissions=ADMINISTER')).permissions.ADMINISTER
    .havePermission;
