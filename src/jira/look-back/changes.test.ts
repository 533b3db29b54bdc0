import fc from 'fast-check';
import type { JiraRequest } from '../request';
import { readChanges } from './changes';
import { readEdits } from './said';

const fields = { sprint: 'customfield_1', estimate: 'customfield_2', acceptance: 'customfield_3' };

/** Jira with these pages of issue 1's history; every page but the last has a token. */
function answering(...pages: readonly (readonly unknown[])[]): { request: JiraRequest; asked: unknown[] } {
  const asked: unknown[] = [];
  const request: JiraRequest = async (_path, init) => {
    asked.push(JSON.parse(init?.body ?? '{}'));
    const changeHistories = pages[asked.length - 1] ?? [];
    const more = asked.length < pages.length ? { nextPageToken: `page ${asked.length}` } : {};
    const body = { issueChangeLogs: [{ issueId: '1', changeHistories }], ...more };
    return new Response(JSON.stringify(body), { status: 200 });
  };
  return { request, asked };
}

const entry = (created: unknown, ...items: readonly unknown[]) => ({
  id: '1',
  author: { accountId: 'ana' },
  created,
  items,
});
const moved = (from: string | null, to: string | null) => ({ field: 'status', fieldId: 'status', from, to });
const changesOf = async (...pages: readonly (readonly unknown[])[]) =>
  (await readChanges(answering(...pages).request, ['1'], fields)).get('1');

test.each([
  ['ISO text', '2026-08-03T11:00:00.000+0200'],
  ['ISO text in UTC', '2026-08-03T09:00:00.000Z'],
  ['milliseconds', 1_785_747_600_000],
  ['milliseconds as text', '1785747600000'],
])('the time of a change is read from %s', async (_what, created) => {
  expect(await changesOf([entry(created, moved('1', '2'))])).toEqual([
    { what: 'status', at: '2026-08-03T09:00:00.000Z', from: '1', to: '2' },
  ]);
});

const at = '2026-08-03T09:00:00.000Z';
test.each([
  ['sprint ids', { fieldId: 'customfield_1', from: '2781', to: '2781, 2807' }, { from: [2781], to: [2781, 2807] }],
  ['a first sprint', { fieldId: 'customfield_1', from: '', to: '7' }, { from: [], to: [7] }],
  ['a sprint field without its id', { field: 'Sprint', from: '7', to: null }, { from: [7], to: [] }],
  ['a sprint that has no number', { fieldId: 'customfield_1', from: 'x, 7', to: '' }, { from: [7], to: [] }],
  [
    'an estimate',
    { fieldId: 'customfield_2', from: null, fromString: '5', to: null, toString: '5.5' },
    { from: 5, to: 5.5 },
  ],
  ['an emptied estimate', { fieldId: 'customfield_2', fromString: '5.0', toString: '' }, { from: 5, to: null }],
  [
    'a time estimate',
    { fieldId: 'customfield_2', from: '28800', fromString: '1d', to: null, toString: null },
    { from: 28800, to: null },
  ],
])('%s become numbers', async (_what, item, change) => {
  expect(await changesOf([entry(at, item)])).toEqual([expect.objectContaining({ at, ...change })]);
});

test.each([
  ['an entry without a time', [entry('once', moved('1', '2'))]],
  ['an entry without items', [{ created: at }]],
  ['malformed entries', ['entry', null]],
  ['an estimate that is no number', [entry(at, { fieldId: 'customfield_2', fromString: 'five', toString: '8' })]],
  ['another field', [entry(at, { field: 'labels', fieldId: 'labels', from: 'a', to: 'b' })]],
])('%s is ignored', async (_what, entries) => {
  expect(await changesOf([...entries, entry(at, moved('1', '2'))])).toMatchObject([{ what: 'status' }]);
});

test('pages are read to their end and sorted', async () => {
  const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2026-01-01'), noInvalidDate: true });
  const entries = fc.array(instant.map((date) => entry(date.toISOString(), moved('1', '2'))));
  await fc.assert(
    fc.asyncProperty(fc.array(entries, { minLength: 1, maxLength: 6 }), async (pages) => {
      const { request, asked } = answering(...pages);
      const changes = (await readChanges(request, ['1'], fields)).get('1') ?? [];
      const times = pages.flat().map(({ created }) => created);
      expect(changes.map((change) => change.at)).toEqual(times.toSorted());
      expect(asked).toHaveLength(pages.length);
      expect(asked[0]).toEqual({
        issueIdsOrKeys: ['1'],
        fieldIds: ['status', 'customfield_1', 'customfield_2'],
        maxResults: 10_000,
      });
    }),
    { numRuns: 30 },
  );
});

test('reading stops at a page limit where tokens never end', async () => {
  let asked = 0;
  const endless =
    (token: () => string): JiraRequest =>
    async () => {
      asked += 1;
      return new Response(JSON.stringify({ issueChangeLogs: [], nextPageToken: token() }), { status: 200 });
    };
  await readChanges(
    endless(() => 'same'),
    ['1'],
    fields,
  );
  expect(asked).toBe(2);
  await readChanges(
    endless(() => `token ${asked}`),
    ['1'],
    fields,
  );
  expect(asked).toBeLessThanOrEqual(102);
});

const text = (before: string, after: string, field = 'description') => ({
  field,
  fieldId: field,
  fromString: before,
  toString: after,
});
test('all edits since the date are kept, and the last earlier one of each field', async () => {
  const times = [
    '2026-01-01T00:00:00.000Z',
    '2026-01-02T00:00:00.000Z',
    '2026-01-03T00:00:00.000Z',
    '2026-03-01T00:00:00.000Z',
  ];
  const [first, second, third, later] = times;
  const { request } = answering([
    entry(first, text('a', 'b'), text('A', 'B', 'summary')),
    entry(second, text('b', 'h2. Why\r\nc')),
    entry(third, text('', 'x', 'customfield_3')),
    entry(later, text('h2. Why\r\nc', 'd')),
    entry('2026-03-02T00:00:00.000Z', text('d', 'e')),
  ]);
  const found = await readEdits(request, ['1'], { since: '2026-02-01T00:00:00.000Z', acceptance: 'customfield_3' });
  expect(found.get('1')?.map(({ field, after }) => [field, after])).toEqual([
    ['summary', 'B'],
    ['description', 'h2. Why\r\nc'],
    ['acceptance', 'x'],
    ['description', 'd'],
    ['description', 'e'],
  ]);
});
