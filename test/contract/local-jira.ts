import { serve } from '@hono/node-server';
import { createClock, type Clock } from '../../dev/clock.ts';
import { openJira, type Jira } from '../../dev/jira/jira.ts';
import { addPerson } from '../../dev/jira/seed/add-person.ts';
import { addProject } from '../../dev/jira/seed/add-project.ts';
import { openSite } from '../../dev/jira/open-site.ts';
import type { Site } from '../../dev/jira/site.ts';
import { openApiOracle } from './openapi.ts';

export type Person = { accountId: string; email: string; apiToken: string };

/** The site under contract, with one person and one project on it. */
export type Target = {
  host: string;
  person: Person;
  projectKey: string;
  /** Differences between the local answers since the last call and Atlassian's OpenAPI documents. */
  problems(): readonly string[];
  stop(): Promise<void>;
};

/** A local site, with its other people, tables and clock. */
export type LocalTarget = Target & {
  site: Site;
  jira: Jira;
  clock: Clock;
  viewer: Person;
  stranger: Person;
  projectId: number;
};

const person = (name: string): Person => ({
  accountId: `712020:${name}`,
  email: `${name}@example.com`,
  apiToken: `${name}-token`,
});
const ADA = person('ada');
const VERA = person('vera');
const STAN = person('stan');

/**
 * The real site of JIRA_SITE, JIRA_EMAIL and JIRA_API_TOKEN (JIRA_PROJECT: key of a project to write to), or a local
 * one.
 */
export async function openTarget(): Promise<Target> {
  const { JIRA_SITE, JIRA_EMAIL, JIRA_API_TOKEN, JIRA_PROJECT = 'CG' } = process.env;
  if (!JIRA_SITE || !JIRA_EMAIL || !JIRA_API_TOKEN) return startLocalJira();
  return {
    host: JIRA_SITE,
    person: { accountId: '', email: JIRA_EMAIL, apiToken: JIRA_API_TOKEN },
    projectKey: JIRA_PROJECT,
    problems: () => [],
    stop: async () => undefined,
  };
}

/** A new site in memory on a free port: Ada administers its one project, Vera may view it, Stan may not. */
export async function startLocalJira(): Promise<LocalTarget> {
  const clock = createClock();
  const { problems, observe } = observer();
  const open: { jira?: Jira } = {};
  const { server, port } = await listen(async (request) => {
    const response = (await open.jira?.fetch(request)) ?? new Response(null, { status: 503 });
    await observe(request, response.clone());
    return response;
  });
  const host = `http://localhost:${port}`;
  const site = openSite({
    file: ':memory:',
    clock,
    baseUrl: host,
    random: () => 0,
    indexed: [],
    appScopes: ['read:jira-work'],
  });
  const jira = (open.jira = openJira(site));
  addPerson(site, { ...ADA, displayName: 'Ada Lovelace', siteAdmin: true });
  addPerson(site, { ...VERA, displayName: 'Vera Rubin' });
  addPerson(site, { ...STAN, displayName: 'Stan Ulam' });
  const members = [
    { accountId: ADA.accountId, role: 'admin' as const },
    { accountId: VERA.accountId, role: 'viewer' as const },
  ];
  const projectId = addProject(site, { key: 'CG', name: 'Common Ground', lead: ADA.accountId, members });
  return {
    host,
    site,
    jira,
    clock,
    projectId,
    person: ADA,
    viewer: VERA,
    stranger: STAN,
    projectKey: 'CG',
    problems,
    async stop() {
      clock.stop();
      await new Promise((resolve) => server.close(resolve));
      site.close();
    },
  };
}

type Listening = { server: ReturnType<typeof serve>; port: number };

function listen(fetch: (request: Request) => Promise<Response>): Promise<Listening> {
  return new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: 'localhost' }, ({ port }) => resolve({ server, port }));
  });
}

function observer(): {
  problems: () => readonly string[];
  observe: (request: Request, response: Response) => Promise<void>;
} {
  const oracle = openApiOracle();
  const found: string[] = [];
  return {
    problems: () => found.splice(0),
    async observe(request, response) {
      if (!response.headers.get('content-type')?.includes('json')) return;
      const body: unknown = await response.json();
      found.push(
        ...oracle({ method: request.method, pathname: new URL(request.url).pathname, status: response.status, body }),
      );
    },
  };
}
