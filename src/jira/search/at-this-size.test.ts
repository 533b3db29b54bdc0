import type { JiraRequest } from '../request';
import { atThisSize } from './at-this-size';

const fields = { estimate: 'customfield_10016', sprint: 'customfield_10020' };
const of = { projectKey: 'TIF', key: 'TIF-99', size: 5, fields };
const sprint = (id: number) => ({ id, name: `Sprint ${id}`, state: 'closed' });
const item = (n: number, sprints: readonly number[], category = 'done') => ({
  key: `TIF-${n}`,
  fields: { status: { statusCategory: { key: category } }, customfield_10020: sprints.map(sprint) },
});

/** Answers each search with these items, and keeps what was asked. */
function jiraWith(issues: readonly object[]) {
  const asked: string[] = [];
  const request: JiraRequest = (_path, init) => {
    asked.push(String(init?.body));
    return Promise.resolve(
      new Response(JSON.stringify({ issues }), { headers: { 'content-type': 'application/json' } }),
    );
  };
  return { request, asked };
}

test('counts the items that are done and were in one sprint, with one search', async () => {
  const issues = [item(1, [1]), item(2, [1]), item(3, [1, 2]), item(4, [1], 'new'), item(5, [2]), item(99, [1])];
  const { request, asked } = jiraWith(issues);
  expect(await atThisSize(request, of)).toEqual({ tookOne: 3, of: 5 });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('project = \\"TIF\\" AND sprint in closedSprints() AND cf[10016] = 5');
});

test('of more than ten, the last ten count', async () => {
  const { request } = jiraWith(Array.from({ length: 11 }, (_, index) => item(index, index === 10 ? [1, 2] : [1])));
  expect(await atThisSize(request, of)).toEqual({ tookOne: 10, of: 10 });
});

test.each([
  ['fewer than five items', fields, 4],
  ['no estimate field', { ...fields, estimate: null }, 10],
  ['no sprint field', { ...fields, sprint: null }, 10],
])('says nothing with %s', async (_what, withFields, many) => {
  const { request } = jiraWith(Array.from({ length: many }, (_, index) => item(index, [1])));
  expect(await atThisSize(request, { ...of, fields: withFields })).toBeNull();
});
