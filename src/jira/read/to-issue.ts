import type { Blocker, Issue } from '../../domain/issue/issue';
import type { AccountId } from '../../domain/shared/person';
import { readDocument } from '../adf/adf';
import { readFieldValue } from './field-value';
import type { IssueFields } from './issue-fields';
import { currentSprint, readEstimate, toProgress } from './issue-parts';
import type { KnownFields, RawIssue } from './issue-schema';
import { visualLinks } from '../adf/visuals';

/** Jira's answer as the domain's issue. Facts of linked issues are not in that answer; `withLinkedIssues` adds them. */
export function toIssue(raw: RawIssue, fields: IssueFields): Issue {
  const { known, custom } = raw;
  return {
    id: raw.id,
    key: raw.key,
    projectId: known.project.id,
    projectKey: known.project.key,
    type: known.issuetype,
    summary: known.summary,
    description: readDocument(known.description),
    acceptanceField: readAcceptance(custom, fields.acceptance),
    fields: readOwn(custom, fields.own),
    progress: toProgress(known.status.statusCategory.key),
    reporter: personOf(known.reporter),
    reporterIsGone: known.reporter?.active === false,
    assignee: personOf(known.assignee),
    parent: readParent(known),
    estimate: readEstimate(custom, fields.estimates),
    sprint: fields.sprint === null ? null : currentSprint(custom[fields.sprint]),
    blockers: readBlockers(known),
    subtasks: known.subtasks.map(({ id }) => id),
    visuals: countVisuals(known),
    flagged: fields.flagged !== null && isFlagged(custom[fields.flagged]),
  };
}

/** The account in a field; null for an app, as for an empty field. */
function personOf(account: KnownFields['reporter']): AccountId | null {
  return account?.accountType === 'app' ? null : (account?.accountId ?? null);
}

function readParent({ parent }: KnownFields): Issue['parent'] {
  return parent ? { key: parent.key, summary: parent.fields.summary, described: null, state: null } : null;
}

function readAcceptance(custom: RawIssue['custom'], field: string | null): Issue['acceptanceField'] {
  if (field === null || !Object.hasOwn(custom, field)) return null;
  const value = custom[field];
  if (typeof value === 'string') return value.split('\n').map((text) => ({ kind: 'paragraph', text }));
  return readDocument(value);
}

/** A field that Jira omits does not exist for this issue. */
function readOwn(custom: RawIssue['custom'], own: readonly string[]): Issue['fields'] {
  const present = own.filter((id) => Object.hasOwn(custom, id));
  return Object.fromEntries(present.map((id) => [id, readFieldValue(custom[id])]));
}

/**
 * Link types are configured per site; the blocking one is called "Blocks" unless renamed. An issue that blocks by two
 * types is one blocker.
 * @NOTE unverified on a live site: how it is called on sites set up in German.
 */
export function readBlockers({ issuelinks }: Pick<KnownFields, 'issuelinks'>): readonly Blocker[] {
  const blockers = issuelinks.flatMap(({ type, inwardIssue }): readonly Blocker[] => {
    if (inwardIssue === undefined || !/block/iu.test(`${type.name} ${type.inward}`)) return [];
    if (inwardIssue.fields.status.statusCategory.key === 'done') return [];
    return [{ id: inwardIssue.id, key: inwardIssue.key, summary: inwardIssue.fields.summary ?? null, sprint: null }];
  });
  return [...new Map(blockers.map((one) => [one.id, one])).values()];
}

function countVisuals({ attachment, description }: KnownFields): number {
  return attachment.filter(({ mimeType }) => mimeType.startsWith('image/')).length + visualLinks(description).length;
}

function isFlagged(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}
