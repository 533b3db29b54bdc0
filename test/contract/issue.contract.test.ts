import { document } from '../../dev/jira/adf';
import { isObject } from '../../dev/jira/json';
import { anIssue } from './a-client';
import { openTarget } from './local-jira';

const target = openTarget();
afterAll(async () => (await target).stop());
afterEach(async () => expect((await target).problems()).toEqual([]));

describe('an issue', () => {
  test('is created, read, edited and deleted', async () => {
    const { jira, key } = await anIssue(await target, 'Before', { labels: ['one'], description: document('Why') });
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
    const { jira, key } = await anIssue(await target, 'Its history');
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
    const { jira, id, key } = await anIssue(await target, 'On its way');
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

  test('is fetched in bulk, with errors for those that cannot be found', async () => {
    const { jira, id, key } = await anIssue(await target, 'One of several');
    const fetched = await jira.issues.bulkFetchIssues({ issueIdsOrKeys: [key, 'NOPE-1'], fields: ['summary'] });
    expect(fetched.issues?.map((issue) => issue.id)).toEqual([id]);
    expect(fetched.issueErrors).toHaveLength(1);
  });

  test('lists its editable fields', async () => {
    const { jira, key } = await anIssue(await target, 'To be edited');
    const { editmeta } = await jira.issues.getIssue({ issueIdOrKey: key, fields: ['id'], expand: 'editmeta' });
    expect(Object.keys(editmeta?.fields ?? {})).toContain('summary');
  });

  test('blocks another: one sees the link as outward, the other as inward', async () => {
    const [blocker, blocked] = [await anIssue(await target, 'Blocker'), await anIssue(await target, 'Blocked')];
    const { jira } = blocker;
    await jira.issueLinks.linkIssues({
      type: { name: 'Blocks' },
      inwardIssue: { key: blocker.key },
      outwardIssue: { key: blocked.key },
    });
    const { fields } = await jira.issues.getIssue({ issueIdOrKey: blocked.key, fields: ['issuelinks'] });
    const links: unknown = isObject(fields) ? fields['issuelinks'] : [];
    expect(links).toEqual([expect.objectContaining({ inwardIssue: expect.objectContaining({ key: blocker.key }) })]);
  });

  test('is created under another, marked and linked in one request', async () => {
    const opened = await target;
    const { jira, id, key } = await anIssue(opened, 'Whole');
    const { issueTypes = [] } = await jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: opened.projectKey });
    const subtask = issueTypes.find((type) => type.subtask)?.id ?? '';
    const part = await jira.issues.createIssue({
      fields: { project: { key: opened.projectKey }, issuetype: { id: subtask }, summary: 'Part', parent: { key } },
      update: { issuelinks: [{ add: { type: { name: 'Relates' }, inwardIssue: { id } } }] },
      properties: [{ key: 'contractSuite', value: { issueId: id } }],
    });
    const { fields } = await jira.issues.getIssue({ issueIdOrKey: key, fields: ['subtasks', 'issuelinks'] });
    const isPart = expect.objectContaining({ key: part.key });
    expect(fields).toMatchObject({ subtasks: [isPart], issuelinks: [{ outwardIssue: isPart }] });
    const of = { issueIdOrKey: part.key ?? '', propertyKey: 'contractSuite' };
    expect(await jira.issueProperties.getIssueProperty(of)).toMatchObject({ value: { issueId: id } });
  });

  test('tells its votes, and refuses one of who reported it', async () => {
    const { jira, key } = await anIssue(await target, 'Voted for');
    await expect(jira.issueVotes.addVote({ issueIdOrKey: key })).rejects.toMatchObject({ status: 404 });
    await expect(jira.issueVotes.removeVote({ issueIdOrKey: key })).rejects.toMatchObject({ status: 404 });
    const { fields } = await jira.issues.getIssue({
      issueIdOrKey: key,
      fields: ['votes', 'components', 'fixVersions'],
    });
    expect(fields).toMatchObject({ votes: { votes: 0 }, components: [], fixVersions: [] });
  });

  test('shows what a transition asks for', async () => {
    const { jira, key } = await anIssue(await target, 'To be asked');
    const asked = await jira.issues.getTransitions({ issueIdOrKey: key, expand: 'transitions.fields' });
    expect(asked.transitions?.every(({ fields }) => fields !== undefined)).toBe(true);
  });
});

describe('properties of an issue', () => {
  test('are written, overwritten, listed, read and deleted', async () => {
    const { jira, key } = await anIssue(await target, 'Properties');
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
    const { jira, key } = await anIssue(await target, 'Properties with it');
    await jira.issueProperties.setIssueProperty({ issueIdOrKey: key, propertyKey: 'contractSuite', body: { n: 1 } });
    const { properties } = await jira.issues.getIssue({ issueIdOrKey: key, fields: ['summary'], properties: ['*all'] });
    expect(properties).toEqual({ contractSuite: { n: 1 } });
  });
});

describe('comments', () => {
  test('are added, edited, listed and deleted', async () => {
    const { jira, key } = await anIssue(await target, 'Comments');
    const { id = '' } = await jira.issueComments.addComment({ issueIdOrKey: key, body: document('First') });
    await jira.issueComments.updateComment({ issueIdOrKey: key, id, body: { body: document('Second') } });
    const { comments = [] } = await jira.issueComments.getComments({ issueIdOrKey: key });
    expect(JSON.stringify(comments)).toContain('Second');
    expect((await jira.issueComments.getComment({ issueIdOrKey: key, id })).id).toBe(id);
    await jira.issueComments.deleteComment({ issueIdOrKey: key, id });
    await expect(jira.issueComments.getComment({ issueIdOrKey: key, id })).rejects.toMatchObject({ status: 404 });
  });
});
