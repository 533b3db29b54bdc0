import { z } from 'zod';
import { NO_QUOTAS } from '../../dev/host/kvs/kvs-limits.ts';
import { startHost, type RunningHost } from '../../dev/host/start-host.ts';
import { addPerson } from '../../dev/jira/seed/add-person.ts';
import { addProject } from '../../dev/jira/seed/add-project.ts';
import { named } from '../named';

/** Ana owns the tickets; the other eight refine them. */
export const owner = 'id-ana';
export const eight = ['ben', 'chiara', 'dinesh', 'emma', 'farah', 'gus', 'hugo', 'ines'].map((name) => `id-${name}`);

/** The parts of an answer that the races look at. */
const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: z.looseObject({ code: z.string() }) }),
]);
export type Answer = z.infer<typeof answer>;
const created = z.object({ key: z.string() });
const property = z.object({ value: z.unknown() });
export type Team = {
  readonly running: RunningHost;
  /** Creates a ticket as Ana and resolves with its key. */
  ticket(summary: string): Promise<string>;
  /** The app's answer, a result or a failure; throws when the function itself fails. */
  ask(who: string, issueKey: string, call: { functionKey: string; payload?: object | undefined }): Promise<Answer>;
  /** A property as read by REST; null when there is none. */
  property(issueKey: string, key: string): Promise<unknown>;
  /** The panel as this person sees it. */
  panel(who: string, issueKey: string): Promise<unknown>;
};

/** The unmodified app on a local Jira in memory, with the storage behaviour of Forge that is hardest on it. */
export async function aTeamOfEight(): Promise<Team> {
  const running = await startHost({ log: () => undefined });
  const { host } = running;
  Object.assign(host.behaviour.kvs, { conflictRate: 0.1, queryLagMs: [1_000, 5_000] });
  // The races hold hundreds of talks in a minute, which exceeds an installation's quotas.
  Object.assign(host.kvs.quotas, NO_QUOTAS);
  const { site } = host;
  const team = [owner, ...eight];
  for (const accountId of team) {
    addPerson(site, { accountId, displayName: accountId, email: `${accountId}@example.com`, apiToken: 'token' });
  }
  const members = team.map((accountId) => ({ accountId, role: 'admin' as const }));
  addProject(site, { key: 'TEAM', name: 'Team', lead: owner, members });

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
      answer.parse(await host.onPanel({ accountId, issueKey, functionKey, payload: named(payload) })),
    async property(issueKey, key) {
      const { ok, body } = await rest('GET', `/rest/api/3/issue/${issueKey}/properties/${key}`);
      return ok ? property.parse(body).value : null;
    },
    async panel(accountId, issueKey) {
      const opened = answer.parse(await host.onPanel({ accountId, issueKey, functionKey: 'openPanel', payload: {} }));
      return opened.ok ? opened.value : null;
    },
  };
}
