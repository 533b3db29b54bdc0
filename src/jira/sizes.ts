import type { SizeRecord } from '../domain/size';
import { parseNeighbours } from './issue-schema';
import { propertyKeys } from './property-keys';
import { readRecords } from './records';
import { ask, checked, type JiraRequest } from './request';

/**
 * What sizes were given to these issues, by id: up to a hundred, Jira's limit for one bulk fetch, in one strongly consistent
 * read. An issue that has none, or that the caller may not see, is not in the answer.
 */
export async function readSizes(
  request: JiraRequest,
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, SizeRecord>> {
  if (issueIds.length === 0) return new Map();
  const json = { issueIdsOrKeys: issueIds, fields: ['summary'], properties: [propertyKeys.size] };
  const { body } = await ask(request, '/rest/api/3/issue/bulkfetch', { method: 'POST', json });
  const found = checked(parseNeighbours, body);
  return new Map(
    found.flatMap(({ id, properties }) => {
      const { size } = readRecords(properties);
      return size === null ? [] : [[id, size] as const];
    }),
  );
}
