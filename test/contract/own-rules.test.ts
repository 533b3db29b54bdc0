import { ada, aSite, aStory } from '../../dev/jira/a-site';
import { addOptions } from '../../dev/jira/field-options';
import { policyFields } from '../../src/jira/read/fields';
import { readFieldValue } from '../../src/jira/read/field-value';
import type { JiraRequest } from '../../src/jira/request';

/** What a team's own rules read of fields that are written on the issue page. */
const WRITTEN = [
  ['Due date', 'date', 'duedate', '2026-04-01', '2026-04-01'],
  ['Components', 'choice', 'components', [{ name: 'Cart' }], 'Cart'],
  ['Fix versions', 'choice', 'fixVersions', [{ name: '2.0' }], '2.0'],
  ['Priority', 'choice', 'priority', { name: 'High' }, 'High'],
  ['Customer impact', 'choice', 'customfield_10031', { value: 'All customers' }, 'All customers'],
  ['Subject expert', 'choice', 'customfield_10032', { accountId: 'vera' }, 'vera'],
  ['Promised for', 'date', 'customfield_10033', '2026-05-01', '2026-05-01'],
  ['Design link', 'text', 'customfield_10034', 'https://example.com/', 'https://example.com/'],
] as const;

test.each(WRITTEN)('a rule may look at %s as %s, and reads what was written', async (name, kind, id, value, text) => {
  const on = aSite();
  const { ask, jira, projectId, site } = on;
  addOptions(site.db, { fieldId: 'components', projectId }, ['Cart']);
  addOptions(site.db, { fieldId: 'fixVersions', projectId }, ['2.0']);
  const request: JiraRequest = (path, init = {}) => jira.handle(new Request(`http://localhost:2990${path}`, init), ada);
  expect((await policyFields(request, String(projectId))).rules).toContainEqual({ id, name, kind });
  const key = await aStory(on, { [id]: value });
  const { fields } = Object((await ask(ada, `GET /rest/api/3/issue/${key}`)).body);
  expect(readFieldValue(fields[id]).texts).toEqual([text]);
});
