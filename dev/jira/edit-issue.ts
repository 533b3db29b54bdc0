import { z } from 'zod';
import { mentioned } from './adf.ts';
import { addComment } from './comments.ts';
import { ISSUE_PROPERTIES, putProperty } from './entity-properties.ts';
import { JiraError } from './error.ts';
import { changeIssue, type IssueColumns } from './issue-change.ts';
import type { IssueDetails } from './issue-details.ts';
import { emitIssueEvent } from './issue-event.ts';
import { issueById, issueFor, type IssueRow } from './issue-row.ts';
import { stored } from './json.ts';
import { addLink, linkTypeFor } from './links.ts';
import { planEdit, together } from './plan-edit.ts';
import type { ChangelogItem } from './product-event.ts';
import { parsed } from './request-body.ts';
import type { Site } from './site.ts';

type Edit = {
  issue: IssueRow;
  details: IssueDetails;
  /** The changes of a transition, for the same history entry. */
  moved?: { columns: IssueColumns; items: readonly ChangelogItem[] };
};

/** Writes fields, comments, links and properties of one body, all or none. Callers check the edit permission before. */
export function editIssue(site: Site, viewer: string, { issue, details, moved }: Edit): void {
  site.write(() => {
    const writes = planEdit(site, viewer, { issue, details });
    const { columns, custom, sprints } = together(writes);
    const items = [...(moved?.items ?? []), ...writes.flatMap(({ items: written = [] }) => written)];
    if (items.length > 0) {
      changeIssue(site, viewer, {
        issueId: issue.id,
        columns: { ...columns, ...moved?.columns },
        items,
        ...(Object.keys(custom).length > 0 ? { custom } : {}),
        ...(sprints ? { sprints } : {}),
      });
    }
    addApart(site, viewer, { issue, details });
    writeProperties(site, issue.id, details);
    tellMentions(site, viewer, { issue, description: columns.description });
  });
}

const commentStep = z.object({
  add: z.object({
    body: z.unknown(),
    properties: z.array(z.object({ key: z.string(), value: z.unknown() })).optional(),
  }),
});
const reference = z.object({ key: z.string().optional(), id: z.string().optional() });
const linkStep = z.object({
  add: z.object({ type: z.unknown(), inwardIssue: reference.optional(), outwardIssue: reference.optional() }),
});

/** The comments and links that an `update` adds. */
export function addApart(site: Site, viewer: string, { issue, details }: Omit<Edit, 'moved'>): void {
  for (const step of details.update?.['comment'] ?? []) {
    addComment(site, viewer, { issue, comment: parsed(commentStep, step).add });
  }
  for (const step of details.update?.['issuelinks'] ?? []) {
    const { type, inwardIssue, outwardIssue } = parsed(linkStep, step).add;
    const other = inwardIssue ?? outwardIssue;
    const found = issueFor(site, viewer, other?.key ?? other?.id ?? '');
    // `outwardIssue` here is the target of the link, as in the answer of the issue.
    const ends = inwardIssue ? { source: found, target: issue } : { source: issue, target: found };
    addLink(site, viewer, { type: linkTypeFor(site, type), ...ends });
  }
}

export function writeProperties(site: Site, issueId: number, { properties = [] }: IssueDetails): void {
  for (const { key, value } of properties) {
    if (value === undefined) throw new JiraError(400, `The property ${key} has no value.`);
    putProperty(site, ISSUE_PROPERTIES, { id: issueId, key, text: JSON.stringify(value) });
  }
  if (properties.length > 0) site.changed(issueId);
}

/** Sends `avi:jira:mentioned:issue` when a written description mentions people. */
export function tellMentions(
  site: Site,
  by: string,
  of: { issue: IssueRow; description: string | null | undefined },
): void {
  if (!of.description) return;
  const before = new Set(of.issue.description === null ? [] : mentioned(stored(of.issue.description)));
  const mentionedAccountIds = mentioned(stored(of.description)).filter(
    (account) => account !== by && !before.has(account),
  );
  if (mentionedAccountIds.length === 0) return;
  emitIssueEvent(site, 'avi:jira:mentioned:issue', {
    issue: issueById(site, of.issue.id),
    by,
    more: { mentionedAccountIds },
  });
}
