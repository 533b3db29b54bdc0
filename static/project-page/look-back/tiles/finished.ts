import type { SprintFigures } from '../../../../src/domain/lookback/figures';
import { againAndAgain, isTold, predictability, spread, type Share } from '../../../../src/domain/lookback/rates';
import { type Column, countOf, isAllUntold, isUntold, missingOf, totalOf } from '../shown';
import { counted, opensAll, orNone, percentOr, sprintsIn, type Telling } from '../telling';
import type { Line, TileData } from '../tile-data';
import { lineOf, MOST_VALUES, plainLine, runningLines, tileOf } from '../tile-parts';

/** Columns of the table that are there only where a sprint has such items. */
const rare = ['doneBefore', 'again', 'untold', 'unknown'] as const;

/** The share of committed items that were done when the sprint closed. */
export function finishedTile(telling: Telling): TileData {
  const { words, columns } = telling;
  const percent = (column: Column): string => percentOr(telling, shareOf(column));
  const all = predictability(sprintsIn(columns), 'count');
  return tileOf(telling, {
    id: 'finished',
    opens: 'committed',
    size: (column) => shareOf(column)?.share ?? null,
    number: percent,
    said: (column) => said(telling, column),
    parts: (column) => {
      const { part, whole } = shareOf(column) ?? { part: 0, whole: 0 };
      return [
        { size: part, pattern: 'solid' },
        { size: whole - part, pattern: 'rest' },
      ];
    },
    waits: all === null && missingOf(columns) === null ? words.finishedWaits : null,
    lines: [...(all === null ? [] : linesOf(telling, all)), ...apartLines(telling)],
    notes: carryNotes(telling),
    table: [
      'committed',
      'finished',
      { name: words.columns.share, text: percent },
      {
        name: words.columns.byEstimate,
        text: (column) => percentOr(telling, predictability(sprintsIn([column]), 'estimate')),
      },
      'finishedLate',
      'carriedOver',
      ...rare.filter((figure) => (totalOf(columns, figure) ?? 0) > 0),
    ],
  });
}

const shareOf = (column: Column): Share | null => predictability(sprintsIn([column]), 'count');

function said(telling: Telling, column: Column): string {
  const { words } = telling;
  const share = shareOf(column);
  const missing = missingOf([column]);
  if (missing !== null) return words.historyMissing(1, missing.part, missing.whole);
  if (share === null) return words.notKnown;
  return `${percentOr(telling, share)}, ${words.finishedOf(share.part, share.whole)}`;
}

/** `all`: the share over all sprints. */
function linesOf(telling: Telling, all: Share): readonly (Line | null)[] {
  const { words, columns } = telling;
  const sprints = sprintsIn(columns);
  const points = spread(sprints, 'count');
  return [
    { text: words.finishedOf(all.part, all.whole), opens: opensAll('finished', all.part), pattern: 'solid' },
    lineOf(telling, 'unfinished', words.unfinished, 'rest'),
    plainLine(points === null ? words.spreadWaits : words.spread(points)),
    ...estimateLines(telling),
    lineOf(telling, 'finishedLate', (late) => words.late(late, totalOf(columns, 'finished') ?? 0)),
    lineOf(telling, 'resolvedAs', () => resolutionsIn(telling)),
    lineOf(telling, 'carriedOver', words.carriedOver),
    lineOf(telling, 'again', (again) => words.again(again, percentOr(telling, againAndAgain(sprints)))),
    lineOf(telling, 'unknown', words.unknown),
  ];
}

/** What is no part of committed or finished, and is said beside them. */
function apartLines(telling: Telling): readonly (Line | null)[] {
  const { words, columns } = telling;
  const missing = missingOf(columns);
  const others = (totalOf(columns, 'untold') ?? 0) - (missing?.part ?? 0);
  return [
    lineOf(telling, 'doneBefore', (n) => words.doneBefore(counted(telling, n), n, columns.length)),
    missing && { text: missingIn(telling, missing), opens: others === 0 ? opensAll('untold', missing.part) : null },
    others === 0 ? null : lineOf(telling, 'untold', words.untold),
  ];
}

function missingIn({ words, formats, columns }: Telling, { part, whole }: Pick<Share, 'part' | 'whole'>): string {
  if (isAllUntold(columns)) return words.historyMissing(columns.length, part, whole);
  return words.historyMissingIn(formats.list(columns.filter(isUntold).map(({ name }) => name)), part, whole);
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
  if (without.length === sprints.length) return [plainLine(words.noEstimate)];
  const all = plainLine(words.byEstimate(sharesByEstimate(telling)));
  if (without.length === 0) return [all];
  return [all, plainLine(words.noEstimateIn(formats.list(without.map(({ sprint }) => sprint.name))))];
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
  const done = (column: Column) => countOf(column, 'reachedDone');
  return tileOf(telling, {
    id: 'finished',
    opens: 'reachedDone',
    size: done,
    said: (column) => words.reachedDoneCount(orNone(telling, done(column)), done(column) ?? 0),
    waits: (totalOf(columns, 'reachedDone') ?? 0) === 0 ? words.cameBackWaits.weeks : null,
    lines: [
      lineOf(telling, 'reachedDone', (total) => words.finishedInAll(counted(telling, total), total), 'solid'),
      ...runningLines(telling),
    ],
    table: ['reachedDone'],
  });
}
