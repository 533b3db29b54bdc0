import { addProject } from '../dev/jira/seed/add-project.ts';
import { startFirstLook } from '../src/forge/settings/known-project';
import { castVote } from './call-panel';
import type { ForgeApp } from './forge-app';
import { deliver } from './forging';

export const HOUR = 3_600_000;

/** On the clocks of the site and of the app. */
export async function later(app: ForgeApp, ms: number): Promise<void> {
  await app.site.clock.advance(ms);
  jest.setSystemTime(Date.now() + ms);
}

export async function handle(app: ForgeApp): Promise<unknown> {
  const event = app.queued.shift();
  if (event === undefined) throw new Error('Nothing is queued.');
  return deliver(event);
}

/** Handles the queued events and those that they queue; Jira works off its bulk writes between them. */
export async function drain(app: ForgeApp): Promise<void> {
  while (app.queued.length > 0) {
    await handle(app);
    await later(app, 1000);
  }
}

/** Another project of the site with this many issues, which these people administer. */
export async function another(app: ForgeApp, key: string, issues: number, people = ['ana']): Promise<string> {
  const members = people.map((accountId) => ({ accountId, role: 'admin' as const }));
  const id = addProject(app.site, { key, name: key, lead: 'ana', members });
  for (let at = 0; at < issues; at += 1) await app.anIssue(`${key} ${at}`, { project: { key } });
  return String(id);
}

/** Which issues the background reads from now on, in the order of reading, by page. */
export function watchPages(app: ForgeApp): string[][] {
  const pages: string[][] = [];
  const { handle: through } = app.jira;
  Object.assign(app.jira, {
    handle: async (...asked: Parameters<typeof through>) => {
      const answer = await through(...asked);
      const isPage = /\/(search\/jql|bulkfetch)$/u.test(new URL(asked[0].url).pathname) && asked[1].kind === 'app';
      if (isPage) {
        const { issues } = Object(await answer.clone().json());
        if (Array.isArray(issues)) pages.push(issues.map((issue: unknown) => String(Object(issue)['id'])));
      }
      return answer;
    },
  });
  return pages;
}

/** A looked-at project in which people have said something about the first issue. */
export async function lookedAt(app: ForgeApp, count: number): Promise<readonly string[]> {
  const issues: string[] = [];
  for (let at = 0; at < count; at += 1) issues.push(await app.anIssue(`Order ${at}`));
  await castVote(app, 'ben', issues[0] ?? '', { confidence: 3 });
  await startFirstLook(String(app.projectId));
  await drain(app);
  return issues;
}

/** What Jira sends when a site administrator does this to the project. */
export async function hear(app: ForgeApp, method: 'POST' | 'DELETE', what: string): Promise<unknown> {
  app.site.db.run("update users set site_admin = 1 where account_id = 'ana'");
  const heard: unknown[] = [];
  const stop = app.site.on((event) => heard.push(event));
  await app.rest(method, `/rest/api/3/project/TIF${what}`);
  stop();
  expect(heard).toHaveLength(1);
  return heard[0];
}
