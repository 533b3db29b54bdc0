import * as z from 'zod/mini';
import { ask, checked, type JiraRequest } from '../request';

const answer = z.object({
  baseUrl: z.optional(z.url({ protocol: /^https?$/u })),
  serverTimeZone: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
});

export type ReadSite = {
  /** Address of the site without a slash at its end; null where Jira does not tell it. */
  readonly address: string | null;
  /** IANA; null where Jira does not tell it. */
  readonly timeZone: string | null;
};

export const noSite: ReadSite = { address: null, timeZone: null };

/**
 * Needs no scope or permission.
 * @NOTE unverified on a live site: that the time zone is the default one which administrators set, and not the server's own; and
 * that an app is told the address that people see.
 */
export async function askSite(request: JiraRequest): Promise<ReadSite> {
  const { body } = await ask(request, '/rest/api/3/serverInfo');
  const { baseUrl, serverTimeZone } = checked((value) => answer.safeParse(value), body);
  return { address: baseUrl?.replace(/\/+$/u, '') ?? null, timeZone: serverTimeZone ?? null };
}
