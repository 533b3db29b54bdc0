import { text } from '../columns.ts';
import { statusRow } from '../beans/status-bean.ts';
import { DONE_RESOLUTION } from '../site-defaults.ts';
import type { IssueColumns } from '../issue-change.ts';
import type { IssueRow } from '../issue-row.ts';
import type { ChangelogItem } from '../product-event.ts';
import type { Site } from '../site.ts';
import { itemOf } from './field-write.ts';

/**
 * The changes of a transition: the status, when its category last changed, and the resolution, which the workflow sets
 * with a done status and clears with any other, unless the person gave one. Empty where the status stays.
 */
export function statusMove(
  site: Site,
  issue: IssueRow,
  statusId: number,
  isGiven: boolean,
): { columns: IssueColumns; items: ChangelogItem[] } {
  const before = statusRow(site, issue.status_id);
  const after = statusRow(site, statusId);
  if (before.id === after.id) return { columns: {}, items: [] };
  const status = itemOf({ id: 'status', name: 'Status', custom: false }, named(before), named(after));
  const category = before.category_key === after.category_key ? {} : { status_category_changed: site.timestamp() };
  const resolved = isGiven ? { columns: {}, items: [] } : resolutionMove(site, issue, after.category_key === 'done');
  return { columns: { status_id: after.id, ...category, ...resolved.columns }, items: [...resolved.items, status] };
}

function resolutionMove(site: Site, issue: IssueRow, done: boolean): { columns: IssueColumns; items: ChangelogItem[] } {
  if (done === (issue.resolution_id !== null)) return { columns: {}, items: [] };
  const next = done ? DONE_RESOLUTION : null;
  const name = (id: number | null) =>
    site.db.get({ name: text }, 'select name from resolutions where id = ?', id)?.name ?? null;
  const side = (id: number | null) => ({ id: id === null ? null : String(id), text: name(id) });
  const field = { id: 'resolution', name: 'Resolution', custom: false };
  return {
    columns: { resolution_id: next, resolved_at: done ? site.timestamp() : null },
    items: [itemOf(field, side(issue.resolution_id), side(next))],
  };
}

const named = ({ id, name }: { id: number; name: string }) => ({ id: String(id), text: name });
