import * as z from 'zod/mini';
import { type JiraRequest, readReply } from '../request';

const address = z.url({ protocol: /^https?$/u });
const answer = z.object({
  /** Jira always tells it: an answer without it is of another shape. */
  baseUrl: address,
  /** Of a site with a domain of its own, where the other may be an address for programs. */
  displayUrl: z.optional(address),
  serverTimeZone: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
});

export type ReadSite = {
  /** Address at which people see the site, without a slash at its end; null where Jira did not answer. */
  readonly address: string | null;
  /** IANA; null where Jira does not tell it. */
  readonly timeZone: string | null;
};

export const noSite: ReadSite = { address: null, timeZone: null };

/**
 * Needs no scope or permission.
 * @NOTE unverified on a live site: that the time zone is the default one which administrators set, and not the server's own; and
 * that `displayUrl` is the address that people see.
 */
export async function askSite(request: JiraRequest): Promise<ReadSite> {
  const { baseUrl, displayUrl = baseUrl, serverTimeZone } = await readReply(request, '/rest/api/3/serverInfo', answer);
  return { address: displayUrl.replace(/\/+$/u, ''), timeZone: serverTimeZone ?? null };
}
