import { ESTIMATE, SPRINT } from '../../jira/default-fields.ts';
import type { ImportedIssue } from '../../jira/bulk.ts';
import type { ChangelogItem } from '../../jira/product-event.ts';
import { people } from '../people.ts';
import type { WrittenSprint } from './recorded-rows.ts';

/** Ids of the statuses that items of invented teams go through. */
export const STATUS: Readonly<Record<'todo' | 'doing' | 'done', number>> = { todo: 10000, doing: 10001, done: 10003 };
const NAME = { todo: 'To Do', doing: 'In Progress', done: 'Done' } as const;

/** An item of an invented team that Ana created, to do. */
export const plainRow = (projectId: number, summary: string, created: number): ImportedIssue => ({
  project_id: projectId,
  type_id: 10001,
  status_id: STATUS.todo,
  summary,
  priority_id: 3,
  created: new Date(created).toISOString(),
  creator: people.ana.accountId,
  reporter: people.ana.accountId,
});

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
