import type { Labelled } from './labels.ts';

/** What was found in one ticket. */
export type Found = { readonly steps: readonly string[]; readonly expected: readonly string[] };

/** How many tickets were read wrongly. */
export type Wrong = { readonly steps: number; readonly expected: number; readonly either: number };

/** Compares what was found with the labels. */
export function wrongIn(tickets: readonly (readonly [Labelled, Found])[]): Wrong {
  const isWrong = (part: keyof Found, [label, found]: readonly [Labelled, Found]): boolean =>
    found[part].length > 0 !== label[part];
  const count = (parts: readonly (keyof Found)[]): number =>
    tickets.filter((ticket) => parts.some((part) => isWrong(part, ticket))).length;
  return { steps: count(['steps']), expected: count(['expected']), either: count(['steps', 'expected']) };
}
