import { anIssue, clientOf } from './a-client';
import { openTarget } from './local-jira';

const target = openTarget();
afterAll(async () => (await target).stop());
afterEach(async () => expect((await target).problems()).toEqual([]));

describe('the site and its people', () => {
  test('answers who is asking', async () => {
    const jira = clientOf(await target);
    expect(await jira.myself.getCurrentUser()).toMatchObject({ active: true, accountType: 'atlassian' });
  });

  test('finds the same person by account id', async () => {
    const jira = clientOf(await target);
    const { accountId = '' } = await jira.myself.getCurrentUser();
    expect((await jira.users.getUser({ accountId })).accountId).toBe(accountId);
  });

  test('lists the people to whom an issue may be assigned', async () => {
    const { projectKey, ...opened } = await target;
    const jira = clientOf({ ...opened, projectKey });
    const people = await jira.userSearch.findAssignableUsers({ project: projectKey });
    expect(people.length).toBeGreaterThan(0);
  });

  test('describes itself', async () => {
    expect(await clientOf(await target).serverInfo.getServerInfo()).toMatchObject({ deploymentType: 'Cloud' });
  });

  test('answers the viewer’s permissions', async () => {
    const opened = await target;
    const permissions = 'BROWSE_PROJECTS,EDIT_ISSUES,ADMINISTER';
    const mine = await clientOf(opened).permissions.getMyPermissions({ projectKey: opened.projectKey, permissions });
    expect(mine.permissions?.['EDIT_ISSUES']).toMatchObject({ havePermission: true, type: 'PROJECT' });
  });

  test('answers the issues for which a permission holds', async () => {
    const { jira, id } = await anIssue(await target, 'Permissions of an issue');
    const asked = [{ permissions: ['EDIT_ISSUES'], issues: [Number(id)], projects: [] }];
    const granted = await jira.permissions.getBulkPermissions({ projectPermissions: asked });
    expect(granted.projectPermissions).toEqual([{ permission: 'EDIT_ISSUES', issues: [Number(id)], projects: [] }]);
  });
});

describe('expressions', () => {
  const expression = "let r = issue.properties['none']; r == null ? issue.key : true";

  test('are read before they are used, with what is wrong in them', async () => {
    const jira = clientOf(await target);
    const long = `'${'x'.repeat(1_000)}' == ''`;
    const { results } = await jira.jiraExpressions.analyseExpression({
      check: 'syntax',
      expressions: [expression, long],
    });
    expect(results).toMatchObject([
      { expression, valid: true },
      { valid: false, errors: [{ type: 'other' }] },
    ]);
  });

  test('are evaluated on an issue', async () => {
    const { jira, key } = await anIssue(await target, 'Has a key');
    const context = { issue: { key } };
    expect(await jira.jiraExpressions.evaluateJSISJiraExpression({ expression, context })).toMatchObject({
      value: key,
    });
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

  test('lists the labels of all issues, each once, by pages', async () => {
    const opened = await target;
    const { jira } = await anIssue(opened, 'Labelled', { labels: ['contract-suite', 'another-label'] });
    await anIssue(opened, 'Labelled alike', { labels: ['contract-suite'] });
    const { values = [], total } = await jira.labels.getAllLabels();
    expect(values.filter((label) => label === 'contract-suite')).toHaveLength(1);
    expect(values).toContain('another-label');
    const second = await jira.labels.getAllLabels({ startAt: 1, maxResults: 1 });
    expect(second).toMatchObject({ values: [values[1]], startAt: 1, total, isLast: total === 2 });
  });

  test('shows a project, alone and in the list', async () => {
    const opened = await target;
    const jira = clientOf(opened);
    const project = await jira.projects.getProject({ projectIdOrKey: opened.projectKey });
    const found = await jira.projects.searchProjects({ keys: [opened.projectKey] });
    expect(found.values?.map(({ id }) => id)).toEqual([project.id]);
  });

  test('lists workflows with their transitions', async () => {
    const jira = clientOf(await target);
    const { values = [] } = await jira.workflows.searchWorkflows({ expand: 'values.transitions' });
    expect(values[0]?.transitions?.length).toBeGreaterThan(0);
  });

  test('lists issue types with their levels, sub-tasks included', async () => {
    const opened = await target;
    const of = { projectIdOrKey: opened.projectKey };
    const { issueTypes = [] } = await clientOf(opened).issues.getCreateIssueMetaIssueTypes(of);
    const levels = issueTypes.map(({ hierarchyLevel, subtask }) => [hierarchyLevel, subtask]);
    expect(levels).toEqual(
      expect.arrayContaining([
        [0, false],
        [-1, true],
      ]),
    );
  });
});
