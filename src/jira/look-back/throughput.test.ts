import { z } from 'zod';
import { aBoard } from '../../../test/a-sprint';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { stopTheClock } from '../../../test/stop-the-clock';
import { itemsIn, type Output } from '../../domain/backlog/output';
import { learnBoard } from '../../forge/settings/known-board';
import { readKnownBoard } from '../../forge/stores/board-store';
import { jiraAsApp } from '../../forge/jira-requests';
import { readThroughput } from './throughput';

const WEEK = 7 * 24 * 60 * 60_000;
const NOW = '2026-12-29T09:00:00.000Z';
stopTheClock(NOW);

const shape = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ statusCategory: z.object({ key: z.string() }) }) })),
});

async function move({ rest }: ForgeApp, issue: string, to: 'new' | 'done'): Promise<void> {
  const { body } = await rest('GET', `/rest/api/3/issue/${issue}/transitions`);
  const found = shape.parse(body).transitions.find((one) => one.to.statusCategory.key === to);
  await rest('POST', `/rest/api/3/issue/${issue}/transitions`, { transition: { id: found?.id } });
}

/** Finishes so many items a week, in the five weeks before {@link NOW}. A workflow may forget the resolution date. */
async function weeksOf(app: ForgeApp, finished: readonly number[]): Promise<void> {
  for (const count of finished) {
    await app.site.clock.advance(WEEK / 2);
    for (let item = 0; item < count; item += 1) await move(app, await app.anIssue('Item'), 'done');
    await app.site.clock.advance(WEEK / 2);
  }
  app.site.db.run('update issues set resolved_at = null');
}

const weeksIn = async (app: ForgeApp) => countsOf(await readThroughput(jiraAsApp, [String(app.projectId)], NOW));
const countsOf = (output: Output | null | undefined) => output?.periods.map((period) => itemsIn(period).length);

test.each([
  ['each week counts what it finished', [3, 0, 2, 4, 1], [3, 0, 2, 4, 1]],
  ['weeks before the first finished item are left out', [0, 0, 2, 0, 4], [2, 0, 4]],
  ['without a finished item there is none', [0, 0, 0, 0, 0], []],
])('%s', async (_what, finished, told) => {
  const app = installApp();
  await weeksOf(app, finished);
  expect(await weeksIn(app)).toEqual(told);
});

test('epics, sub-tasks, what is open again and what was finished before those weeks are not counted', async () => {
  const app = installApp();
  await move(app, await app.anIssue('Before'), 'done');
  await app.site.clock.advance(1);
  const story = await app.anIssue('Story');
  const epic = await app.anIssue('Epic', { issuetype: { name: 'Epic' } });
  const part = await app.anIssue('Part', { issuetype: { name: 'Sub-task' }, parent: { id: story } });
  const again = await app.anIssue('Again');
  for (const issue of [story, epic, part, again]) await move(app, issue, 'done');
  await move(app, again, 'new');
  await app.site.clock.advance(5 * WEEK - 1);
  expect(await weeksIn(app)).toEqual([1, 0, 0, 0, 0]);
});

test('a kanban board is known by what its weeks finished, and estimates in no field', async () => {
  const app = installApp();
  const board = aBoard(app, { type: 'kanban' });
  await weeksOf(app, [3, 0, 2, 4, 1]);
  await learnBoard({ projectId: String(app.projectId), boardId: board });
  const known = await readKnownBoard(board, NOW);
  expect(known?.board).toMatchObject({ estimate: null, closedSprints: 0 });
  expect(countsOf(known?.board.output)).toEqual([3, 0, 2, 4, 1]);
});
