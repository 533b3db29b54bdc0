import { ESTIMATE, SPRINT } from '../../jira/default-fields.ts';
import type { ChangelogItem } from '../../jira/product-event.ts';
import type { WrittenSprint } from './recorded-rows.ts';

/** Ids of the statuses that items of invented teams go through. */
export const STATUS: Readonly<Record<'todo' | 'doing' | 'done', number>> = { todo: 10000, doing: 10001, done: 10003 };
const NAME = { todo: 'To Do', doing: 'In Progress', done: 'Done' } as const;

export const inSprints = (before: readonly WrittenSprint[], after: readonly WrittenSprint[]): ChangelogItem => ({
  field: 'Sprint',
  fieldId: SPRINT,
  fieldtype: 'custom',
  from: before.map(({ id }) => id).join(', '),
  fromString: before.map(({ name }) => name).join(', '),
  to: after.map(({ id }) => id).join(', '),
  toString: after.map(({ name }) => name).join(', '),
});

export const moved = (from: keyof typeof STATUS, to: keyof typeof STATUS): ChangelogItem => ({
  field: 'status',
  fieldId: 'status',
  fieldtype: 'jira',
  from: String(STATUS[from]),
  fromString: NAME[from],
  to: String(STATUS[to]),
  toString: NAME[to],
});

export const estimated = (from: number, to: number): ChangelogItem => ({
  field: 'Story point estimate',
  fieldId: ESTIMATE,
  fieldtype: 'custom',
  from: null,
  fromString: String(from),
  to: null,
  toString: String(to),
});

export const rewritten = (from: string, to: string): ChangelogItem => ({
  field: 'description',
  fieldId: 'description',
  fieldtype: 'jira',
  from: null,
  fromString: from,
  to: null,
  toString: to,
});
