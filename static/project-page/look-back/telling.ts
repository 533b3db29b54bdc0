import type { FigureId, SprintFigures } from '../../../src/domain/lookback/figures';
import type { Range } from '../../../src/domain/lookback/forecast';
import type { Basis } from '../../../src/domain/lookback/past';
import type { Share } from '../../../src/domain/lookback/rates';
import type { Formats } from '../../ui/formats';
import { type Column, type Opens, type LookBackFigures, countOf } from './shown';
import type { Words } from './words.en';

/** Everything that is needed to put figures into words. */
export type Telling = {
  readonly words: Words;
  readonly formats: Formats;
  readonly shown: LookBackFigures;
  readonly columns: readonly Column[];
};

/** The marks of a column by its basis: reconstructed from Jira's history, or recorded. */
export const signOfBasis: Readonly<Record<Basis, string>> = { reconstructed: '◇', recorded: '◆' };

/** null for a week, which always mixes both. */
export const basisOf = (column: Column): Basis | null => (column.kind === 'sprint' ? column.of.basis : null);

/** A number, with "at least" where the reading is incomplete. */
export function counted({ words, formats, shown }: Telling, n: number): string {
  const number = formats.number(n);
  return shown.atLeast ? words.atLeast(number) : number;
}

/** "–" where the number is unknown, never 0. */
export const orNone = ({ words, formats }: Telling, n: number | null): string =>
  n === null ? words.none : formats.number(n);

export const percentOr = ({ words, formats }: Telling, share: Share | null): string =>
  share === null ? words.none : formats.percent(share.share);

/** "6 to 9", or "6" where both ends are the same. */
export function rangeIn({ words, formats }: Telling, { from, to }: Range): string {
  return from === to ? formats.points(from) : words.range(formats.points(from), formats.points(to));
}

export const sprintsIn = (columns: readonly Column[]): readonly SprintFigures[] =>
  columns.flatMap((column) => (column.kind === 'sprint' ? [column.of] : []));

/** What a figure of a column opens; null where there is nothing to list. */
export function opensOf(column: Column, figure: FigureId): Opens | null {
  return (countOf(column, figure) ?? 0) === 0 ? null : { figure, column: column.id };
}

/** What a figure over all columns opens; null where there is nothing to list. */
export const opensAll = (figure: FigureId, total: number | null): Opens | null =>
  (total ?? 0) === 0 ? null : { figure, column: null };
