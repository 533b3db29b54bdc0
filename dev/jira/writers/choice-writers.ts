import { integer, text } from '../columns.ts';
import { displayName, userRow } from '../beans/user-bean.ts';
import { issueTypeRow, issueTypeColumns } from '../beans/issue-type-bean.ts';
import { priorityRow, priorityColumns } from '../beans/priority-bean.ts';
import { FLAGGED } from '../default-fields.ts';
import { flagOption } from '../flag-option.ts';
import { FieldProblem } from '../field-problem.ts';
import { seenIssue, issueColumns, type IssueRow } from '../issue-row.ts';
import { isObject, storedObject, type Json } from '../json.ts';
import { mayInProject } from '../permissions.ts';
import type { Site } from '../site.ts';
import { itemOf, type FieldWrite, type FieldWriter, type WriteContext } from './field-write.ts';

/** `{"accountId"}` (or `{"id"}`); `{"accountId": "-1"}`, the default assignee, and null both clear the field. */
export const writeAssignee: FieldWriter = (value, context) => {
  const { site, issue } = context;
  const account = accountIn(value);
  if (account !== null && !mayInProject(site, account, 'ASSIGNABLE_USER', issue.project_id)) {
    throw new FieldProblem(`User '${displayName(site, account)}' cannot be assigned issues.`);
  }
  return person(context, 'assignee', account);
};

export const writeReporter: FieldWriter = (value, context) => person(context, 'reporter', accountIn(value));

/** The account that a request names; null clears. */
export function accountIn(value: unknown): string | null {
  if (value === null) return null;
  const account = isObject(value) ? (value['accountId'] ?? value['id'] ?? null) : undefined;
  if (account === undefined || (account !== null && typeof account !== 'string'))
    throw new FieldProblem('data was not an object');
  return account === '-1' ? null : account;
}

function person(
  { site, issue, field }: WriteContext,
  column: 'assignee' | 'reporter',
  account: string | null,
): FieldWrite {
  if (account !== null && !userRow(site, account)) throw new FieldProblem(`User '${account}' does not exist.`);
  const before = issue[column];
  if (before === account) return {};
  return {
    columns: { [column]: account },
    items: [itemOf(field, personSide(site, before), personSide(site, account))],
  };
}

/** A person in a history item. */
export const personSide = (site: Site, id: string | null) => ({ id, text: displayName(site, id) });

/** `{"id"}` or `{"name"}`. */
export const writePriority: FieldWriter = (value, { site, issue, field }) => {
  const rows = site.db.all(priorityColumns, 'select * from priorities');
  const chosen = rows.find(({ id, name }) => isObject(value) && (value['id'] === String(id) || value['name'] === name));
  if (!chosen) throw new FieldProblem('The priority selected is invalid.');
  if (chosen.id === issue.priority_id) return {};
  const before = issue.priority_id === null ? undefined : priorityRow(site, issue.priority_id);
  return { columns: { priority_id: chosen.id }, items: [itemOf(field, named(before), named(chosen))] };
};

/** `{"id"}` or `{"name"}` of a type of the project on the same level. */
export const writeIssueType: FieldWriter = (value, { site, issue, field }) => {
  const sql = 'select t.* from issue_types t join project_issue_types p on p.type_id = t.id where p.project_id = ?';
  const types = site.db.all(issueTypeColumns, sql, issue.project_id);
  const chosen = types.find(
    ({ id, name }) => isObject(value) && (value['id'] === String(id) || value['name'] === name),
  );
  if (!chosen) throw new FieldProblem('The issue type selected is invalid.');
  if (chosen.id === issue.type_id) return {};
  const before = issueTypeRow(site, issue.type_id);
  if (before.level !== chosen.level) throw new FieldProblem('The issue type selected is invalid.');
  return { columns: { type_id: chosen.id }, items: [itemOf(field, named(before), named(chosen))] };
};

/** `{"id"}` or `{"name"}`; null reopens. */
export const writeResolution: FieldWriter = (value, { site, issue, field }) => {
  const rows = site.db.all({ id: integer, name: text }, 'select id, name from resolutions');
  const chosen = rows.find(({ id, name }) => isObject(value) && (value['id'] === String(id) || value['name'] === name));
  if (value !== null && !chosen) throw new FieldProblem('Resolution is invalid.');
  if ((chosen?.id ?? null) === issue.resolution_id) return {};
  const before = rows.find(({ id }) => id === issue.resolution_id);
  return {
    columns: { resolution_id: chosen?.id ?? null, resolved_at: chosen ? site.timestamp() : null },
    items: [itemOf(field, named(before), named(chosen))],
  };
};

/** `{"key"}` or `{"id"}` of an issue one level up in the same project; null clears it. */
export const writeParent: FieldWriter = (value, { site, viewer, issue }) => {
  const parent = value === null ? undefined : parentIn(value, { site, viewer });
  if (value !== null && !parent) throw new FieldProblem('Could not find issue by id or key.');
  const level = issueTypeRow(site, issue.type_id).level;
  if (!parent && level < 0)
    throw new FieldProblem('Issue type is a sub-task but parent issue key or id not specified.');
  if (parent && issueTypeRow(site, parent.type_id).level !== level + 1) {
    throw new FieldProblem('Given parent work item does not belong to appropriate hierarchy.');
  }
  if ((parent?.id ?? null) === issue.parent_id) return {};
  const before = site.db.get(issueColumns, 'select * from issues where id = ?', issue.parent_id);
  const side = (row: IssueRow | undefined) => ({ id: row ? String(row.id) : null, text: row?.key ?? null });
  const item = itemOf({ id: 'parent', name: 'Parent', custom: false }, side(before), side(parent));
  return {
    columns: { parent_id: parent?.id ?? null },
    items: [{ ...item, field: 'IssueParentAssociation', fieldId: 'parent' }],
  };
};

function parentIn(value: unknown, { site, viewer }: Pick<WriteContext, 'site' | 'viewer'>): IssueRow | undefined {
  const named = isObject(value) ? (value['key'] ?? value['id']) : undefined;
  return typeof named === 'string' ? seenIssue(site, viewer, named) : undefined;
}

/** `[{"value": "Impediment"}]`, or by `id`, or with the option's new name; null or `[]` clears the flag. */
export const writeFlag: FieldWriter = (value, { site, issue, field }) => {
  const chosen = value === null ? [] : value;
  if (!Array.isArray(chosen)) throw new FieldProblem('Operation value must be an array');
  const only = flagOption(site.db);
  const isOnly = (option: unknown) => isObject(option) && (option['value'] === only.value || option['id'] === only.id);
  if (!chosen.every(isOnly)) throw new FieldProblem(`Option value is not valid for '${field.name}'.`);
  const flagged = chosen.length > 0;
  const before = storedObject(issue.custom)[FLAGGED] !== undefined;
  if (before === flagged) return {};
  const option: Json = [{ self: `${site.baseUrl}/rest/api/3/customFieldOption/${only.id}`, ...only }];
  const side = (on: boolean) => (on ? { id: `[${only.id}]`, text: only.value } : { id: '', text: '' });
  return { custom: { [FLAGGED]: flagged ? option : null }, items: [itemOf(field, side(before), side(flagged))] };
};

function named(row: { id: number; name: string } | undefined): { id: string | null; text: string | null } {
  return { id: row ? String(row.id) : null, text: row?.name ?? null };
}
