import { z } from 'zod';
import { startHost, type RunningHost } from '../../dev/host/start-host.ts';
import { APP_ACCOUNT_ID } from '../../dev/jira/caller.ts';
import { grant, ROLES } from '../../dev/jira/permissions.ts';
import { addProject } from '../../dev/sample/project.ts';

/** Ana owns the tickets; the other eight refine them. */
export const owner = 'id-ana';
export const eight = ['ben', 'chiara', 'dinesh', 'emma', 'farah', 'gus', 'hugo', 'ines'].map((name) => `id-${name}`);

/** What the app answered, as far as the races look at it. */
const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), failure: z.looseObject({ code: z.string() }) }),
]);
export type Answer = z.infer<typeof answer>;
const created = z.object({ key: z.string() });
const property = z.object({ value: z.unknown() });
const properties = z.object({ keys: z.array(z.object({ key: z.string() })) });

export type Team = {
  readonly running: RunningHost;
  /** Writes a ticket as Ana; resolves with its key. */
  ticket(summary: string): Promise<string>;
  /** The app's answer, refused or not; throws when the function itself fails. */
  ask(who: string, issueKey: string, call: { functionKey: string; payload?: unknown }): Promise<Answer>;
  /** A property as anybody reads it by REST; null when there is none. */
  property(issueKey: string, key: string): Promise<unknown>;
  properties(issueKey: string): Promise<readonly string[]>;
};

/** The unmodified app on a local Jira in memory, with storage as awkward as Forge's can be. */
export async function aTeamOfEight(): Promise<Team> {
  const running = await startHost({ log: () => undefined });
  const { host } = running;
  Object.assign(host.behaviour.kvs, { conflictRate: 0.1, queryLagMs: [1_000, 5_000] });
  const { site } = host;
  for (const accountId of [owner, ...eight]) {
    const sql = 'insert into users (account_id, email, api_token, display_name) values (?, ?, ?, ?)';
    site.db.run(sql, accountId, `${accountId}@example.com`, 'token', accountId);
  }
  const board = { name: 'Team board', type: 'scrum', estimates: true } as const;
  const { projectId } = addProject(site, { key: 'TEAM', name: 'Team', style: 'classic', lead: owner, board });
  for (const account of [owner, ...eight]) grant(site, projectId, { account, permissions: ROLES.admin });
  grant(site, projectId, { account: APP_ACCOUNT_ID, permissions: ROLES.app });

  const rest = async (method: string, path: string, body?: unknown) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = { 'content-type': 'application/json' };
    const request = new Request(`${running.url}${path}`, { method, headers, ...sent });
    const response = await host.jira.handle(request, { kind: 'user', accountId: owner });
    const answered: unknown = JSON.parse((await response.text()) || 'null');
    return { ok: response.ok, body: answered };
  };
  return {
    running,
    async ticket(summary) {
      const fields = { project: { key: 'TEAM' }, issuetype: { id: '10001' }, summary };
      const { body } = await rest('POST', '/rest/api/3/issue', { fields });
      return created.parse(body).key;
    },
    ask: async (accountId, issueKey, { functionKey, payload = {} }) =>
      answer.parse(await host.onPanel({ accountId, issueKey, functionKey, payload })),
    async property(issueKey, key) {
      const { ok, body } = await rest('GET', `/rest/api/3/issue/${issueKey}/properties/${key}`);
      return ok ? property.parse(body).value : null;
    },
    async properties(issueKey) {
      const { body } = await rest('GET', `/rest/api/3/issue/${issueKey}/properties`);
      return properties.parse(body).keys.map(({ key }) => key);
    },
  };
}
