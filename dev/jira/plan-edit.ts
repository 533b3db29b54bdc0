import { invalidFields } from './error.ts';
import { fieldById, type Field } from './field-row.ts';
import { FieldProblem, notOnScreen } from './field-problem.ts';
import type { IssueDetails } from './issue-details.ts';
import type { IssueRow } from './issue-row.ts';
import { isObject, storedList, storedObject, type Json } from './json.ts';
import type { FieldWrite } from './writers/field-write.ts';
import { writerOf } from './writers/writer-of.ts';
import type { Site } from './site.ts';

/** Entries of `update` that are not fields: comments and links, each added as it is. */
const ADDED_APART = ['comment', 'issuelinks'] as const;

/**
 * The field writes of a body, all checked before the first one is written. Throws 400 with one message per wrong field.
 */
export function planEdit(site: Site, viewer: string, of: { issue: IssueRow; details: IssueDetails }): FieldWrite[] {
  const errors: Record<string, string> = {};
  const writes: FieldWrite[] = [];
  for (const id of namedFields(of.details)) {
    try {
      const field = fieldById(site, id);
      const writer = field && writerOf(field);
      if (!writer) throw notOnScreen(id);
      writes.push(writer(valueFor(field, of), { site, viewer, issue: of.issue, field }));
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      errors[id] = error.message;
    }
  }
  if (Object.keys(errors).length > 0) throw invalidFields(errors);
  return writes;
}

/** Joins several field writes into one change. */
export function together(
  writes: readonly FieldWrite[],
): Required<Omit<FieldWrite, 'items' | 'sprints'>> & Pick<FieldWrite, 'sprints'> {
  const sprints = writes.find((write) => write.sprints)?.sprints;
  return {
    columns: Object.assign({}, ...writes.map(({ columns }) => columns)),
    custom: Object.assign({}, ...writes.map(({ custom }) => custom)),
    ...(sprints ? { sprints } : {}),
  };
}

function namedFields({ fields = {}, update = {} }: IssueDetails): string[] {
  const apart = new Set<string>(ADDED_APART);
  return [...new Set([...Object.keys(fields), ...Object.keys(update).filter((id) => !apart.has(id))])];
}

function valueFor(field: Field, { issue, details }: { issue: IssueRow; details: IssueDetails }): unknown {
  const steps = details.update?.[field.id];
  const given = details.fields?.[field.id];
  if (!steps) return given;
  if (given !== undefined) throw new FieldProblem(`Field '${field.id}' cannot appear in both 'fields' and 'update'`);
  return steps.reduce<unknown>((value, step) => afterStep(field, value, step), currentList(field, issue));
}

function afterStep(field: Field, value: unknown, step: Record<string, unknown>): unknown {
  const [[verb, operand] = []] = Object.entries(step);
  if (verb === 'set') return operand;
  const isList = field.schema?.['type'] === 'array' && Array.isArray(value);
  if (!isList || (verb !== 'add' && verb !== 'remove')) {
    throw new FieldProblem(`Field with id '${field.id}' and name '${field.name}' does not support operation '${verb}'`);
  }
  const others = value.filter((entry) => !isSame(entry, operand));
  return verb === 'add' ? [...others, operand] : others;
}

/** The list that `add` and `remove` change; undefined for a field that is not a list. */
function currentList(field: Field, issue: IssueRow): Json | undefined {
  if (field.id === 'labels') return storedList(issue.labels);
  if (field.schema?.['type'] !== 'array') return undefined;
  return storedObject(issue.custom)[field.id] ?? [];
}

/** What names a chosen value in a request: an option's value, or the name of a component or version. */
const NAMES = ['id', 'value', 'name'] as const;

function isSame(a: unknown, b: unknown): boolean {
  if (isObject(a) && isObject(b)) return NAMES.some((key) => a[key] !== undefined && a[key] === b[key]);
  return a === b;
}
