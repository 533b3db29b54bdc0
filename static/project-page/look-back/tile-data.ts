import type { Basis } from '../../../src/domain/lookback/past';
import type { Opens } from './shown';

/** A part's colour and pattern. `rest`: what is missing to the whole; `open`: may still grow. */
export type Pattern = 'solid' | 'striped' | 'dotted' | 'rest' | 'open';

export type Part = { readonly size: number; readonly pattern: Pattern };
/** The parts from the bottom up, and the text above them. */
export type Stack = { readonly text: string; readonly parts: readonly Part[] };
/** One column of a chart: one stack, or two side by side. */
export type Bar = {
  readonly id: string;
  readonly label: string;
  readonly mark: Basis | null;
  readonly stacks: readonly Stack[];
};
/** `label`: the chart in words, for screen readers. */
export type ChartData = { readonly label: string; readonly bars: readonly Bar[] };

/** A figure of one column; `label` is the full wording of the short `text`. */
export type Value = {
  readonly column: string;
  readonly text: string;
  readonly label: string;
  readonly opens: Opens | null;
};
export type Line = { readonly text: string; readonly opens: Opens | null; readonly pattern?: Pattern };
/** A cell of a table; one with `opens` is a button, named by `label`. */
export type TableCell = { readonly text: string; readonly label: string; readonly opens: Opens | null };
export type TableData = {
  readonly head: readonly string[];
  /** `names`: the sprint and its basis, or the week. */
  readonly rows: readonly {
    readonly id: string;
    readonly names: readonly string[];
    readonly cells: readonly TableCell[];
  }[];
};

type TileId = 'finished' | 'changed' | 'asked' | 'came-back';

/** A tile's content, in a shape that `Tile` draws without knowing the figure. */
export type TileData = {
  readonly id: TileId;
  readonly title: string;
  readonly values: readonly Value[];
  /** null where there is too little data; `waits` then names the condition. */
  readonly chart: ChartData | null;
  readonly waits: string | null;
  readonly lines: readonly Line[];
  readonly notes: readonly string[];
  readonly table: TableData;
  readonly definition: readonly string[];
};
