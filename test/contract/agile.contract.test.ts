import { createAgileClient, createCloudClient } from 'jira.js';
import { openTarget, type LocalTarget, type Target } from './local-jira';

const COLUMNS = [
  { name: 'To Do', statuses: ['10000'] },
  { name: 'In Progress', statuses: ['10001', '10002'] },
  { name: 'Done', statuses: ['10003'] },
];

/** The target with a scrum board of its project; a real site must have one already. */
async function openWithBoard(): Promise<Target> {
  const opened = await openTarget();
  if (isLocal(opened)) {
    opened.site.db.run(
      'insert into boards (name, type, project_id, filter_jql, estimation_field_id, columns) values (?, ?, ?, ?, ?, ?)',
      ...[
        'CG board',
        'scrum',
        opened.projectId,
        'project = CG ORDER BY Rank ASC',
        'customfield_10016',
        JSON.stringify(COLUMNS),
      ],
    );
  }
  return opened;
}

function isLocal(opened: Target): opened is LocalTarget {
  return 'site' in opened;
}

const target = openWithBoard();

afterAll(async () => (await target).stop());

/** Answers that Atlassian's schema forbids although its own example contains them. */
const EXAMPLE_WINS = /configuration 200: \/location must NOT have additional properties/;
afterEach(async () => expect((await target).problems().filter((line) => !EXAMPLE_WINS.test(line))).toEqual([]));

function clientsOf({ host, person }: Target) {
  const settings = {
    host,
    auth: { type: 'basic', email: person.email, apiToken: person.apiToken },
    onSchemaMismatch: 'throw',
  } as const;
  return { agile: createAgileClient(settings), cloud: createCloudClient(settings) };
}

async function aBoard() {
  const opened = await target;
  const clients = clientsOf(opened);
  const { values = [] } = await clients.agile.board.getAllBoards({ projectKeyOrId: opened.projectKey, type: 'scrum' });
  const boardId = values[0]?.id ?? 0;
  return { ...clients, opened, boardId };
}

const summary = 'From the contract suite';

async function anIssue(): Promise<{ id: number; key: string }> {
  const { cloud, opened } = await aBoard();
  const fields = { project: { key: opened.projectKey }, issuetype: { name: 'Task' }, summary };
  const { id, key = '' } = await cloud.issues.createIssue({ fields });
  return { id: Number(id), key };
}

const dates = { startDate: '2026-03-02T09:00:00.000Z', endDate: '2026-03-16T09:00:00.000Z' };

test('lists boards, shows one and its configuration', async () => {
  const { agile, boardId } = await aBoard();
  expect(await agile.board.getBoard({ boardId })).toMatchObject({ id: boardId, type: 'scrum' });
  const configuration = await agile.board.getConfiguration({ boardId });
  expect(configuration).toMatchObject({ id: boardId, type: 'scrum', columnConfig: { columns: expect.any(Array) } });
});

test('lists the projects of a board', async () => {
  const { agile, boardId, opened } = await aBoard();
  const { values = [], total } = await agile.board.getProjects({ boardId });
  expect([values.map(({ key }) => key), total]).toEqual([[opened.projectKey], 1]);
});

test('plans, starts, closes and deletes sprints', async () => {
  const { agile, boardId } = await aBoard();
  const { id: sprintId = 0 } = await agile.sprint.createSprint({
    name: 'Contract',
    originBoardId: boardId,
    goal: 'Proof',
  });
  expect(await agile.sprint.getSprint({ sprintId })).toMatchObject({
    state: 'future',
    goal: 'Proof',
    originBoardId: boardId,
  });
  await agile.sprint.partiallyUpdateSprint({ sprintId, state: 'active', ...dates });
  await agile.sprint.partiallyUpdateSprint({ sprintId, state: 'closed' });
  const listed = await agile.board.getAllSprints({ boardId, state: 'closed' });
  expect(JSON.stringify(listed)).toContain('"completeDate"');
  await agile.sprint.deleteSprint({ sprintId });
  await expect(agile.sprint.getSprint({ sprintId })).rejects.toMatchObject({ status: 404 });
});

test('moves issues between backlog and sprint, and lists them ranked', async () => {
  const { agile, boardId } = await aBoard();
  const [first, second] = [await anIssue(), await anIssue()];
  const reconcileIssues = [first.id, second.id];
  const { id: sprintId = 0 } = await agile.sprint.createSprint({ name: 'Contract', originBoardId: boardId });
  await agile.sprint.moveIssuesToSprintAndRank({ sprintId, issues: [first.key, second.key] });
  await agile.issue.rankIssues({ issues: [second.key], rankBeforeIssue: first.key });
  const inSprint = await agile.board.getBoardIssuesForSprint({ boardId, sprintId, reconcileIssues });
  expect(inSprint.issues?.map(({ key }) => key)).toEqual([second.key, first.key]);
  expect(inSprint.issues?.[0]?.fields).toMatchObject({ summary, sprint: { id: sprintId } });
  await agile.backlog.moveIssuesToBacklog({ issues: [first.key] });
  const jql = `key in (${first.key}, ${second.key})`;
  const backlog = await agile.board.getIssuesForBacklog({ boardId, jql, reconcileIssues });
  expect(backlog.issues?.map(({ key }) => key)).toEqual([first.key]);
  await agile.sprint.deleteSprint({ sprintId });
});

test('reads and writes an estimate', async () => {
  const { agile, boardId } = await aBoard();
  const { key: issueIdOrKey } = await anIssue();
  await agile.issue.estimateIssueForBoard({ issueIdOrKey, boardId, value: '5' });
  expect(await agile.issue.getIssueEstimationForBoard({ issueIdOrKey, boardId })).toMatchObject({ value: 5 });
});
