/** Unit of a figure; milliseconds and KiB are rounded when shown. */
export type Unit =
  | 'ms'
  | 's'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'KiB'
  | 'MB'
  | 'points'
  | 'units'
  | 'reads'
  | 'requests'
  | 'writes'
  | 'invokes'
  | 'events'
  | 'issues'
  | 'items'
  | 'projects'
  | 'votes'
  | 'GB-s'
  | '$'
  | 'violations';

/** One line of the report. `budget` is the upper bound of `value`; null where there is none. */
export type Row = {
  readonly what: string;
  readonly value: number | null;
  readonly unit: Unit;
  readonly budget: number | null;
  /** How it was measured, or why it was not, for the table. */
  readonly note: string;
};
export type Section = { readonly title: string; readonly rows: readonly Row[] };

type Extra = { readonly budget?: number; readonly note?: string };

export function row(what: string, [value, unit]: readonly [number | null, Unit], extra: Extra = {}): Row {
  return { what, value, unit, budget: extra.budget ?? null, note: extra.note ?? '' };
}
