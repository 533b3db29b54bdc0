import type { SprintFigures } from '../../../../src/domain/lookback/figures';
import { predictability, spread, type Share } from '../../../../src/domain/lookback/rates';
import type { Column } from '../shown';
import { totalOf } from '../shown';
import { opensAll, orNone, percentOr, sprintsIn, type Telling } from '../telling';
import type { Line, Part, Stack, TileData } from '../tile-data';
import { chartOf, differencesOf, labelled, tableOf, valuesOf } from '../tile-parts';

/** The share of committed items that were done when the sprint closed. */
export function finishedTile(telling: Telling): TileData {
  const { words } = telling;
  const title = words.tiles.finished;
  const values = valuesOf(telling, {
    text: (column) => percentOr(telling, shareOf(column)),
    label: (column) => labelled(telling, column, said(telling, shareOf(column))),
    opens: 'committed',
  });
  const chart = chartOf(telling, { title, values }, (column) => [stackOf(telling, column)]);
  return {
    id: 'finished',
    title,
    values,
    chart,
    waits: chart === null ? words.finishedWaits : null,
    lines: chart === null ? [] : linesOf(telling),
    notes: [
      ...carryNotes(telling),
      ...differencesOf(telling, (figures) => percentOr(telling, predictability([figures], 'count'))),
    ],
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

function said(telling: Telling, share: Share | null): string {
  if (share === null) return telling.words.notKnown;
  return `${percentOr(telling, share)}, ${telling.words.finishedOf(share.part, share.whole)}`;
}

function table(telling: Telling) {
  const { columns } = telling;
  const { columns: names } = telling.words;
  const head = [names.committed, names.finished, names.share, names.byEstimate, names.late, names.carriedOver];
  const hasUnknown = (totalOf(columns, 'unknown') ?? 0) > 0;
  return tableOf(telling, hasUnknown ? [...head, names.unknown] : head, (column) => {
    const [figures] = sprintsIn([column]);
    if (figures === undefined) return [];
    const counts = [figures.finishedLate, figures.carriedOver, ...(hasUnknown ? [figures.unknown] : [])];
    return [
      orNone(telling, figures.committed.length),
      orNone(telling, figures.finished.length),
      percentOr(telling, shareOf(column)),
      percentOr(telling, predictability([figures], 'estimate')),
      ...counts.map((ids) => orNone(telling, ids?.length ?? null)),
    ];
  });
}

function linesOf(telling: Telling): readonly Line[] {
  const { words, columns } = telling;
  const points = spread(sprintsIn(columns), 'count');
  const all = predictability(sprintsIn(columns), 'count');
  const late = totalOf(columns, 'finished-late');
  const carried = totalOf(columns, 'carried-over');
  const unknown = totalOf(columns, 'unknown');
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
    { text: points === null ? words.spreadWaits : words.spread(points), opens: null },
    ...estimateLines(telling),
    ...(late === null || late === 0
      ? []
      : [{ text: words.late(late, totalOf(columns, 'finished') ?? 0), opens: opensAll('finished-late', late) }]),
    ...(carried === null || carried === 0
      ? []
      : [{ text: words.carriedOver(carried), opens: opensAll('carried-over', carried) }]),
    ...(unknown === null || unknown === 0
      ? []
      : [{ text: words.unknown(unknown), opens: opensAll('unknown', unknown) }]),
  ];
}

/** The share by estimate, where most items had one; otherwise the reason why it is missing. */
function estimateLines(telling: Telling): readonly Line[] {
  const { words, formats, columns } = telling;
  const isKnown = ({ estimate }: SprintFigures) => estimate !== null;
  const sprints = sprintsIn(columns).filter(({ committed }) => committed.length > 0);
  const without = sprints.filter((figures) => !isKnown(figures));
  if (without.length === sprints.length) return [{ text: words.noEstimate, opens: null }];
  const shares = sprintsIn(columns).map((figures) => percentOr(telling, predictability([figures], 'estimate')));
  const all: Line = { text: words.byEstimate(shares.join(' · ')), opens: null };
  if (without.length === 0) return [all];
  return [all, { text: words.noEstimateIn(formats.list(without.map(({ sprint }) => sprint.name))), opens: null }];
}

function carryNotes({ words, columns }: Telling): readonly string[] {
  return columns.flatMap((column) =>
    column.kind === 'sprint' && column.of.figures.carriedOver === null ? [words.carryWaits(column.name)] : [],
  );
}
