import { clarification, hoursToClosed } from '../../../../src/domain/lookback/rates';
import { type Column, countOf, totalOf, wholeOf } from '../shown';
import { counted, orNone, sprintsIn, type Telling } from '../telling';
import type { Line, Stack, TileData } from '../tile-data';
import { lineOf, plainLine, runningLines, tileOf, totalLine } from '../tile-parts';

/** Questions asked after the sprint's start, with the questions found in comments beside them. */
export function askedTile(telling: Telling): TileData {
  const { words, columns } = telling;
  const count = (column: Column) => orNone(telling, countOf(column, 'asked'));
  /** "2 h"; null without a closed question. */
  const hours = (column: Column) => hoursIn([column], telling, words.hoursShort);
  const bar = (column: Column, figure: 'asked' | 'asking'): Stack => ({
    text: orNone(telling, countOf(column, figure)),
    parts: [{ size: countOf(column, figure) ?? 0, pattern: figure === 'asked' ? 'solid' : 'dotted' }],
  });
  const isRecorded = columns.some((column) => countOf(column, 'asked') !== null);
  return tileOf(telling, {
    id: 'asked',
    opens: 'asked',
    size: (column) => countOf(column, 'asked'),
    text: (column) => (hours(column) === null ? count(column) : `${count(column)} (${hours(column)})`),
    said: (column) => `${said(telling, column)}; ${comments(telling, column)}`,
    stacks: (column) => [...(isRecorded ? [bar(column, 'asked')] : []), bar(column, 'asking')],
    waits: isRecorded ? null : waitsOf(telling),
    lines: [...linesOf(telling), ...runningLines(telling)],
    table: [
      {
        name: words.columns.asked,
        text: (column) => (countOf(column, 'asked') === null ? words.notRecorded : count(column)),
        opens: 'asked',
      },
      { name: words.columns.median, text: (column) => hours(column) ?? words.none },
      ...(columns[0]?.kind === 'week' ? [] : (['started'] as const)),
      'asking',
    ],
  });
}

/** Half of the questions of these columns were closed within that time; null without a closed one. */
function hoursIn(columns: readonly Column[], { formats }: Telling, say: (hours: string) => string): string | null {
  const hours = hoursToClosed(columns.map(({ of }) => of));
  return hours === null ? null : say(formats.number(hours));
}

function said(telling: Telling, column: Column): string {
  const { words } = telling;
  const asked = countOf(column, 'asked');
  if (asked === null) return words.notRecorded;
  return asked === 0 ? words.noQuestions : askedIn(telling, [column], asked);
}

function askedIn(telling: Telling, columns: readonly Column[], asked: number): string {
  const { words } = telling;
  const hours = hoursIn(columns, telling, words.hours);
  return hours === null ? words.askedOpen(asked) : words.askedMedian(asked, hours);
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

function linesOf(telling: Telling): readonly (Line | null)[] {
  const { words, formats, columns } = telling;
  const asking = totalOf(columns, 'asking');
  const rate = clarification(sprintsIn(columns));
  return [
    lineOf(telling, 'asked', (asked) => askedIn(telling, wholeOf(columns), asked), 'solid'),
    rate && plainLine(words.perStarted(formats.number(rate.share))),
    asking === null || asking === 0
      ? plainLine(asking === null ? words.commentsNotRead : words.noneInComments)
      : totalLine(telling, 'asking', (n) => words.inComments(counted(telling, n)), 'dotted'),
  ];
}
