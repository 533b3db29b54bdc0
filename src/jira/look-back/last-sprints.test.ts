import { aPast, type PastSite } from '../../../test/builders/a-past';
import type { LookBackSetup } from '../../contract-look-back';
import type { JiraRequest } from '../request';
import type { LookBackReading } from './reading';
import { readLookBack } from './read-look-back';

async function read(request: JiraRequest, setup: LookBackSetup, more: { readonly sprints?: number } = {}) {
  const options = { sprints: 3, signal: { aborted: false }, readRecorded: async () => [], ...more };
  let last: LookBackReading | null = null;
  for await (const one of readLookBack(request, setup, options)) last = one;
  if (last === null) throw new Error('Nothing was read.');
  return last;
}

/** That many closed sprints; where some are planned, a running one and the planned ones follow. */
async function manySprints(past: PastSite, count: number, planned = 0): Promise<void> {
  for (let n = 0; n < count + (planned === 0 ? 0 : planned + 1); n += 1) {
    const at = (days: number) =>
      new Date(Date.parse('2021-01-04T09:00:00.000Z') + (n * 14 + days) * 86_400_000).toISOString();
    const insert =
      'insert into sprints (board_id, name, state, start_date, end_date, complete_date, created_date, position) values (?, ?, ?, ?, ?, ?, ?, ?)';
    const [state, name] = n < count ? ['closed', 'Old'] : n === count ? ['active', 'Running'] : ['future', 'Planned'];
    const dates = [at(0), at(14), n < count ? at(14) : null, at(0)];
    past.app.site.db.run(insert, past.boardId, `${name} ${n + 1}`, state, ...dates, n);
  }
}

test.each([
  ['without a hint', null, 2],
  ['with a good hint', 130, 1],
  ['with an old hint', 128, 1],
  ['with a hint from long ago', 20, 2],
  ['with a hint that is too high', 175, 2],
  ['with a hint far beyond', 400, 2],
])('the last of 130 sprints are found %s', async (_how, closedSprints, requests) => {
  const past = await aPast();
  await manySprints(past, 130);
  const { request, asked } = past.as('ben');
  const { input, earlier } = await read(request, { ...past.setup, closedSprints });
  expect(input.sprints.map(({ name }) => name)).toEqual(['Old 128', 'Old 129', 'Old 130']);
  expect(earlier).toBe(true);
  expect(asked.filter((path) => path.includes('/sprint?'))).toHaveLength(requests);
});

test.each([
  ['without a hint', { closed: 130, planned: 12, hint: null }, 2],
  ['with a good hint', { closed: 130, planned: 12, hint: 130 }, 1],
  ['with an old hint', { closed: 130, planned: 12, hint: 118 }, 2],
  ['with a hint that is a little too high', { closed: 130, planned: 12, hint: 168 }, 2],
  ['with a hint far beyond', { closed: 130, planned: 12, hint: 400 }, 2],
  ['on a board that one page holds', { closed: 9, planned: 12, hint: null }, 1],
  ['where the last closed one ends a page', { closed: 50, planned: 12, hint: null }, 2],
  ['where more than a page is planned', { closed: 130, planned: 60, hint: null }, 3],
])('the last closed sprints and the running one are found %s', async (_how, { closed, planned, hint }, requests) => {
  const past = await aPast();
  await manySprints(past, closed, planned);
  const { request, asked } = past.as('ben');
  const { input } = await read(request, { ...past.setup, closedSprints: hint });
  expect(input.sprints.map(({ name }) => name)).toEqual([closed - 2, closed - 1, closed].map((n) => `Old ${n}`));
  expect(input.next).toMatchObject({ state: 'active' });
  expect(asked.filter((path) => path.includes('/sprint?'))).toHaveLength(requests);
});

test('sixty of 130 sprints are found without a hint', async () => {
  const past = await aPast();
  await manySprints(past, 130);
  const { input } = await read(past.as('ben').request, past.setup, { sprints: 60 });
  expect(input.sprints.map(({ name }) => name)).toEqual(Array.from({ length: 60 }, (_, n) => `Old ${n + 71}`));
});
