import { aReadiness } from '../../../test/a-panel';
import { aTalk } from '../../../test/builders/records';
import { toSnapshotItem } from '../../domain/lookback/snapshot';
import { NO_TALKS, type TalkRecord } from '../../domain/talk/talk';
import type { JiraRequest } from '../request';
import { sprintItems } from './sprint-items';

const FIELDS = {
  summary: 'Warn about allergens',
  project: { id: '10000', key: 'TIF' },
  issuetype: { id: '10001', name: 'Story', subtask: false },
  status: { id: '3', statusCategory: { key: 'indeterminate' } },
  parent: { id: '10500', key: 'TIF-5', fields: { summary: 'Allergies' } },
  components: [{ id: '7' }, { id: '8' }],
  assignee: { accountId: 'ben' },
};

type Judged = Parameters<typeof toSnapshotItem>[1];

async function itemOf(fields: object, judged: Judged = null, done: readonly string[] | null = null) {
  const body = { issues: [{ id: '10041', key: 'TIF-41', fields: { ...FIELDS, ...fields } }] };
  const jira: JiraRequest = () =>
    Promise.resolve({ status: 200, headers: { get: () => null }, json: () => Promise.resolve(body) });
  const page = await sprintItems(jira, { sprintId: 1, estimate: 'customfield_10016', fields: [], token: null });
  const issue = page?.found[0]?.issue;
  return issue === undefined ? undefined : toSnapshotItem(issue, judged, done);
}

const talkedAbout = (record: Partial<TalkRecord>): Judged => ({
  readiness: aReadiness(),
  talks: { ...NO_TALKS, talks: [aTalk({ participants: ['ana', 'chiara'] })], ...record },
});

test('type, epic, components, status and estimate are ids and numbers', async () => {
  expect(await itemOf({ customfield_10016: 3 })).toMatchObject({
    id: '10041',
    type: '10001',
    epic: '10500',
    components: ['7', '8'],
    status: '3',
    estimate: 3,
    done: false,
  });
});

test('a sub-task is no item of its sprint', async () => {
  expect(await itemOf({ issuetype: { id: '10003', name: 'Sub-task', subtask: true } })).toBeUndefined();
});

test('fields that a project does not have are null', async () => {
  const gone = { parent: undefined, components: undefined, assignee: undefined };
  expect(await itemOf(gone)).toMatchObject({ epic: null, components: [], estimate: null, builderTalked: null });
});

test('a status of the last column is done, with any category', async () => {
  expect(await itemOf({}, null, ['3'])).toMatchObject({ done: true, progress: 'indeterminate' });
});

test.each([
  ['who builds it took part in a talk', { talks: [aTalk({ participants: ['ben'] })] }, true],
  ['who builds it took part in none', {}, false],
  ['it was an earlier one', { folded: 1, spoke: ['ben'] }, true],
])('%s', async (_what, record, builderTalked) => {
  expect(await itemOf({}, talkedAbout(record))).toMatchObject({ builderTalked });
});
