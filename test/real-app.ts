import { z } from 'zod';
import { createClock } from '../dev/clock.ts';
import { findModule } from '../dev/host/manifest.ts';
import { invokeResolver } from '../dev/host/resolver.ts';
import type { LogLine } from '../dev/host/runtime/messages.ts';
import { NO_QUOTAS } from '../dev/host/kvs/kvs-limits.ts';
import { startHost, type RunningHost } from '../dev/host/start-host.ts';
import { extensionAt, type Place } from '../dev/host/surface.ts';
import { APP_ACCOUNT_ID } from '../dev/jira/caller.ts';
import { grant, ROLES } from '../dev/jira/permissions.ts';
import { addProject } from '../dev/jira/seed/add-project.ts';
import type { Contract } from '../src/calls';
import { named } from './named';

/** Ana administers, Vera views, Otto works in another project, Dora is deactivated; the others refine. */
const editors = ['ben', 'chiara', 'dinesh', 'emma', 'farah', 'gus'] as const;
const roles = { ana: ROLES.admin, vera: ROLES.viewer, dora: ROLES.member, otto: [] } as const;
export type Name = (typeof editors)[number] | keyof typeof roles;
export const names: readonly Name[] = ['ana', ...editors, 'vera', 'dora', 'otto'];
export const idOf = (name: Name) => `id-${name}`;

export type Asked = {
  readonly as: Name;
  readonly functionKey: keyof Contract;
  readonly payload?: unknown;
  readonly moduleKey?: string;
  /** The place of the module, or a forged context. */
  readonly at?: Place;
  readonly extension?: Record<string, unknown>;
};
export type Answered = { readonly status: number; readonly body: unknown };

/** The unmodified app, packed by Forge's bundler, on a local Jira in memory whose clock stands still. */
export type RealApp = {
  readonly running: RunningHost;
  readonly logs: readonly LogLine[];
  readonly teamId: number;
  /** Creates a ticket as Ana and resolves with its key. */
  ticket(more?: Readonly<Record<string, unknown>>): Promise<string>;
  /** The function's result; throws when it answered only with an error. */
  ask(asked: Asked): Promise<unknown>;
  /** Jira's public REST with that person's token. */
  rest(as: Name, method: string, path: string, body?: unknown): Promise<Answered>;
  properties(issueKey: string): Promise<Readonly<Record<string, unknown>>>;
  /** Handles everything queued. */
  settle(): Promise<void>;
};

/** Longer than a talk has to pause until its properties are written. */
const SETTLED_MS = 180_000;

const created = z.object({ key: z.string() });
const withProperties = z.object({ properties: z.record(z.string(), z.unknown()) });

type Options = {
  /** The factor by which the app's own pauses are shortened. */
  readonly haste?: number;
  /** The chances of the host; always one half by default. */
  readonly random?: () => number;
};

export async function aRealApp({ haste = 1, random = () => 0.5 }: Options = {}): Promise<RealApp> {
  const logs: LogLine[] = [];
  const running = await startHost({
    createClock: () => createClock({ start: Date.parse('2026-03-02T09:00:00Z'), frozen: true }),
    random,
    haste,
    log: (line) => logs.push(line),
  });
  const { host } = running;
  // The clock stands still, so limits per burst or minute would never reset.
  Object.assign(host.site.limits, { writesPerIssue: [] });
  Object.assign(host.kvs.quotas, NO_QUOTAS);
  const teamId = furnish(running);

  const rest: RealApp['rest'] = async (as, method, path, body) => {
    const authorization = `Basic ${Buffer.from(`${as}@example.com:${as}-token`).toString('base64')}`;
    const headers = { authorization, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await host.jira.fetch(new Request(`${running.url}${path}`, { method, headers, ...sent }));
    return { status: response.status, body: textOrJson(await response.text()) };
  };
  return {
    running,
    logs,
    teamId,
    rest,
    async ticket(more = {}) {
      const fields = { project: { key: 'TEAM' }, issuetype: { id: '10001' }, summary: 'Pay by invoice', ...more };
      return created.parse((await rest('ana', 'POST', '/rest/api/3/issue', { fields })).body).key;
    },
    async ask({ as, functionKey, payload, moduleKey = 'refinement-panel', at = {}, extension }) {
      const module = findModule(host.manifest, moduleKey);
      const place = extension ?? extensionAt(host.site, module.type, at);
      const surface = { module, extension: place, accountId: idOf(as) };
      const outcome = await invokeResolver(host, surface, {
        functionKey,
        payload: isPlain(payload) ? named(payload) : payload,
      });
      if (outcome.success) return outcome.body;
      throw new Error(`${functionKey}: ${JSON.stringify(outcome.error)}`);
    },
    async properties(issueKey) {
      const { body } = await rest('ana', 'GET', `/rest/api/3/issue/${issueKey}?properties=*all&fields=summary`);
      return withProperties.parse(body).properties;
    },
    settle: () => host.clock.settle(SETTLED_MS),
  };
}

/** Creates the people, their project and another one that they have no access to. */
function furnish({ host: { site } }: RunningHost): number {
  for (const name of names) {
    const sql = 'insert into users (account_id, email, api_token, display_name, active) values (?, ?, ?, ?, ?)';
    site.db.run(sql, idOf(name), `${name}@example.com`, `${name}-token`, `Display ${name}`, name === 'dora' ? 0 : 1);
  }
  const [team = 0, other = 0] = ['TEAM', 'OTHER'].map((key) => {
    return addProject(site, { key, name: key, lead: idOf('ana'), members: [] });
  });
  for (const name of editors) grant(site, team, { account: idOf(name), permissions: ROLES.member });
  for (const name of ['ana', 'vera', 'dora', 'otto'] as const) {
    grant(site, team, { account: idOf(name), permissions: roles[name] });
  }
  grant(site, other, { account: idOf('otto'), permissions: ROLES.admin });
  for (const project of [team, other]) grant(site, project, { account: APP_ACCOUNT_ID, permissions: ROLES.app });
  return team;
}

/** What a page may send; anything else is sent as it is. */
const isPlain = (payload: unknown): payload is object | undefined =>
  payload === undefined || (typeof payload === 'object' && payload !== null && !Array.isArray(payload));

function textOrJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
