import { z } from 'zod';
import type { Instant } from '../../domain/issue';
import type { SiteFields } from '../../jira/issue-fields';
import { inDays, isOver } from './expiry';
import { putRow, readRow } from './rows';

/** Fields are added rarely; until then yesterday's list does. */
const DAYS = 1;

const fields = z.object({
  sprint: z.string().nullable(),
  flagged: z.string().nullable(),
  estimates: z.array(z.string()),
}) satisfies z.ZodType<SiteFields>;
const siteRow = z.object({ read: z.string(), content: fields });

const place = { entity: 'site', key: 'fields' };

/** `isStale`: still good to use, and worth reading anew in the background. null when nobody has looked yet. */
export async function readFields(now: Instant): Promise<{ fields: SiteFields; isStale: boolean } | null> {
  const stored = siteRow.safeParse(await readRow(place));
  if (!stored.success) return null;
  return { fields: stored.data.content, isStale: isOver(inDays(stored.data.read, DAYS), now) };
}

export function saveFields(found: SiteFields, now: Instant): Promise<void> {
  return putRow(place, { read: now, content: found });
}
