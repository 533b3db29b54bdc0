import { integer, text, type RowOf } from '../columns.ts';
import { SPRINT } from '../default-fields.ts';
import { FieldProblem } from '../field-problem.ts';
import type { ChangelogItem } from '../product-event.ts';
import type { Site } from '../site.ts';
import { FOLLOWS_PARENT, isSubtask } from '../sprints-of.ts';
import type { FieldWriter } from './field-write.ts';

const membershipColumns = { id: integer, name: text, state: text };
type Membership = RowOf<typeof membershipColumns>;

/** The id of an open sprint, or null for the backlog. Closed sprints stay in the field. */
export const writeSprint: FieldWriter = (value, { site, issue }) => {
  if (isSubtask(site, issue.type_id)) throw new FieldProblem(FOLLOWS_PARENT);
  const wanted = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (wanted !== null && typeof wanted !== 'number') throw new FieldProblem('Number value expected as the Sprint id.');
  const sprint = site.db.get(membershipColumns, 'select id, name, state from sprints where id = ?', wanted);
  if (wanted !== null && (!sprint || sprint.state === 'closed')) {
    throw new FieldProblem('The sprint does not exist, or it is closed already.');
  }
  const move = sprintMove(site, issue.id, sprint?.id ?? null);
  return move ? { sprints: move.sprints, items: [move.item] } : {};
};

/**
 * The changes of moving an issue into an open sprint (or, with null, out of it): the sprints in its field, and a
 * history item with their ids, comma-separated. Undefined when it is already there.
 */
export function sprintMove(
  site: Site,
  issueId: number,
  to: number | null,
): { sprints: readonly number[]; item: ChangelogItem } | undefined {
  const sql =
    'select s.id, s.name, s.state from issue_sprints x join sprints s on s.id = x.sprint_id where x.issue_id = ? order by x.rowid';
  const before = site.db.all(membershipColumns, sql, issueId);
  const closed = before.filter(({ state }) => state === 'closed');
  const target =
    to === null ? [] : site.db.all(membershipColumns, 'select id, name, state from sprints where id = ?', to);
  const after = [...closed, ...target];
  if (idsOf(before) === idsOf(after)) return undefined;
  return {
    sprints: after.map(({ id }) => id),
    item: {
      field: 'Sprint',
      fieldId: SPRINT,
      fieldtype: 'custom',
      from: idsOf(before),
      fromString: namesOf(before),
      to: idsOf(after),
      toString: namesOf(after),
    },
  };
}

const idsOf = (sprints: readonly Membership[]) => sprints.map(({ id }) => id).join(', ');
const namesOf = (sprints: readonly Membership[]) => sprints.map(({ name }) => name).join(', ');
