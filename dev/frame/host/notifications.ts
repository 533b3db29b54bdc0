import { z } from 'zod/mini';
import type { Client } from '../rest/client.ts';

const notificationSchema = z.object({
  id: z.number(),
  issueKey: z.string(),
  subject: z.string(),
  text: z.string(),
  author: z.string(),
  created: z.string(),
});
export type Notification = z.infer<typeof notificationSchema>;

/** Notifications that Jira would have mailed to the acting person, newest first. */
export const listNotifications = async (client: Client): Promise<Notification[]> =>
  z.array(notificationSchema).parse(await client.get('/forge/notifications'));
