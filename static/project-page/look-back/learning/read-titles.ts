import * as z from 'zod/mini';
import { readBulk } from '../../../../src/jira/read/bulk-issues';
import { asViewer } from '../../shared/request';
import type { Titled } from '../shown';

const titled = z.object({ id: z.string(), key: z.string(), fields: z.object({ summary: z.string() }) });

/** Most items of one list, Jira's limit of one request. */
export const TITLES_AT_ONCE = 100;

/** Keys and summaries by id, of at most a hundred items that the viewer may see. */
export async function readTitles(ids: readonly string[]): Promise<ReadonlyMap<string, Titled>> {
  const parse = (body: unknown) => titled.safeParse(body);
  const found = await readBulk(asViewer, ids, { fields: ['summary'], properties: [], parse });
  return new Map(found.map(({ id, key, fields: { summary } }) => [id, { key, summary }]));
}
