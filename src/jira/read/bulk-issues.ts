import * as z from 'zod/mini';
import { FEWEST_FIELDS } from './fields-in';
import type { Properties } from './face';
import type { Parsed } from './issue-schema';
import { checked, type JiraRequest, readReply } from '../request';

/** What is read of each issue. */
export type Selection = { readonly fields: readonly string[]; readonly properties: readonly string[] };

const answer = z.object({ issues: z.array(z.unknown()) });
const withProperties = z.object({ id: z.string(), properties: z._default(z.record(z.string(), z.unknown()), {}) });

/** At most a hundred issues by their ids, strongly consistent. Deleted and hidden issues are missing. */
async function fetchIssues(
  request: JiraRequest,
  ids: readonly string[],
  selection: Selection,
): Promise<readonly unknown[]> {
  if (ids.length === 0) return [];
  const json = { issueIdsOrKeys: ids, ...selection };
  return (await readReply(request, '/rest/api/3/issue/bulkfetch', answer, { json })).issues;
}

/** {@link fetchIssues}, each read by `parse`, in no particular order. At most a hundred ids and five properties. */
export async function readBulk<T>(
  request: JiraRequest,
  ids: readonly string[],
  { parse, ...selection }: Selection & { readonly parse: (body: unknown) => Parsed<T> },
): Promise<readonly T[]> {
  return (await fetchIssues(request, ids, selection)).map((one) => checked(parse, one));
}

/** One property of each issue, by issue id: a search answers at most five properties, so the sixth is read here. */
export async function readSixth(
  request: JiraRequest,
  ids: readonly string[],
  key: string,
): Promise<ReadonlyMap<string, Properties>> {
  const found = await fetchIssues(request, ids, { fields: FEWEST_FIELDS, properties: [key] });
  const read = found.map((one) => checked((value) => withProperties.safeParse(value), one));
  return new Map(read.map(({ id, properties }) => [id, properties]));
}
