import { z } from 'zod';
import { aPolicy } from '../../../test/builders/a-policy';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { keepPolicy } from '../../../test/forging';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { digestQuestions } from '../../domain/question/question-digest';
import { backfillConsumer } from '../consumers';
import { startFirstLook } from '../settings/known-project';
import { readProject } from './project-store';
import { readRow } from './rows';
import { expectLog } from '../../../test/logged';

const pushed = z.object({
  queueName: z.string(),
  payload: z.array(z.object({ body: z.looseObject({}), delayInSeconds: z.number().default(0) })),
});
type Pushed = z.infer<typeof pushed>;

/** What the app pushes from now on, call by call, whether or not it is taken. */
function watchPushes(): Pushed[] {
  const pushes: Pushed[] = [];
  const through: unknown = Reflect.get(globalThis, '__forge_fetch__');
  if (typeof through !== 'function') throw new Error('No app is installed.');
  const answer = (...asked: readonly unknown[]): unknown => {
    if (String(asked[1]).startsWith('/webhook/queue/publish/'))
      pushes.push(pushed.parse(JSON.parse(String(Object(asked[2])['body']))));
    return Reflect.apply(through, undefined, asked);
  };
  Object.assign(globalThis, { __forge_fetch__: answer });
  return pushes;
}

const MORE_THAN_A_PAGE = 101;

/** People have left something on every issue, so that each is read on its own. */
async function touchedProject(): Promise<ForgeApp> {
  const app = installApp();
  for (let at = 0; at < MORE_THAN_A_PAGE; at += 1) {
    const issue = await app.anIssue(`Order ${at}`);
    await app.rest('PUT', `/rest/api/3/issue/${issue}/properties/commonGroundQuestions`, digestQuestions([]));
  }
  await startFirstLook(String(app.projectId));
  return app;
}

/** Nobody has, and the policy asks for a reason alone, which every issue has. */
async function readyProject(): Promise<ForgeApp> {
  const app = installApp();
  const needs = { ...STARTER_POLICY.needs, why: 'required', asked: 'advice', confident: 'advice' } as const;
  await keepPolicy(app, aPolicy({ version: 1, needs }));
  for (let at = 0; at < MORE_THAN_A_PAGE; at += 1) await app.anIssue(`Order ${at}`, { description: why });
  await startFirstLook(String(app.projectId));
  return app;
}

const text = (words: string) => [{ type: 'text', text: words }];
const why = {
  type: 'doc',
  version: 1,
  content: [
    { type: 'heading', attrs: { level: 2 }, content: text('Why') },
    { type: 'paragraph', content: text('No child finds out at the table what is in the dish.') },
  ],
};

async function nextPage(app: ForgeApp) {
  const [event] = app.queued.splice(0);
  if (event === undefined) throw new Error('Nothing is queued.');
  return { event, outcome: await backfillConsumer({ ...event, jobId: 'job', eventId: 'event' }) };
}

test.each([
  ['cannot judge', touchedProject, 504],
  ['would call ready', readyProject, 403],
] as const)(
  'the walk hands on what it %s fifty at a time, and takes half of the events that Forge takes',
  async (_what, of, points) => {
    const app = await of();
    // No sprint is planned, so the page before it is empty.
    await nextPage(app);
    const pushes = watchPushes();
    await nextPage(app);
    expect(pushes.map(({ queueName, payload }) => [queueName, payload.length])).toEqual([
      ['assess', 50],
      ['assess', 50],
      ['backfill', 1],
    ]);
    const events = pushes.reduce((sum, { payload }) => sum + payload.length, 0);
    const seconds = pushes.at(-1)?.payload[0]?.delayInSeconds ?? 0;
    expect((events / seconds) * 60).toBeLessThanOrEqual(250);
    expect(new Set(app.queued.flatMap(({ body }) => body['issueId'] ?? [])).size).toBe(100);
    // The page and the empty one before it, and three for each of its issues; once more where a property claims something.
    expect(await readRow({ entity: 'spending', key: 'hour' })).toMatchObject({ points });
  },
);

test('where the queue will not take them the page is worked off again, and nothing is passed over', async () => {
  expectLog('background A queue took no event.', 'queue assess refused an event Error');
  const app = await touchedProject();
  const projectId = String(app.projectId);
  await nextPage(app);
  const before = await readProject(projectId);
  app.refuses = 1;
  const { event, outcome } = await nextPage(app);
  expect(outcome).toMatchObject({ _retry: true });
  expect(await readProject(projectId)).toMatchObject({ assessed: 0, walk: { step: 'backlog', id: before?.walk?.id } });
  app.queued.splice(0, app.queued.length, event);
  expect((await nextPage(app)).outcome).toBeUndefined();
  expect(app.queued.filter(({ queueName }) => queueName === 'assess')).toHaveLength(100);
  expect(await readProject(projectId)).toMatchObject({ assessed: 100 });
});
