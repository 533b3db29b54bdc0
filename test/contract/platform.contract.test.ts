import { createCloudClient } from 'jira.js';
import { document } from '../../dev/jira/adf';
import { isObject } from '../../dev/jira/json';
import { openTarget, type Target } from './local-jira';

/** jira.js parses every answer with its own schema and throws where it does not fit. */
function clientOf({ host, person }: Target) {
  const auth = { type: 'basic', email: person.email, apiToken: person.apiToken } as const;
  return createCloudClient({ host, auth, onSchemaMismatch: 'throw' });
}

const target = openTarget();

afterAll(async () => (await target).stop());
afterEach(async () => expect((await target).problems()).toEqual([]));

async function anIssue(summary: string, more: Record<string, unknown> = {}) {
  const opened = await target;
  const jira = clientOf(opened);
  const fields = { project: { key: opened.projectKey }, issuetype: { name: 'Task' }, summary, ...more };
  const { id, key } = await jira.issues.createIssue({ fields });
  return { jira, id, key };
}

describe('the site and its people', () => {
  test('tells who is asking', async () => {
    const jira = clientOf(await target);
    expect(await jira.myself.getCurrentUser()).toMatchObject({ active: true, accountType: 'atlassian' });
  });

  test('finds the same person by account id and among all', async () => {
    const jira = clientOf(await target);
    const { accountId = '' } = await jira.myself.getCurrentUser();
    expect((await jira.users.getUser({ accountId })).accountId).toBe(accountId);
    expect((await jira.users.getAllUsers()).map((user) => user.accountId)).toContain(accountId);
  });

  test('lists those to whom an issue may be assigned', async () => {
    const { projectKey, ...opened } = await target;
    const jira = clientOf({ ...opened, projectKey });
    const people = await jira.userSearch.findAssignableUsers({ project: projectKey });
    expect(people.length).toBeGreaterThan(0);
  });

  test('describes itself', async () => {
    expect(await clientOf(await target).serverInfo.getServerInfo()).toMatchObject({ deploymentType: 'Cloud' });
  });

  test('answers what the viewer may do', async () => {
    const opened = await target;
    const permissions = 'BROWSE_PROJECTS,EDIT_ISSUES,ADMINISTER';
    const mine = await clientOf(opened).permissions.getMyPermissions({ projectKey: opened.projectKey, permissions });
    expect(mine.permissions?.['EDIT_ISSUES']).toMatchObject({ havePermission: true, type: 'PROJECT' });
  });

  test('answers for which of several issues a permission holds', async () => {
    const { jira, id } = await anIssue('Permissions of an issue');
    const asked = [{ permissions: ['EDIT_ISSUES'], issues: [Number(id)], projects: [] }];
    const granted = await jira.permissions.getBulkPermissions({ projectPermissions: asked });
    expect(granted.projectPermissions).toEqual([{ permission: 'EDIT_ISSUES', issues: [Number(id)], projects: [] }]);
  });
});

describe('the configuration', () => {
  test('lists fields, types, statuses and link types', async () => {
    const jira = clientOf(await target);
    expect((await jira.issueFields.getFields()).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Sprint', 'Summary']),
    );
    expect((await jira.issueTypes.getIssueAllTypes()).length).toBeGreaterThan(0);
    expect((await jira.workflowStatuses.getStatuses()).length).toBeGreaterThan(0);
    expect((await jira.issueLinkTypes.getIssueLinkTypes()).issueLinkTypes?.length).toBeGreaterThan(0);
  });

  test('shows a project, alone and among all, with its statuses', async () => {
    const opened = await target;
    const jira = clientOf(opened);
    const project = await jira.projects.getProject({ projectIdOrKey: opened.projectKey });
    const found = await jira.projects.searchProjects({ keys: [opened.projectKey] });
    expect(found.values?.map(({ id }) => id)).toEqual([project.id]);
    expect((await jira.projects.getAllStatuses({ projectIdOrKey: opened.projectKey })).length).toBeGreaterThan(0);
  });

  test('keeps a property of a project', async () => {
    const opened = await target;
    const jira = clientOf(opened);
    const of = { projectIdOrKey: opened.projectKey, propertyKey: 'contractSuite' };
    await jira.projectProperties.setProjectProperty({ ...of, body: { a: 1 } });
    expect(await jira.projectProperties.getProjectProperty(of)).toMatchObject({
      key: 'contractSuite',
      value: { a: 1 },
    });
    expect((await jira.projectProperties.getProjectPropertyKeys(of)).keys?.map(({ key }) => key)).toContain(
      'contractSuite',
    );
    await jira.projectProperties.deleteProjectProperty(of);
  });

  test('says what a form for a new issue offers', async () => {
    const opened = await target;
    const jira = clientOf(opened);
    const of = { projectIdOrKey: opened.projectKey };
    const { issueTypes = [] } = await jira.issues.getCreateIssueMetaIssueTypes(of);
    const offered = await jira.issues.getCreateIssueMetaIssueTypeId({ ...of, issueTypeId: issueTypes[0]?.id ?? '' });
    expect(JSON.stringify(offered)).toContain('"summary"');
  });
});

describe('an issue', () => {
  test('is created, read, edited and deleted', async () => {
    const { jira, key } = await anIssue('Before', { labels: ['one'], description: document('Why') });
    await jira.issues.editIssue({
      issueIdOrKey: key,
      fields: { summary: 'After' },
      update: { labels: [{ add: 'two' }] },
    });
    const { fields } = await jira.issues.getIssue({ issueIdOrKey: key, fields: ['summary', 'labels', 'description'] });
    expect(fields).toMatchObject({ summary: 'After', labels: ['one', 'two'], description: { type: 'doc' } });
    await jira.issues.deleteIssue({ issueIdOrKey: key });
    await expect(jira.issues.getIssue({ issueIdOrKey: key })).rejects.toMatchObject({ status: 404 });
  });

  test('keeps a history with ids and words of what changed', async () => {
    const { jira, key } = await anIssue('Its history');
    await jira.issues.editIssue({ issueIdOrKey: key, fields: { summary: 'Its changed history' } });
    const { values = [] } = await jira.issues.getChangeLogs({ issueIdOrKey: key });
    const item = {
      field: 'summary',
      fieldId: 'summary',
      from: null,
      fromString: 'Its history',
      toString: 'Its changed history',
    };
    expect(values.at(-1)?.items).toEqual([expect.objectContaining(item)]);
  });

  test('moves along its workflow, and its history is read in bulk', async () => {
    const { jira, id, key } = await anIssue('On its way');
    const { transitions = [] } = await jira.issues.getTransitions({ issueIdOrKey: key });
    const done = transitions.find(({ to }) => to?.statusCategory?.key === 'done');
    await jira.issues.doTransition({ issueIdOrKey: key, transition: { id: done?.id ?? '' } });
    const { issueChangeLogs = [] } = await jira.issues.getBulkChangelogs({
      issueIdsOrKeys: [key],
      fieldIds: ['status'],
    });
    expect(issueChangeLogs.map(({ issueId }) => issueId)).toEqual([id]);
    expect(JSON.stringify(issueChangeLogs)).toContain(`"toString":"${done?.to?.name}"`);
  });

  test('is fetched among others, with those that cannot be found named', async () => {
    const { jira, id, key } = await anIssue('One of several');
    const fetched = await jira.issues.bulkFetchIssues({ issueIdsOrKeys: [key, 'NOPE-1'], fields: ['summary'] });
    expect(fetched.issues?.map((issue) => issue.id)).toEqual([id]);
    expect(fetched.issueErrors).toHaveLength(1);
  });

  test('says which of its fields can be edited', async () => {
    const { jira, key } = await anIssue('To be edited');
    expect(Object.keys((await jira.issues.getEditIssueMeta({ issueIdOrKey: key })).fields ?? {})).toContain('summary');
  });

  test('blocks another: the one sees it outward, the other inward', async () => {
    const [blocker, blocked] = [await anIssue('Blocker'), await anIssue('Blocked')];
    const { jira } = blocker;
    await jira.issueLinks.linkIssues({
      type: { name: 'Blocks' },
      inwardIssue: { key: blocker.key },
      outwardIssue: { key: blocked.key },
    });
    const { fields } = await jira.issues.getIssue({ issueIdOrKey: blocked.key, fields: ['issuelinks'] });
    const links: unknown = isObject(fields) ? fields['issuelinks'] : [];
    expect(links).toEqual([expect.objectContaining({ inwardIssue: expect.objectContaining({ key: blocker.key }) })]);
    const linkId = Array.isArray(links) && isObject(links[0]) ? String(links[0]['id']) : '';
    expect((await jira.issueLinks.getIssueLink({ linkId })).outwardIssue?.key).toBe(blocked.key);
    await jira.issueLinks.deleteIssueLink({ linkId });
  });

  test('knows who watches it', async () => {
    const { jira, key } = await anIssue('Watched');
    expect((await jira.issueWatchers.getIssueWatchers({ issueIdOrKey: key })).watchCount).toEqual(expect.any(Number));
  });
});

describe('properties of an issue', () => {
  test('are written, overwritten, listed, read and deleted', async () => {
    const { jira, key } = await anIssue('Properties');
    const of = { issueIdOrKey: key, propertyKey: 'contractSuite' };
    await jira.issueProperties.setIssueProperty({ ...of, body: { state: 'ready' } });
    await jira.issueProperties.setIssueProperty({ ...of, body: { state: 'nearly' } });
    expect((await jira.issueProperties.getIssuePropertyKeys(of)).keys?.map((property) => property.key)).toEqual([
      'contractSuite',
    ]);
    expect(await jira.issueProperties.getIssueProperty(of)).toMatchObject({ value: { state: 'nearly' } });
    await jira.issueProperties.deleteIssueProperty(of);
    await expect(jira.issueProperties.getIssueProperty(of)).rejects.toMatchObject({ status: 404 });
  });

  test('come with the issue when asked for', async () => {
    const { jira, key } = await anIssue('Properties with it');
    await jira.issueProperties.setIssueProperty({ issueIdOrKey: key, propertyKey: 'contractSuite', body: { n: 1 } });
    const { properties } = await jira.issues.getIssue({ issueIdOrKey: key, fields: ['summary'], properties: ['*all'] });
    expect(properties).toEqual({ contractSuite: { n: 1 } });
  });
});

describe('comments', () => {
  test('are added, edited, listed and deleted', async () => {
    const { jira, key } = await anIssue('Comments');
    const { id = '' } = await jira.issueComments.addComment({ issueIdOrKey: key, body: document('First') });
    await jira.issueComments.updateComment({ issueIdOrKey: key, id, body: { body: document('Second') } });
    const { comments = [] } = await jira.issueComments.getComments({ issueIdOrKey: key });
    expect(JSON.stringify(comments)).toContain('Second');
    expect((await jira.issueComments.getComment({ issueIdOrKey: key, id })).id).toBe(id);
    await jira.issueComments.deleteComment({ issueIdOrKey: key, id });
    await expect(jira.issueComments.getComment({ issueIdOrKey: key, id })).rejects.toMatchObject({ status: 404 });
  });

  test('carry properties of their own', async () => {
    const { jira, key } = await anIssue('Comment properties');
    const { id = '' } = await jira.issueComments.addComment({ issueIdOrKey: key, body: document('With a property') });
    const of = { commentId: id, propertyKey: 'contractSuite' };
    await jira.issueCommentProperties.setCommentProperty({ ...of, body: { a: 1 } });
    expect(await jira.issueCommentProperties.getCommentProperty(of)).toMatchObject({ value: { a: 1 } });
  });
});
