import { type ForgeApp, installApp } from '../../../../test/forge-app';
import { stopTheClock } from '../../../../test/stop-the-clock';
import { jiraAsApp, jiraAsUser } from '../../jira-requests';
import { markUsed } from '../../settings/known-project';
import { now } from '../../stores/clock';
import { readProjects, usedProjects } from '../../stores/project-store';
import { checkHealth, probes } from './check-health';
import { tryAll } from './probe';
import { expectLog } from '../../../../test/logged';

stopTheClock('2026-11-24T09:00:00.000Z');

type Target = { readonly type: string; readonly remote?: string };
type Call = (target: Target, where: string, init?: { readonly method?: string }) => Promise<Response>;

const REFUSED = { because: 'not-administrator' };
const RIGHT = '/rest/api/3/mypermissions';
/** The path of a request, with its target: storage has paths of its own. */
const pathOf = ({ type }: Target, where: string): string => `${type} ${where.split('?')[0]}`;

/** Listens to what the app asks, and answers in Jira's and storage's place where `instead` has an answer. */
function between(instead: (path: string) => Response | null): readonly string[] {
  const through: Call = Reflect.get(globalThis, '__forge_fetch__');
  const heard: string[] = [];
  const call: Call = async (target, where, init) => {
    const path = pathOf(target, where);
    heard.push(path);
    return instead(path) ?? through(target, where, init);
  };
  Object.assign(globalThis, { __forge_fetch__: call });
  return heard;
}

async function aUsedSite(): Promise<ForgeApp> {
  const app = installApp();
  app.site.db.run("update users set site_admin = 1 where account_id = 'ana'");
  app.actAs('ana');
  await markUsed(String(app.projectId));
  return app;
}

/** Which paths each probe asks, when it runs alone. */
async function askedBy(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const probe of probes) {
    await aUsedSite();
    const heard = between(() => null);
    const projects = async () => readProjects(await usedProjects());
    await tryAll([probe], { app: jiraAsApp, person: jiraAsUser, opened: null, now: now(), projects });
    found.set(probe.id, new Set(heard));
  }
  return found;
}

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const refusals = {
  'is refused': () => json(403, { errorMessages: [] }),
  'is busy': () => json(429, {}),
  breaks: () => json(500, {}),
  'answers in an odd shape': () => json(200, { odd: true }),
};

test('whichever path is refused, busy, broken or odd: every other line is there, as it was', async () => {
  expectLog('storage refused 403 UNKNOWN_ERROR');
  const asked = await askedBy();
  const paths = [...new Set([...asked.values()].flatMap((each) => [...each]))];
  // Storage that is busy is asked again and again, which takes seconds; it is as dead as one that breaks. Its answers are read
  // by Forge's own client.
  const tries = paths.flatMap((path) =>
    Object.entries(refusals)
      .filter(([what]) => path.startsWith('fpp') || what === 'breaks' || what === 'is refused')
      .map(([what, refused]) => ({ path, what, refused })),
  );
  await aUsedSite();
  const { checks: before } = await checkHealth({ opened: null });
  for (const { path, what, refused } of tries) {
    await aUsedSite();
    between((one) => (one === path ? refused() : null));
    const { checks, unanswered } = await checkHealth({ opened: null });
    const ids = [...checks, ...unanswered].map(({ id }) => id);
    expect([path, what, ids.toSorted()]).toEqual([path, what, probes.map(({ id }) => id).toSorted()]);
    const untouched = before.filter(({ id }) => asked.get(id)?.has(path) === false);
    expect([path, what, checks]).toEqual([path, what, expect.arrayContaining(untouched)]);
    const by = path.startsWith('kvs') ? 'storage' : 'jira';
    expect([path, what, unanswered.map((one) => one.by)]).toEqual([path, what, unanswered.map(() => by)]);
  }
});

test.each(Object.entries(refusals))(
  'only Jira’s own answer says that a person may not see the page, where it %s',
  async (_what, refused) => {
    await aUsedSite();
    between((path) => (path.endsWith(RIGHT) ? refused() : null));
    await expect(checkHealth({ opened: null })).rejects.toMatchObject({
      details: expect.not.objectContaining(REFUSED),
    });
  },
);
