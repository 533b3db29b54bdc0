import { z } from 'zod/mini';
import type { Client } from './client.ts';
import { withQuery } from './client.ts';

type Query = Readonly<Record<string, string | number | undefined>>;

/** More pages than any list here has; bounds a server that never ends its list. */
const MOST_PAGES = 50;

const tokenPage = z.object({ nextPageToken: z.optional(z.string()), isLast: z.optional(z.boolean()) });

/** Reads all pages of a list with `nextPageToken`; `read` parses one page. */
export async function allByToken<T>(client: Client, path: string, ask: { query: Query; read: (page: unknown) => T[] }) {
  const found: T[] = [];
  let nextPageToken: string | undefined;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const page = await client.get(withQuery(path, { ...ask.query, nextPageToken }));
    found.push(...ask.read(page));
    nextPageToken = tokenPage.parse(page).nextPageToken;
    if (nextPageToken === undefined) break;
  }
  return found;
}

const offsetPage = z.object({
  isLast: z.optional(z.boolean()),
  total: z.optional(z.number()),
  startAt: z.optional(z.number()),
});

/** Reads all pages of a list with `startAt`. */
export async function allByOffset<T>(
  client: Client,
  path: string,
  ask: { query: Query; read: (page: unknown) => T[] },
) {
  const found: T[] = [];
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const page = await client.get(withQuery(path, { ...ask.query, startAt: found.length }));
    const items = ask.read(page);
    found.push(...items);
    const { isLast, total } = offsetPage.parse(page);
    if (isLast === true || items.length === 0 || found.length >= (total ?? Infinity)) break;
  }
  return found;
}
