import { ada, aSite, aStory } from '../../dev/jira/a-site';
import { requireField } from '../../dev/jira/transitions';
import { readClosings } from '../../src/jira/read/part-reading';
import type { JiraRequest } from '../../src/jira/request';
import { makeTransition } from '../../src/jira/write/split';

/** The app's own transitions, in a workflow whose Done asks for a resolution. */
async function anIssueToClose() {
  const on = aSite();
  const key = await aStory(on);
  const request: JiraRequest = (path, init = {}) =>
    on.jira.handle(new Request(`http://localhost:2990${path}`, init), ada);
  const statusOf = async () => Object((await on.ask(ada, `GET /rest/api/3/issue/${key}`)).body).fields.status.name;
  return { on, key, request, statusOf };
}

test('an issue can be closed with its split where Done asks for nothing', async () => {
  const { key, request, statusOf } = await anIssueToClose();
  const [closing, ...others] = await readClosings(request, key);
  expect([closing?.status, others]).toEqual(['Done', []]);
  await makeTransition(request, key, closing?.id ?? '');
  expect(await statusOf()).toBe('Done');
});

test('a Done that asks for a resolution is not offered, and a press that came too late changes nothing', async () => {
  const { on, key, request, statusOf } = await anIssueToClose();
  const [closing] = await readClosings(request, key);
  requireField(on.site, { projectId: on.projectId, statusId: 10003 }, 'resolution');
  expect(await readClosings(request, key)).toEqual([]);
  await makeTransition(request, key, closing?.id ?? '');
  expect(await statusOf()).toBe('To Do');
});
