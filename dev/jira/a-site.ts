import { createClock, type Clock } from '../clock.ts';
import type { AppField } from './app-field.ts';
import type { Caller } from './caller.ts';
import { openJira, type Jira } from './jira.ts';
import type { Limits } from './limits.ts';
import type { ProductEvent } from './product-event.ts';
import { addPerson } from './seed/add-person.ts';
import { addProject } from './seed/add-project.ts';
import { openSite } from './open-site.ts';
import type { Site } from './site.ts';
import type { WorkflowValidator } from './workflow/validator.ts';

/** For tests: a site whose clock stands still on Monday 2 March 2026, 09:00 UTC. */
export type ASite = {
  site: Site;
  jira: Jira;
  clock: Clock;
  /** Product events since the start. */
  events: ProductEvent[];
  projectId: number;
  /** Sends a request as the caller; returns status, parsed body (null when there is none) and headers. */
  ask(caller: Caller, request: string, body?: unknown): Promise<{ status: number; body: unknown; headers: Headers }>;
};

export const ada = { kind: 'user', accountId: 'ada' } as const satisfies Caller;
export const vera = { kind: 'user', accountId: 'vera' } as const satisfies Caller;
export const stan = { kind: 'user', accountId: 'stan' } as const satisfies Caller;
export const app = { kind: 'app' } as const satisfies Caller;

/** Project SHOP: Ada administers it, Vera may view it, Stan has no access, the app has its role. */
export function aSite(
  spoilt: {
    limits?: Partial<Limits>;
    appScopes?: readonly string[];
    appAccess?: boolean;
    validators?: readonly WorkflowValidator[];
    appFields?: readonly AppField[];
  } = {},
): ASite {
  const clock = createClock({ start: Date.UTC(2026, 2, 2, 9), frozen: true });
  const {
    limits = {},
    appScopes = ['read:jira-work', 'write:jira-work', 'read:jira-user'],
    appAccess = true,
    validators = [],
    appFields = [],
  } = spoilt;
  const site = openSite({
    file: ':memory:',
    clock,
    baseUrl: 'http://localhost:2990',
    random: () => 0,
    indexed: [],
    limits,
    appScopes,
    validators,
    appFields,
  });
  for (const name of ['ada', 'vera', 'stan']) {
    addPerson(site, { accountId: name, displayName: name, email: `${name}@example.com`, apiToken: `${name}-token` });
  }
  const members = [
    { accountId: 'ada', role: 'admin' as const },
    { accountId: 'vera', role: 'viewer' as const },
  ];
  const projectId = addProject(site, { key: 'SHOP', name: 'Shop', members, appAccess });
  const events: ProductEvent[] = [];
  site.on((event) => events.push(event));
  const jira = openJira(site);
  return { site, jira, clock, events, projectId, ask: asking(jira) };
}

function asking(jira: Jira): ASite['ask'] {
  return async (caller, request, body) => {
    const [method = 'GET', path = ''] = request.split(' ');
    const headers = { 'content-type': 'application/json' };
    const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
    const response = await jira.handle(new Request(`http://localhost:2990${path}`, init), caller);
    const text = await response.text();
    const parsed: unknown = text === '' ? null : JSON.parse(text);
    return { status: response.status, body: parsed, headers: response.headers };
  };
}

/** Creates a story as Ada and returns its key. */
export async function aStory({ ask }: ASite, fields: Record<string, unknown> = {}): Promise<string> {
  const body = {
    fields: { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'Pay by card', ...fields },
  };
  const created = await ask(ada, 'POST /rest/api/3/issue', body);
  if (created.status !== 201) throw new Error(JSON.stringify(created.body));
  return /"key":"([^"]+)"/.exec(JSON.stringify(created.body))?.[1] ?? '';
}
