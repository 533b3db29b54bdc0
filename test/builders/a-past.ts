import { z } from 'zod';
import { document } from '../../dev/jira/adf.ts';
import { ACCEPTANCE_CRITERIA, ESTIMATE, SPRINT } from '../../dev/jira/default-fields.ts';
import type { LookBackSetup } from '../../src/contract-look-back';
import type { JiraRequest } from '../../src/jira/request';
import { type ForgeApp, installApp } from '../forge-app';

const HOUR = 3_600_000;
export const FIRST_DAY = Date.parse('2026-08-03T09:00:00.000Z');
export const TO_DO = '10000';
export const DONE = '10003';
const transitions: Readonly<Record<string, string>> = { [TO_DO]: '11', '10001': '21', '10002': '31', [DONE]: '41' };

/** Jira as a viewer's page has it; records the requests. */
type Viewer = { readonly request: JiraRequest; readonly asked: string[] };

/** A project whose sprints run through Jira's own operations. Days count from the first Monday of August 2026. */
export type PastSite = {
  readonly app: ForgeApp;
  readonly boardId: number;
  readonly setup: LookBackSetup;
  as(accountId: string): Viewer;
  /** Sets the clock to nine o'clock on that day, plus `hours`. */
  day(day: number, hours?: number): Promise<void>;
  /** Sends a request as Ana; fails where Jira refuses. */
  ask(method: string, where: string, body?: unknown): Promise<unknown>;
  story(fields?: object): Promise<string>;
  sprint(name?: string): Promise<number>;
  start(sprint: number): Promise<void>;
  close(sprint: number): Promise<void>;
  /** Moves issues into a sprint; null means the backlog. */
  move(sprint: number | null, ...ids: readonly string[]): Promise<void>;
  status(id: string, status: string): Promise<void>;
  edit(id: string, fields: object): Promise<void>;
  /** Resolves with the comment's id. */
  comment(id: string, text: string, by?: string): Promise<string>;
};

export async function aPast(board: 'scrum' | 'kanban' = 'scrum'): Promise<PastSite> {
  const app = installApp();
  const { clock, db } = app.site;
  const day: PastSite['day'] = (days, hours = 0) => clock.set(FIRST_DAY + (days * 24 + hours) * HOUR);
  await day(-1);
  const columns = JSON.stringify([{ name: 'Done', statuses: [DONE] }]);
  const { id: boardId } = db.run(
    'insert into boards (name, type, project_id, filter_jql, estimation_field_id, columns) values (?, ?, ?, ?, ?, ?)',
    ...['Tiffin board', board, app.projectId, 'project = TIF ORDER BY Rank ASC', ESTIMATE, columns],
  );
  const ask: PastSite['ask'] = async (method, where, body) => {
    const answered = await app.rest(method, where, body);
    if (answered.status >= 300) throw new Error(`${method} ${where}: ${JSON.stringify(answered.body)}`);
    return answered.body;
  };
  const setup: LookBackSetup = {
    projectId: String(app.projectId),
    board: { id: boardId, name: 'Tiffin board', type: board },
    fields: { sprint: SPRINT, estimate: ESTIMATE, acceptance: ACCEPTANCE_CRITERIA },
    doneStatuses: null,
    closedSprints: null,
    materialShare: 0.1,
    recordedSince: null,
    timeZone: 'Europe/Berlin',
    canEdit: true,
    canAdminister: false,
    rules: [],
    now: new Date(FIRST_DAY + 60 * 24 * HOUR).toISOString(),
  };
  return {
    app,
    boardId,
    setup,
    day,
    ask,
    as: (accountId) => viewerOf(app, accountId),
    ...actsOn(ask, { app, boardId }),
  };
}

function viewerOf({ jira, site }: ForgeApp, accountId: string): Viewer {
  const asked: string[] = [];
  const request: JiraRequest = (where, init = {}) => {
    asked.push(`${init.method ?? 'GET'} ${where}`);
    return jira.handle(new Request(`${site.baseUrl}${where}`, init), { kind: 'user', accountId, via: 'bridge' });
  };
  return { request, asked };
}

type Acts = Omit<PastSite, 'app' | 'boardId' | 'setup' | 'as' | 'day' | 'ask'>;

function actsOn(ask: PastSite['ask'], { app, boardId }: Pick<PastSite, 'app' | 'boardId'>): Acts {
  const now = (days = 0) => new Date(app.site.clock.now() + days * 24 * HOUR).toISOString();
  return {
    story: (fields = {}) => app.anIssue('Story', fields),
    sprint: async (name = 'Sprint') => {
      const made = await ask('POST', '/rest/agile/1.0/sprint', { name, originBoardId: boardId });
      return z.object({ id: z.number() }).parse(made).id;
    },
    start: async (sprint) => {
      const dates = { startDate: now(), endDate: now(14) };
      await ask('POST', `/rest/agile/1.0/sprint/${sprint}`, { state: 'active', ...dates });
    },
    close: async (sprint) => void (await ask('POST', `/rest/agile/1.0/sprint/${sprint}`, { state: 'closed' })),
    move: async (sprint, ...issues) => {
      const where = sprint === null ? '/rest/agile/1.0/backlog/issue' : `/rest/agile/1.0/sprint/${sprint}/issue`;
      await ask('POST', where, { issues });
    },
    status: async (id, status) => {
      await ask('POST', `/rest/api/3/issue/${id}/transitions`, { transition: { id: transitions[status] } });
    },
    edit: async (id, fields) => void (await ask('PUT', `/rest/api/3/issue/${id}`, { fields })),
    comment: async (id, text, by = 'ana') => {
      const { jira, site } = app;
      const init = { method: 'POST', body: JSON.stringify({ body: document(text) }) };
      const where = `${site.baseUrl}/rest/api/3/issue/${id}/comment`;
      const headers = { 'content-type': 'application/json' };
      const answered = await jira.handle(new Request(where, { ...init, headers }), { kind: 'user', accountId: by });
      return z.object({ id: z.string() }).parse(await answered.json()).id;
    },
  };
}
