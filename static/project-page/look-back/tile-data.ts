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

/** A text that may open issues. `label`: its full wording, where it is short. */
export type Told = { readonly text: string; readonly opens: Opens | null; readonly label?: string };
/** A figure of one column. */
export type Value = Required<Told> & { readonly column: string };
export type Line = Told & { readonly pattern?: Pattern | undefined };
export type TableData = {
  readonly head: readonly string[];
  /** `names`: the sprint and its basis, or the week. */
  readonly rows: readonly { readonly id: string; readonly names: readonly string[]; readonly cells: readonly Told[] }[];
};

/** A tile's content, in a shape that `Tile` draws without knowing the figure. */
export type TileData = {
  readonly id: 'finished' | 'changed' | 'asked' | 'came-back';
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
