import { z } from 'zod';
import { createClock } from '../dev/clock.ts';
import { openKvs, type Kvs } from '../dev/host/kvs/kvs.ts';
import { appFields, indexedProperties } from '../dev/host/manifest.ts';
import { openDb } from '../dev/jira/db.ts';
import { openJira, type Jira } from '../dev/jira/jira.ts';
import { addPerson } from '../dev/jira/seed/add-person.ts';
import { addProject } from '../dev/jira/seed/add-project.ts';
import { openSite } from '../dev/jira/open-site.ts';
import type { Site, SiteOptions } from '../dev/jira/site.ts';
import { ownManifest } from './own-manifest';

const URL_OF_SITE = 'http://jira.local';
const pushed = z.object({
  queueName: z.string(),
  payload: z.array(z.object({ body: z.record(z.string(), z.unknown()) })),
});

type Target = { readonly type: string; readonly provider: string; readonly remote: string };
export type QueuedEvent = { readonly queueName: string; readonly body: Record<string, unknown> };

export type ForgeApp = {
  readonly site: Site;
  readonly jira: Jira;
  readonly kvs: Kvs;
  readonly projectId: number;
  /** Events that were queued and not yet handled. */
  readonly queued: QueuedEvent[];
  /** How many of the next events the queue refuses. */
  refuses: number;
  /** Requests of the app to Jira since this was emptied: method, path without query, and account. */
  readonly asked: string[];
  /** Rows that the app read by key, alone or in a batch, since this was emptied: entity and key. */
  readonly lookedUp: string[];
  /** Realtime hints published since this was emptied: the GraphQL variables. */
  readonly published: unknown[];
  /** Accounts that Atlassian's personal data report answers as closed. */
  readonly closed: Set<string>;
  /** Accounts that the app has reported, and since when it says to know them. */
  readonly reported: { readonly accountId: string; readonly updatedAt: string }[];
  /** Until the next call, whoever the app calls "the user". */
  actAs(accountId: string | null): void;
  /** Jira's REST as a person, Ana by default, without the app. */
  rest(method: string, where: string, body?: unknown, as?: string): Promise<{ status: number; body: unknown }>;
  anIssue(summary: string, more?: object): Promise<string>;
};

/**
 * The app's back end in this process, between the SDKs' own seam and the local Jira. Project TIF: Ana administers, Ben
 * and Cem edit, Vic views, Out has no access. Scopes and indexes come from the manifest.
 */
export function installApp(more: Pick<SiteOptions, 'timeZone'> = {}): ForgeApp {
  const clock = createClock({ start: Date.parse('2026-11-24T09:00:00.000Z'), frozen: true });
  const random = () => 0.5;
  const indexed = indexedProperties(ownManifest);
  const { scopes } = ownManifest.permissions;
  const options = { file: ':memory:', clock, baseUrl: URL_OF_SITE, random, indexed, appScopes: scopes };
  const site = openSite({ ...options, appFields: appFields(ownManifest), ...more });
  const jira = openJira(site);
  const faults = { conflictRate: 0, queryLagMs: [0, 0], expiryLateMs: [0, 0] } as const;
  const entities = ownManifest.app.storage?.entities ?? [];
  const kvs = openKvs({ db: openDb(':memory:'), clock, random, entities, faults: { ...faults } });
  const projectId = populate(site);
  const queued: QueuedEvent[] = [];
  const asked: string[] = [];
  const lookedUp: string[] = [];
  const published: unknown[] = [];
  const closed = new Set<string>();
  const reported: ForgeApp['reported'] = [];
  const who: { is: string | null } = { is: 'ana' };

  async function answer(
    target: Target,
    where: string,
    init: { method?: string; body?: string; headers?: Record<string, string> } = {},
  ) {
    const body: unknown = init.body === undefined ? undefined : JSON.parse(init.body);
    if (target.type === 'kvs') {
      if (where.endsWith('/entity/get')) lookedUp.push(nameOf(body));
      if (where.endsWith('/batch/get')) lookedUp.push(...batch.parse(body).map(nameOf));
      return response(kvs.handle(where, body));
    }
    if (target.type === 'realtime') return response(publish(published, body));
    if (where === '/app/report-accounts') return response(reportOf(body, { closed, reported }));
    if (target.remote === 'stargate') {
      if (app.refuses <= 0) return response({ status: enqueue(queued, body) });
      app.refuses -= 1;
      return response({ status: 500, body: { message: 'Not now' } });
    }
    const isApp = target.provider === 'app';
    asked.push(`${init.method ?? 'GET'} ${where.split('?')[0]} as ${isApp ? 'app' : 'user'}`);
    if (!isApp && who.is === null)
      return new Response(null, { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } });
    const caller = isApp
      ? ({ kind: 'app' } as const)
      : ({ kind: 'user', accountId: who.is ?? '', via: 'app' } as const);
    return jira.handle(new Request(`${URL_OF_SITE}${where}`, init), caller);
  }
  const runtime = {
    appContext: { installationId: 'installation', appVersion: '1.0.0', environmentType: 'DEVELOPMENT' },
    lambdaContext: { getRemainingTimeInMillis: () => 25_000 },
    realtime: { contextToken: 'token' },
  };
  Object.assign(globalThis, { __forge_fetch__: answer, __forge_runtime__: runtime });

  const rest: ForgeApp['rest'] = async (method, where, body, as = 'ana') => {
    const init =
      body === undefined
        ? { method }
        : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const answered = await jira.handle(new Request(`${URL_OF_SITE}${where}`, init), { kind: 'user', accountId: as });
    const text = await answered.text();
    return { status: answered.status, body: text === '' ? null : JSON.parse(text) };
  };
  const app: ForgeApp = {
    site,
    jira,
    kvs,
    projectId,
    queued,
    refuses: 0,
    asked,
    lookedUp,
    published,
    closed,
    reported,
    rest,
    actAs: (accountId) => (who.is = accountId),
    anIssue: issueMaker(rest),
  };
  return app;
}

const row = z.object({ entityName: z.string(), key: z.string() });
const batch = z.array(row);
function nameOf(body: unknown): string {
  const { entityName, key } = row.parse(body);
  return `${entityName} ${key}`;
}

function issueMaker(rest: ForgeApp['rest']): ForgeApp['anIssue'] {
  return async (summary, more = {}) => {
    const fields = { project: { key: 'TIF' }, issuetype: { name: 'Story' }, summary, ...more };
    const { status, body } = await rest('POST', '/rest/api/3/issue', { fields });
    if (status !== 201) throw new Error(`Jira would not create the issue: ${JSON.stringify(body)}`);
    return z.object({ id: z.string() }).parse(body).id;
  };
}

function enqueue(queued: QueuedEvent[], body: unknown): number {
  const { queueName, payload } = pushed.parse(body);
  queued.push(...payload.map((event) => ({ queueName, body: event.body })));
  return 201;
}

const mutation = z.object({ variables: z.record(z.string(), z.unknown()) });

/** Records the hint; no page listens. Signs a token as Forge does, without a signature. */
function publish(published: unknown[], body: unknown) {
  const { variables } = mutation.parse(body);
  if ('claims' in variables)
    return { status: 200, body: { data: { ecosystem: { signRealtimeToken: sign(variables) } } } };
  published.push(variables);
  const publishRealtimeChannel = { eventId: null, eventTimestamp: null };
  return { status: 200, body: { data: { ecosystem: { publishRealtimeChannel } } } };
}

function sign({ channelName, claims, permissions }: Readonly<Record<string, unknown>>) {
  const payload = Buffer.from(JSON.stringify({ channel: { name: channelName }, claims, permissions }));
  return {
    forgeRealtimeToken: {
      jwt: `head.${payload.toString('base64url')}.signature`,
      expiresAt: Math.floor(Date.now() / 1_000) + 3_600,
    },
  };
}

const reportedAccounts = z.object({
  accounts: z.array(z.object({ accountId: z.string(), updatedAt: z.iso.datetime() })).max(90),
});

/** Atlassian's personal data report; 204 when there is nothing to do. */
function reportOf(body: unknown, { closed, reported }: Pick<ForgeApp, 'closed' | 'reported'>) {
  const { accounts: sent } = reportedAccounts.parse(body);
  reported.push(...sent);
  const accounts = sent
    .filter(({ accountId }) => closed.has(accountId))
    .map(({ accountId }) => ({ accountId, status: 'closed' }));
  return accounts.length === 0 ? { status: 204 } : { status: 200, body: { accounts } };
}

function response({ status, body }: { status: number; body?: unknown }): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), { status });
}

function populate(site: Site): number {
  for (const name of ['ana', 'ben', 'cem', 'vic', 'out']) {
    addPerson(site, { accountId: name, displayName: name, email: `${name}@example.com`, apiToken: name });
  }
  const members = [
    { accountId: 'ana', role: 'admin' as const },
    { accountId: 'ben', role: 'member' as const },
    { accountId: 'cem', role: 'member' as const },
    { accountId: 'vic', role: 'viewer' as const },
  ];
  return addProject(site, { key: 'TIF', name: 'Tiffin', lead: 'ana', members });
}
