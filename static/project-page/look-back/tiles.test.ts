import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { lookBackByWeek } from '../../../src/domain/lookback/by-week';
import { figureIds } from '../../../src/domain/lookback/figures';
import { lookBack } from '../../../src/domain/lookback/look-back';
import type { LookBackInput, PastIssue } from '../../../src/domain/lookback/past';
import {
  aClosedSprint,
  aPastIssue,
  at,
  estimateChange,
  sprintsChange,
  statusChange,
} from '../../../test/builders/look-back';
import { formatsFor } from '../../ui/formats';
import { csvOf } from './csv-rows';
import { listedOf } from './listed';
import { forecastSentence, sentenceOf } from './sentence';
import { type LookBackFigures, columnsOf, countOf } from './shown';
import type { Telling } from './telling';
import { aLookBackSetup, aReading, threeSprints } from './test/three-sprints';
import type { TileData } from './tile-data';
import { askedTile } from './tiles/asked';
import { cameBackTile } from './tiles/came-back';
import { changedTile } from './tiles/changed';
import { finishedTile, finishedByWeekTile } from './tiles/finished';
import { toShown } from './to-shown';
import { wordsDe } from './words.de';
import { wordsEn } from './words.en';

const sprint = fc.constantFrom(8, 9, 10);
const when = fc.integer({ min: -10, max: 60 }).map((day) => at(day));
const change = fc.oneof(
  fc.record({ when, id: sprint }).map((one) => sprintsChange(one.when, [], [one.id])),
  fc.record({ when, id: sprint }).map((one) => sprintsChange(one.when, [one.id], [])),
  when.map((moment) => statusChange(moment, 'doing', 'done')),
  when.map((moment) => statusChange(moment, 'done', 'doing')),
  when.map((moment) => estimateChange(moment, 3, 5)),
);
const issues: fc.Arbitrary<readonly PastIssue[]> = fc
  .array(
    fc.record({
      id: fc.integer({ min: 1, max: 99 }).map(String),
      summary: fc.string(),
      sprints: fc.uniqueArray(sprint, { maxLength: 2 }),
      status: fc.constantFrom('todo', 'done', 'gone'),
      changes: fc.array(change, { maxLength: 6 }),
    }),
    { maxLength: 12 },
  )
  .map((all) => {
    const unique = new Map(all.map((one) => [one.id, one]));
    return [...unique.values()].map((one) =>
      aPastIssue({ ...one, changes: one.changes.toSorted((a, b) => a.at.localeCompare(b.at)) }),
    );
  });
const inputs = fc
  .record({ issues, recordedSince: fc.option(when), read: fc.boolean() })
  .map(({ issues: some, recordedSince, read }) =>
    threeSprints({ issues: some, recordedSince, ...(read ? {} : { texts: null, asking: null }) }),
  );

function telling(shown: LookBackFigures, words = wordsEn): Telling {
  return {
    words,
    formats: formatsFor(words === wordsEn ? 'en-GB' : 'de-DE', 'UTC'),
    shown,
    columns: columnsOf(shown, String),
  };
}
const shownOf = (input: LookBackInput): LookBackFigures => toShown(aReading({ input }), aLookBackSetup(), 3);
const tilesOf = (to: Telling): readonly TileData[] => [
  finishedTile(to),
  changedTile(to),
  askedTile(to),
  cameBackTile(to),
];

test('a table has a row for each bar, with the text above the bar', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      for (const { chart, table, values } of tilesOf(telling(shownOf(input)))) {
        expect(table.rows.map(({ id }) => id)).toEqual(values.map(({ column }) => column));
        const widths = table.rows.map(({ names, cells }) => names.length + cells.length);
        expect(new Set(widths)).toEqual(new Set([table.head.length]));
        for (const bar of chart?.bars ?? []) expect(chart?.label).toContain(bar.label);
      }
      const [finished, changed, , cameBack] = tilesOf(telling(shownOf(input)));
      const texts = (tile: TileData | undefined, column: number) =>
        tile?.table.rows.map(({ cells }) => cells[column]?.text ?? '') ?? [];
      const above = (tile: TileData | undefined) => tile?.values.map(({ text }) => text);
      expect(texts(finished, 2)).toEqual(above(finished));
      expect(texts(cameBack, 1).map((text) => text.split(' ')[0])).toEqual(above(cameBack));
      const [added, removed] = [texts(changed, 0), texts(changed, 1)];
      const sums = added.map((one, at) => (one === '–' ? one : String(Number(one) + Number(removed[at]))));
      expect(sums).toEqual(above(changed));
    }),
  );
});

test('a figure’s list is as long as the figure', () => {
  fc.assert(
    fc.property(inputs, fc.constantFrom(...figureIds), (input, figure) => {
      const to = telling(shownOf(input));
      for (const column of to.columns) {
        const listed = listedOf(to, { figure, column: column.id }).flatMap(({ items }) => items);
        const count = countOf(column, figure) ?? 0;
        // An issue removed and added again counts twice and is listed once.
        if (figure === 'changed') expect(listed.length).toBeLessThanOrEqual(count);
        else expect(listed).toHaveLength(count);
      }
    }),
  );
});

test('an unread or unrecorded figure is never 0', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const unread = telling(shownOf({ ...input, texts: null, asking: null, recordedSince: null }));
      for (const { values, lines } of [askedTile(unread)]) {
        for (const { text, opens } of values) expect([text, opens]).toEqual(['–', null]);
        expect(lines.map(({ text }) => text)).toEqual(['Questions in comments: not read yet.']);
      }
      expect(sentenceOf(unread).questions.text).toBe('Questions: not recorded yet.');
      const rows: string[][] = parse(csvOf(unread), { bom: true });
      const asked = rows.filter((row) => row[5] === wordsEn.figures.asked);
      expect(asked.map((row) => [row[6], row[7]])).toEqual(unread.columns.map(() => ['', 'not recorded']));
    }),
  );
});

test('the file has a row per sprint and figure, and per issue with its figures', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const to = telling(shownOf(input));
      const rows: string[][] = parse(csvOf(to), { bom: true });
      const [head = [], ...body] = rows;
      const figures = body.filter(([kind]) => kind === 'figure');
      expect(figures).toHaveLength(to.columns.length * (figureIds.length + 3));
      for (const column of to.columns) {
        const items = body.filter(([kind, name]) => kind === 'item' && name === column.name);
        for (const figure of ['committed', 'finished', 'added', 'removed', 'cameBack'] as const) {
          const place = head.lastIndexOf(wordsEn.figures[figure]);
          expect(items.filter((row) => row[place] === 'yes')).toHaveLength(countOf(column, figure) ?? 0);
        }
      }
    }),
  );
});

test('a title that starts a formula is text in the file', () => {
  const rows: string[][] = parse(csvOf(telling(shownOf(threeSprints()))), { bom: true });
  expect(rows.map((row) => row[9])).toContain('\'=HYPERLINK("http://evil.example")');
});

test('every sentence and tile has words in both languages', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      for (const words of [wordsEn, wordsDe]) {
        const to = telling(shownOf(input), words);
        const said = JSON.stringify([sentenceOf(to), tilesOf(to)]);
        expect(said).not.toMatch(/undefined|NaN|\[object|Infinity/u);
      }
    }),
  );
});

/** Done items of sprints 8 and 9, without any history. */
const imported = [8, 8, 9].map((id, at) => aPastIssue({ id: String(at), sprints: [id], status: 'done' }));

test('nothing is said of what came back while one of the sprints cannot be known', () => {
  const shown = shownOf(threeSprints({ issues: imported.slice(2) }));
  const said = sentenceOf(telling(shown)).clauses.map(({ text }) => text);
  expect(said).toContain('what came back cannot be known');
});

test('without any history, sentence and tiles say that it cannot be known', () => {
  const to = telling(shownOf(threeSprints({ issues: imported })));
  const { lead, clauses } = sentenceOf(to);
  expect([lead, ...clauses.map(({ text }) => text)]).toEqual([
    'In sprints 8–10:',
    'Jira’s history of these sprints is missing for 3 of 3 items',
    'what was added or removed cannot be known',
    'what came back cannot be known',
  ]);
  const [finished, changed, , cameBack] = tilesOf(to);
  expect(finished?.lines).toMatchObject([
    { text: 'Jira’s history of these sprints is missing for 3 of 3 items', opens: { figure: 'untold' } },
  ]);
  expect(changed?.waits).toMatch(/^What was added or removed cannot be known/u);
  expect(changed?.lines).toEqual([{ text: 'Changes in content: cannot be known.', opens: null }]);
  expect(cameBack?.waits).toMatch(/^What came back cannot be known/u);
  for (const tile of [finished, changed, cameBack]) {
    expect(tile?.chart).toBeNull();
    expect(tile?.values.slice(0, 2).map(({ text }) => text)).toEqual(['–', '–']);
    expect(JSON.stringify(tile?.values)).not.toContain('%');
  }
});

test('a sprint without a history has no percent, and those beside it do', () => {
  const nine = aPastIssue({ id: '9', sprints: [9], status: 'done', changes: [statusChange(at(20), 'todo', 'done')] });
  const to = telling(shownOf(threeSprints({ issues: [...imported.slice(0, 2), nine] })));
  expect(finishedTile(to).values.map(({ text }) => text)).toEqual(['–', '100%', '–']);
  expect(finishedTile(to).lines.map(({ text }) => text)).toContain(
    'Jira’s history of Sprint 8 is missing for 2 of 2 items',
  );
  expect(sentenceOf(to).clauses[0]?.text).toBe('you finished 100% of what you committed');
});

test('what was done before the start, comes again and again, or was closed otherwise is said', () => {
  const done = (id: string, day: number, resolution: string) =>
    aPastIssue({ id, resolution, sprints: [10], status: 'done', changes: [statusChange(at(day), 'todo', 'done')] });
  const again = aPastIssue({ id: '4', sprints: [5, 6, 7, 10], created: at(-60) });
  const earlier = [5, 6, 7].map((id) =>
    aClosedSprint({ id, start: at(14 * (id - 8)), end: at(14 * (id - 7)), completed: at(14 * (id - 7)) }),
  );
  const { sprints } = threeSprints();
  const some = [done('1', 30, 'Done'), done('2', 31, 'Duplicate'), done('3', 20, 'Done'), again];
  const to = telling(shownOf(threeSprints({ issues: some, boardSprints: [...earlier, ...sprints] })));
  expect(finishedTile(to).lines.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      '2 of 3 items finished',
      '1 item not finished',
      '1 as Duplicate',
      '1 item in its fourth or later sprint: 33% of what was committed',
      '1 was done before their sprint started',
    ]),
  );
  expect(listedOf(to, { figure: 'unfinished', column: null })).toMatchObject([
    { items: [{ key: 'TIF-4', what: 'in its 4th sprint, not finished' }] },
  ]);
  const [listed] = listedOf(to, { figure: 'committed', column: '10' });
  expect(listed?.items.map(({ key, what }) => [key, what])).toEqual([
    ['TIF-4', 'in its 4th sprint, not finished'],
    ['TIF-1', 'finished 1 Oct 2025'],
    ['TIF-2', 'finished 2 Oct 2025'],
  ]);
});

test.each([
  [{ from: 3, to: 16 }, null, wordsEn, 'A next sprint probably finishes 3 to 16 items, by the last 11.'],
  [
    { from: 1, to: 1 },
    { from: 2, to: 8 },
    wordsEn,
    'A next sprint probably finishes 1 item, 2 to 8 points, by the last 11.',
  ],
  [
    { from: 3, to: 16 },
    { from: 21, to: 21 },
    wordsDe,
    'Nach den letzten 11 schafft ein nächster Sprint wahrscheinlich 3 bis 16 Vorgänge, 21 Punkte.',
  ],
])('the forecast %j is a sentence of its own', (items, points, words, said) => {
  const shown = { ...shownOf(threeSprints()), forecast: { items, points, sprints: 11 } };
  expect(forecastSentence(telling(shown, words))).toBe(said);
  expect(JSON.stringify([sentenceOf(telling(shown, words)), finishedTile(telling(shown, words)).lines])).not.toContain(
    '16',
  );
});

test.each([
  [wordsEn, 'split or drop this, which is in its 3rd sprint:', 'split or drop this, which has been in 3 sprints:'],
  [wordsDe, 'Teilt oder streicht, was im 3. Sprint ist:', 'Teilt oder streicht, was schon in 3 Sprints war:'],
])('an item is said to be in a sprint only while one runs with it', ({ tries }, inOne, inNone) => {
  const split = (isIn: boolean) => tries['carried-over']({ when: '', n: 0, times: 3, isIn });
  expect([split(true), split(false)]).toEqual([inOne, inNone]);
});

/** A board without sprints, three days into a week. */
function weeksOf(issues: readonly PastIssue[], sprints = 3) {
  const setup = aLookBackSetup({ board: { id: 2, name: 'Flow', type: 'kanban' } });
  return telling(toShown(aReading({ input: threeSprints({ issues, now: at(45) }) }), setup, sprints));
}
const doneOn = (id: string, day: number) =>
  aPastIssue({ id, status: 'done', changes: [statusChange(at(day), 'todo', 'done')] });

test('the running week is drawn open and stands in no sentence', () => {
  const to = weeksOf([doneOn('1', 30), doneOn('2', 37), doneOn('3', 43)]);
  const finished = finishedByWeekTile(to);
  expect(sentenceOf(to)).toMatchObject({
    lead: 'In the last 6 weeks',
    clauses: [{ text: '2 items were finished' }, {}, {}],
  });
  expect(finished.lines.map(({ text }) => text)).toEqual(['2 items in all', '2025-10-13 is not over: so far']);
  expect(finished.chart?.bars.at(-1)?.stacks).toMatchObject([{ text: '1', parts: [{ size: 1, pattern: 'open' }] }]);
  expect(finished.table.rows.at(-1)?.names).toEqual(['2025-10-13, so far']);
  const all = listedOf(to, { figure: 'reachedDone', column: null });
  expect(all.flatMap(({ items }) => items.map(({ key }) => key))).toEqual(['TIF-1', 'TIF-2']);
  expect(listedOf(to, { figure: 'reachedDone', column: '2025-10-13' })).toMatchObject([{ items: [{ key: 'TIF-3' }] }]);
});

test('many sprints or weeks are told as a range, which opens all', () => {
  const { values } = finishedByWeekTile(weeksOf([doneOn('1', 30), doneOn('2', 31), doneOn('3', 37)], 6));
  expect(values).toMatchObject([
    { text: '0 to 2', label: '12 weeks: 0 to 2', opens: { figure: 'reachedDone', column: null } },
  ]);
});

test('the look back shows the domain’s figures', () => {
  const input = threeSprints();
  expect(shownOf(input).look).toEqual(lookBack(input));
  const byWeek = toShown(aReading({ input }), aLookBackSetup({ board: { id: 2, name: 'Flow', type: 'kanban' } }), 3);
  expect(byWeek.weeks).toEqual(lookBackByWeek(input, { weeks: 6, timeZone: 'UTC' }));
});
