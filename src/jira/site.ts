import * as z from 'zod/mini';
import { ask, checked, type JiraRequest } from './request';

const answer = z.object({ serverTimeZone: z.optional(z.string().check(z.minLength(1), z.maxLength(64))) });

/**
 * The site's IANA time zone; null where Jira does not tell it. Needs no scope or permission.
 * @NOTE unverified on a live site: that it is the default time zone which administrators set, and not the server's own.
 */
export async function readTimeZone(request: JiraRequest): Promise<string | null> {
  const { body } = await ask(request, '/rest/api/3/serverInfo');
  return checked((value) => answer.safeParse(value), body).serverTimeZone ?? null;
}
