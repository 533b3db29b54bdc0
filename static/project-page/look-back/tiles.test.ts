import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { lookBackByWeek } from '../../../src/domain/lookback/by-week';
import { lookBack } from '../../../src/domain/lookback/look-back';
import type { LookBackInput, PastIssue } from '../../../src/domain/lookback/past';
import { aPastIssue, at, estimateChange, sprintsChange, statusChange } from '../../../test/builders/look-back';
import { formatsFor } from '../../ui/formats';
import { csvOf } from './csv-rows';
import { listedOf } from './listed';
import { sentenceOf } from './sentence';
import type { Shown } from './shown';
import { columnsOf, countOf, figureIds } from './shown';
import type { Telling } from './telling';
import { aLookBackSetup, aReading, threeSprints } from './test/three-sprints';
import type { TileData } from './tile-data';
import { askedTile } from './tiles/asked';
import { cameBackTile } from './tiles/came-back';
import { changedTile } from './tiles/changed';
import { finishedTile } from './tiles/finished';
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

function telling(shown: Shown, words = wordsEn): Telling {
  return {
    words,
    formats: formatsFor(words === wordsEn ? 'en-GB' : 'de-DE', 'UTC'),
    shown,
    columns: columnsOf(shown, String),
  };
}
const shownOf = (input: LookBackInput): Shown => toShown(aReading({ input }), aLookBackSetup(), 3);
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
        expect(new Set(table.rows.map(({ cells }) => cells.length))).toEqual(new Set([table.head.length]));
        for (const bar of chart?.bars ?? []) expect(chart?.label).toContain(bar.label);
      }
      const [finished, changed, , cameBack] = tilesOf(telling(shownOf(input)));
      expect(finished?.table.rows.map(({ cells }) => cells[4])).toEqual(finished?.values.map(({ text }) => text));
      expect(cameBack?.table.rows.map(({ cells }) => cells[3]?.split(' ')[0])).toEqual(
        cameBack?.values.map(({ text }) => text),
      );
      const sums = changed?.table.rows.map(({ cells }) => String(Number(cells[2]) + Number(cells[3])));
      expect(sums).toEqual(changed?.values.map(({ text }) => text));
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
        for (const figure of ['committed', 'finished', 'added', 'removed', 'came-back'] as const) {
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

test('without any history, sentence and tile say that rework cannot be known', () => {
  const finished = [8, 9].map((id) => aPastIssue({ id: String(id), sprints: [id], status: 'done' }));
  const to = telling(shownOf(threeSprints({ issues: finished })));
  expect(sentenceOf(to).clauses.map(({ text }) => text)).toContain('what came back cannot be known');
  const { waits, values, lines } = cameBackTile(to);
  expect(waits).toBe('Jira’s history does not show any item becoming done in these sprints.');
  expect(lines).toEqual([]);
  expect(values.map(({ text, label }) => [text, label])).toEqual([
    ['–', 'Sprint 8, from Jira’s history: cannot be known.'],
    ['–', 'Sprint 9, from Jira’s history: cannot be known.'],
    ['–', 'Sprint 10, from Jira’s history: nothing was finished.'],
  ]);
});

test('the look back shows the domain’s figures', () => {
  const input = threeSprints();
  expect(shownOf(input).look).toEqual(lookBack(input));
  const byWeek = toShown(aReading({ input }), aLookBackSetup({ board: { id: 2, name: 'Flow', type: 'kanban' } }), 3);
  expect(byWeek.weeks).toEqual(lookBackByWeek(input, { weeks: 6, timeZone: 'UTC' }));
});
