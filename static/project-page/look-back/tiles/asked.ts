import { clarification, hoursToClosed } from '../../../../src/domain/lookback/rates';
import type { Column } from '../shown';
import { countOf, totalOf, wholeOf } from '../shown';
import { counted, opensAll, orNone, sprintsIn, type Telling } from '../telling';
import type { Line, Pattern, Stack, TileData } from '../tile-data';
import {
  chartOf,
  countCell,
  type ValueOf,
  labelled,
  patternOf,
  runningLines,
  tableOf,
  toldOf,
  valuesOf,
} from '../tile-parts';

/** Questions asked after the sprint's start, with the questions found in comments beside them. */
export function askedTile(telling: Telling): TileData {
  const { words, columns } = telling;
  const isByWeek = columns[0]?.kind === 'week';
  const title = isByWeek ? words.tilesByWeek.asked : words.tiles.asked;
  const value: ValueOf = {
    text: (column) => shortly(telling, column),
    label: (column) => labelled(telling, column, `${said(telling, column)}; ${comments(telling, column)}`),
    size: (column) => countOf(column, 'asked'),
    opens: 'asked',
  };
  const values = valuesOf(telling, value);
  const isRecorded = columns.some((column) => countOf(column, 'asked') !== null);
  const chart = chartOf(telling, { title, values }, (column) => [
    ...(isRecorded ? [stackOf(telling, { column, figure: 'asked', pattern: 'solid' })] : []),
    stackOf(telling, { column, figure: 'asking', pattern: 'dotted' }),
  ]);
  return {
    id: 'asked',
    title,
    values: toldOf(telling, values, { ...value, text: (column) => orNone(telling, countOf(column, 'asked')) }),
    chart,
    waits: isRecorded ? null : waitsOf(telling),
    lines: [...linesOf(telling), ...runningLines(telling)],
    notes: [],
    table: table(telling, isByWeek),
    definition: isByWeek ? words.definitionsByWeek.asked : words.definitions.asked,
  };
}

type Stacked = { readonly column: Column; readonly figure: 'asked' | 'asking'; readonly pattern: Pattern };

function stackOf(telling: Telling, { column, figure, pattern }: Stacked): Stack {
  const size = countOf(column, figure);
  return { text: orNone(telling, size), parts: [{ size: size ?? 0, pattern: patternOf(column, pattern) }] };
}

/** `5 (2 h)`. */
function shortly(telling: Telling, column: Column): string {
  const { words, formats } = telling;
  const hours = hoursToClosed([column.of]);
  const number = orNone(telling, countOf(column, 'asked'));
  return hours === null ? number : `${number} (${words.hoursShort(formats.number(hours))})`;
}

function said({ words, formats }: Telling, column: Column): string {
  const questionCount = countOf(column, 'asked');
  if (questionCount === null) return words.notRecorded;
  const hours = hoursToClosed([column.of]);
  if (questionCount === 0) return words.noQuestions;
  return hours === null
    ? words.askedOpen(questionCount)
    : words.askedMedian(questionCount, words.hours(formats.number(hours)));
}

function comments({ words, formats }: Telling, column: Column): string {
  const asking = countOf(column, 'asking');
  if (asking === null) return words.commentsNotReadShort;
  return asking === 0 ? words.noneInCommentsShort : words.inComments(formats.number(asking));
}

function waitsOf({ words, formats, shown }: Telling): string {
  const by = shown.weeks === null ? 'sprints' : 'weeks';
  const { recordedSince } = shown;
  return recordedSince === null ? words.askedWaits[by] : words.askedWaitsSince[by](formats.dayOf(recordedSince));
}

function linesOf(telling: Telling): readonly Line[] {
  const { words, formats, columns } = telling;
  const [asked, asking] = [totalOf(columns, 'asked'), totalOf(columns, 'asking')];
  const rate = clarification(sprintsIn(columns));
  const hours = hoursToClosed(wholeOf(columns).map(({ of }) => of));
  const total =
    asked === null || asked === 0
      ? []
      : [
          {
            text:
              hours === null ? words.askedOpen(asked) : words.askedMedian(asked, words.hours(formats.number(hours))),
            opens: opensAll('asked', asked),
            pattern: 'solid' as const,
          },
        ];
  return [
    ...total,
    ...(rate === null ? [] : [{ text: words.perStarted(formats.number(rate.share)), opens: null }]),
    asking === null
      ? { text: words.commentsNotRead, opens: null }
      : asking === 0
        ? { text: words.noneInComments, opens: null }
        : { text: words.inComments(counted(telling, asking)), opens: opensAll('asking', asking), pattern: 'dotted' },
  ];
}

function table(telling: Telling, isByWeek: boolean) {
  const { words, formats } = telling;
  const { columns: names } = words;
  const head = [names.asked, names.median, ...(isByWeek ? [] : [names.started]), names.asking];
  return tableOf(telling, head, (column) => {
    const hours = hoursToClosed([column.of]);
    return [
      countOf(column, 'asked') === null ? words.notRecorded : countCell(telling, column, 'asked'),
      hours === null ? words.none : words.hoursShort(formats.number(hours)),
      ...(isByWeek ? [] : [countCell(telling, column, 'started')]),
      countCell(telling, column, 'asking'),
    ];
  });
}
