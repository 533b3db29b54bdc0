import { parseJqlDate, type JqlDate } from '../jql-date.ts';
import type { Scope } from '../field.ts';
import { problem, type JqlProblem } from '../jql-problem.ts';
import type { Literal } from '../literal.ts';

/** A function's value where the field cannot take it. */
export function misplaced(literal: Literal, field: string): JqlProblem {
  return 'from' in literal ? problem.functionValue(field, literal.from) : problem.empty(field);
}

export function textOf(literal: Literal, field: string): string {
  if (literal.kind !== 'text') throw misplaced(literal, field);
  return literal.text;
}

export function numberOf(literal: Literal, field: string): number {
  const text = textOf(literal, field).trim();
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) throw problem.number(field, text);
  return value;
}

export function dateOf(literal: Literal, scope: Scope, field: string): JqlDate {
  if (literal.kind === 'date') return literal.date;
  const text = textOf(literal, field);
  const date = parseJqlDate(text, scope);
  if (!date) throw problem.date(field, text);
  return date;
}

/** An account id, which must be somebody's. */
export function accountOf(literal: Literal, { db }: Scope, field: string): string {
  if (literal.kind === 'account') return literal.account;
  const text = textOf(literal, field);
  if (!db.has('select 1 from users where account_id = ?', text)) throw problem.unknownValue(field, text);
  return text;
}
