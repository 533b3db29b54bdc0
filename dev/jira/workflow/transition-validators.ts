import { integer, text } from '../columns.ts';
import { ISSUE_PROPERTIES } from '../entity-properties.ts';
import { evaluateExpression, Lazy, type Value } from '../expressions/evaluate.ts';
import { ExpressionProblem } from '../expressions/expression-problem.ts';
import type { IssueRow } from '../issue-row.ts';
import { stored, type Json } from '../json.ts';
import type { Site } from '../site.ts';
import type { WorkflowValidator } from './validator.ts';

/** Where a validator stands: on the transition to a status, in the workflow of a project. */
type TransitionOf = { readonly projectId: number; readonly statusId: number };

/** Keys of the validators on a transition, also of those that no app offers any more. */
export function validatorsOn(site: Site, { projectId, statusId }: TransitionOf): readonly string[] {
  const sql = 'select module_key from transition_validators where project_id = ? and status_id = ? order by module_key';
  return site.db.all({ module_key: text }, sql, projectId, statusId).map(({ module_key }) => module_key);
}

/** Puts a validator on a transition, or takes it away. */
export function setValidator(site: Site, { projectId, statusId }: TransitionOf, key: string, on: boolean): void {
  const sql = on
    ? 'insert or ignore into transition_validators (project_id, status_id, module_key) values (?, ?, ?)'
    : 'delete from transition_validators where project_id = ? and status_id = ? and module_key = ?';
  site.db.run(sql, projectId, statusId, key);
}

/** The validators that may be put on the transitions of a project. */
export function validatorsFor(site: Site, projectId: number): readonly WorkflowValidator[] {
  const project = site.db.get({ style: text }, 'select style from projects where id = ?', projectId);
  const type = project?.style === 'next-gen' ? 'team-managed' : 'company-managed';
  return site.validators.filter(({ projectTypes }) => projectTypes.includes(type));
}

/**
 * Why a transition is refused; null where it is allowed. Each validator has to say true, and a text is its message. One
 * without an app fails, as does one whose expression fails. @NOTE unverified on a live site: the words of both.
 */
export function refusalOf(site: Site, viewer: string, issue: IssueRow, statusId: number): string | null {
  for (const key of validatorsOn(site, { projectId: issue.project_id, statusId })) {
    const refusal = refusalBy(site, key, contextOf(site, viewer, issue));
    if (refusal !== null) return refusal;
  }
  return null;
}

type Context = Readonly<Record<string, Value>>;

function refusalBy(site: Site, key: string, context: Context): string | null {
  const validator = site.validators.find((one) => one.key === key);
  if (!validator) return `The validator ${key} is of an app that is not installed.`;
  const failed = validator.errorMessage ?? 'The transition was refused by a validator.';
  try {
    const result = evaluateExpression(validator.expression, context);
    if (result === true) return null;
    return typeof result === 'string' ? result : failed;
  } catch (error) {
    if (!(error instanceof ExpressionProblem)) throw error;
    console.warn(`validator ${key}: ${error.message}`);
    return failed;
  }
}

/** What an expression finds on an issue. */
export function contextOf(site: Site, viewer: string, issue: IssueRow): Context {
  const { table, owner } = ISSUE_PROPERTIES;
  const sql = `select value from ${table} where ${owner} = ? and key = ?`;
  const property = (key: string): Value => {
    const row = site.db.get({ value: text }, sql, issue.id, key);
    return row ? toValue(stored(row.value)) : null;
  };
  const project = site.db.get(
    { id: integer, key: text },
    'select id, key from projects where id = ?',
    issue.project_id,
  );
  return {
    issue: { id: issue.id, key: issue.key, summary: issue.summary, properties: new Lazy(property) },
    user: { accountId: viewer },
    project: { id: project?.id ?? null, key: project?.key ?? null },
  };
}

function toValue(json: Json): Value {
  if (Array.isArray(json)) return json.map(toValue);
  if (json === null || typeof json !== 'object') return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, toValue(value ?? null)]));
}
