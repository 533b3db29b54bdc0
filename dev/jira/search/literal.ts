import type { JqlDate } from './jql-date.ts';

/** One value of a clause: text, EMPTY, or the result of a function. */
export type Literal =
  | { kind: 'text'; text: string }
  | { kind: 'empty' }
  | { kind: 'account'; account: string; from: string }
  | { kind: 'date'; date: JqlDate; from: string }
  | { kind: 'ids'; of: 'sprint' | 'type' | 'issue'; ids: readonly number[]; from: string };

export function isEmpty(literal: Literal): boolean {
  return literal.kind === 'empty';
}
