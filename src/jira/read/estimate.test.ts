import { writeEstimate } from './estimate';
import type { JiraRequest } from '../request';

/** A project with two boards; each request gets the status from `statusOf` and is recorded. */
function jiraWhere(statusOf: (path: string) => number): { request: JiraRequest; wrote: string[] } {
  const wrote: string[] = [];
  const boards = [1, 2].map((id) => ({ id, name: `Board ${id}`, type: 'scrum', location: { projectId: 10_000 } }));
  const request: JiraRequest = async (path, { method = 'GET', body = '' } = {}) => {
    if (method === 'PUT') wrote.push(`${path} ${body}`);
    const status = method === 'PUT' ? statusOf(path) : 200;
    return { status, headers: { get: () => null }, json: async () => ({ values: boards }) };
  };
  return { request, wrote };
}

const estimate = { projectId: '10000', value: 8, board: null, fields: ['customfield_1', 'customfield_2'] };
const onBoard = (board: number) => `/rest/agile/1.0/issue/7/estimation?boardId=${board} {"value":"8"}`;
const inField = (field: string) => `/rest/api/3/issue/7 {"fields":{"${field}":8}}`;
const takesAll = () => 200;

test('the estimate goes to the board that the policy names, else to the project’s first', async () => {
  const named = jiraWhere(takesAll);
  await writeEstimate(named.request, '7', { ...estimate, board: 2 });
  expect(named.wrote).toEqual([onBoard(2)]);
  const first = jiraWhere(takesAll);
  await writeEstimate(first.request, '7', estimate);
  expect(first.wrote).toEqual([onBoard(1)]);
});

test.each([
  [400, 'counts issues'],
  [403, 'is not for the writer'],
  [404, 'is gone or hidden'],
])('where the board answers %d because it %s, the first open field gets the estimate', async (status) => {
  const { request, wrote } = jiraWhere((path) => {
    if (path.includes('boardId')) return status;
    return wrote.length === 2 ? 400 : 204;
  });
  await writeEstimate(request, '7', { ...estimate, board: 2 });
  expect(wrote).toEqual([onBoard(2), inField('customfield_1'), inField('customfield_2')]);
});

test('where no board or field accepts the estimate, the call fails', async () => {
  const { request } = jiraWhere(() => 400);
  await expect(writeEstimate(request, '7', estimate)).rejects.toMatchObject({ code: 'not-allowed' });
});
