import type { FigureId, SprintFigures } from '../../../../src/domain/lookback/figures';
import { againAndAgain, isTold, predictability, spread, type Share } from '../../../../src/domain/lookback/rates';
import type { Forecast } from '../../../../src/domain/lookback/forecast';
import type { Column } from '../shown';
import { countOf, isAllUntold, isUntold, missingOf, totalOf } from '../shown';
import { counted, opensAll, orNone, percentOr, rangeIn, sprintsIn, type Telling } from '../telling';
import type { Line, Part, Pattern, Stack, TileData } from '../tile-data';
import {
  type Cell,
  chartOf,
  countCell,
  labelled,
  MOST_VALUES,
  patternOf,
  runningLines,
  tableOf,
  toldOf,
  type ValueOf,
  valuesOf,
} from '../tile-parts';

/** The share of committed items that were done when the sprint closed. */
export function finishedTile(telling: Telling): TileData {
  const { words } = telling;
  const title = words.tiles.finished;
  const value: ValueOf = {
    text: (column) => percentOr(telling, shareOf(column)),
    label: (column) => labelled(telling, column, said(telling, column)),
    size: (column) => shareOf(column)?.share ?? null,
    opens: 'committed',
  };
  const values = valuesOf(telling, value);
  const chart = chartOf(telling, { title, values }, (column) => [stackOf(telling, column)]);
  return {
    id: 'finished',
    title,
    values: toldOf(telling, values, value),
    chart,
    waits: chart === null && missingOf(telling.columns) === null ? words.finishedWaits : null,
    lines: [...(chart === null ? [] : linesOf(telling)), ...apartLines(telling)],
    notes: carryNotes(telling),
    table: table(telling),
    definition: words.definitions.finished,
  };
}

const shareOf = (column: Column): Share | null => predictability(sprintsIn([column]), 'count');

function stackOf(telling: Telling, column: Column): Stack {
  const share = shareOf(column);
  if (share === null) return { text: telling.words.none, parts: [] };
  const parts: readonly Part[] = [
    { size: share.part, pattern: 'solid' },
    { size: share.whole - share.part, pattern: 'rest' },
  ];
  return { text: percentOr(telling, share), parts };
}

function said(telling: Telling, column: Column): string {
  const { words } = telling;
  const share = shareOf(column);
  const missing = missingOf([column]);
  if (missing !== null) return words.historyMissing(1, missing.part, missing.whole);
  if (share === null) return words.notKnown;
  return `${percentOr(telling, share)}, ${words.finishedOf(share.part, share.whole)}`;
}

/** Columns of the table that are there only where a sprint has such items. */
const rare = ['doneBefore', 'again', 'untold', 'unknown'] as const;

function table(telling: Telling) {
  const { columns } = telling;
  const { columns: names } = telling.words;
  const more = rare.filter((figure) => (totalOf(columns, figure) ?? 0) > 0);
  const head = [names.committed, names.finished, names.share, names.byEstimate, names.finishedLate, names.carriedOver];
  return tableOf(telling, [...head, ...more.map((figure) => names[figure])], (column): readonly Cell[] => {
    const count = (figure: FigureId) => countCell(telling, column, figure);
    return [
      count('committed'),
      count('finished'),
      percentOr(telling, shareOf(column)),
      percentOr(telling, predictability(sprintsIn([column]), 'estimate')),
      count('finishedLate'),
      count('carriedOver'),
      ...more.map(count),
    ];
  });
}

function linesOf(telling: Telling): readonly Line[] {
  const { words, columns, shown } = telling;
  const points = spread(sprintsIn(columns), 'count');
  const all = predictability(sprintsIn(columns), 'count');
  return [
    ...(all === null
      ? []
      : [
          {
            text: words.finishedOf(all.part, all.whole),
            opens: opensAll('finished', all.part),
            pattern: 'solid' as const,
          },
        ]),
    ...lineOf(telling, 'unfinished', words.unfinished, 'rest'),
    { text: points === null ? words.spreadWaits : words.spread(points), opens: null },
    ...(shown.forecast === null ? [] : [{ text: forecastIn(telling, shown.forecast), opens: null }]),
    ...estimateLines(telling),
    ...lineOf(telling, 'finishedLate', (late) => words.late(late, totalOf(columns, 'finished') ?? 0)),
    ...lineOf(telling, 'resolvedAs', () => resolutionsIn(telling)),
    ...lineOf(telling, 'carriedOver', words.carriedOver),
    ...lineOf(telling, 'again', (again) => words.again(again, percentOr(telling, againAndAgain(sprintsIn(columns))))),
    ...lineOf(telling, 'unknown', words.unknown),
  ];
}

/** What is no part of committed or finished, and is said beside them. */
function apartLines(telling: Telling): readonly Line[] {
  const { words, columns } = telling;
  const missing = missingOf(columns);
  const others = (totalOf(columns, 'untold') ?? 0) - (missing?.part ?? 0);
  return [
    ...lineOf(telling, 'doneBefore', (n) => words.doneBefore(counted(telling, n), n, columns.length)),
    ...(missing === null
      ? []
      : [{ text: missingIn(telling, missing), opens: others === 0 ? opensAll('untold', missing.part) : null }]),
    ...(others === 0 ? [] : lineOf(telling, 'untold', words.untold)),
  ];
}

function missingIn({ words, formats, columns }: Telling, { part, whole }: Pick<Share, 'part' | 'whole'>): string {
  if (isAllUntold(columns)) return words.historyMissing(columns.length, part, whole);
  return words.historyMissingIn(formats.list(columns.filter(isUntold).map(({ name }) => name)), part, whole);
}

/** A line for a figure that opens its issues; none where there are no such issues. */
function lineOf(
  telling: Telling,
  figure: FigureId,
  say: (count: number) => string,
  pattern?: Pattern,
): readonly Line[] {
  const total = totalOf(telling.columns, figure);
  if (total === null || total === 0) return [];
  const line = { text: say(total), opens: opensAll(figure, total) };
  return [pattern === undefined ? line : { ...line, pattern }];
}

function forecastIn(telling: Telling, { items, points }: Forecast): string {
  const { forecast, forecastWithPoints } = telling.words;
  return points === null
    ? forecast(rangeIn(telling, items), items.to)
    : forecastWithPoints(rangeIn(telling, items), items.to, rangeIn(telling, points));
}

/** "2 as Duplicate and 1 as Won’t do", the most frequent first. */
function resolutionsIn({ words, formats, shown, columns }: Telling): string {
  const counts = new Map<string, number>();
  for (const id of sprintsIn(columns).flatMap(({ resolvedAs }) => resolvedAs)) {
    const name = shown.look?.resolutions[id] ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return formats.list(sorted.map(([name, count]) => `${formats.number(count)} ${words.asResolution(name)}`));
}

/** The share by estimate, where most items had one; otherwise the reason why it is missing. */
function estimateLines(telling: Telling): readonly Line[] {
  const { words, formats, columns } = telling;
  const isKnown = ({ estimate }: SprintFigures) => estimate !== null;
  const sprints = sprintsIn(columns).filter((one) => isTold(one) && one.committed.length > 0);
  const without = sprints.filter((figures) => !isKnown(figures));
  if (without.length === sprints.length) return [{ text: words.noEstimate, opens: null }];
  const all: Line = { text: words.byEstimate(sharesByEstimate(telling)), opens: null };
  if (without.length === 0) return [all];
  return [all, { text: words.noEstimateIn(formats.list(without.map(({ sprint }) => sprint.name))), opens: null }];
}

/** The share of each sprint, or of many the range. */
function sharesByEstimate(telling: Telling): string {
  const sprints = sprintsIn(telling.columns);
  const shares = sprints.map((figures) => predictability([figures], 'estimate'));
  if (shares.length <= MOST_VALUES) return shares.map((share) => percentOr(telling, share)).join(' · ');
  const sorted = shares.flatMap((share) => share ?? []).toSorted((one, other) => one.share - other.share);
  return telling.words.range(percentOr(telling, sorted[0] ?? null), percentOr(telling, sorted.at(-1) ?? null));
}

function carryNotes({ words, columns }: Telling): readonly string[] {
  return columns.flatMap((column) =>
    column.kind === 'sprint' && column.of.carriedOver === null && !isUntold(column)
      ? [words.carryWaits(column.name)]
      : [],
  );
}

/** Items finished in each week, on a board without sprints. */
export function finishedByWeekTile(telling: Telling): TileData {
  const { words, columns } = telling;
  const title = words.tilesByWeek.finished;
  const done = (column: Column) => countOf(column, 'reachedDone');
  const value: ValueOf = {
    text: (column) => orNone(telling, done(column)),
    label: (column) =>
      labelled(telling, column, words.reachedDoneCount(orNone(telling, done(column)), done(column) ?? 0)),
    size: done,
    opens: 'reachedDone',
  };
  const values = valuesOf(telling, value);
  const chart = chartOf(telling, { title, values }, (column) => [
    { text: orNone(telling, done(column)), parts: [{ size: done(column) ?? 0, pattern: patternOf(column, 'solid') }] },
  ]);
  const total = totalOf(columns, 'reachedDone') ?? 0;
  return {
    id: 'finished',
    title,
    values: toldOf(telling, values, value),
    chart,
    waits: total === 0 ? words.cameBackWaits.weeks : null,
    lines: [
      ...(total === 0
        ? []
        : [
            {
              text: words.finishedInAll(counted(telling, total), total),
              opens: opensAll('reachedDone', total),
              pattern: 'solid' as const,
            },
          ]),
      ...runningLines(telling),
    ],
    notes: [],
    table: tableOf(telling, [words.columns.reachedDone], (column) => [countCell(telling, column, 'reachedDone')]),
    definition: words.definitionsByWeek.finished,
  };
}
