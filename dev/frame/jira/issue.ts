import { z } from 'zod/mini';
import type { AdfDocument } from '../adf/node.ts';
import { readDocument } from '../adf/node.ts';
import { fieldIds } from './fields.ts';
import { describedSchema, kindFields, type KindField } from './kind-field.ts';

export const userSchema = z.object({ accountId: z.string(), displayName: z.string() });
export type User = z.infer<typeof userSchema>;

const named = z.object({ id: z.string(), name: z.string() });
const statusSchema = z.object({ id: z.string(), name: z.string(), statusCategory: z.object({ key: z.string() }) });
const typeSchema = z.object({ id: z.string(), name: z.string() });
const brief = z.object({
  key: z.string(),
  fields: z._default(
    z.object({ summary: z.optional(z.string()), status: z.optional(statusSchema), issuetype: z.optional(typeSchema) }),
    {},
  ),
});
const sprintSchema = z.object({ id: z.number(), name: z.string(), state: z.string() });
const linkSchema = z.object({
  id: z.string(),
  type: z.object({ inward: z.string(), outward: z.string() }),
  inwardIssue: z.optional(brief),
  outwardIssue: z.optional(brief),
});
const attachmentSchema = z.object({
  id: z.string(),
  filename: z.string(),
  mimeType: z._default(z.string(), ''),
  size: z._default(z.number(), 0),
});
export type LinkedIssue = z.infer<typeof brief>;

const list = <T extends z.ZodMiniType>(of: T) => z.nullish(z.array(of));
const fieldsSchema = z.looseObject({
  summary: z.nullish(z.string()),
  status: z.optional(statusSchema),
  issuetype: z.optional(typeSchema),
  project: z.optional(
    z.object({ id: z.string(), key: z.string(), name: z.string(), projectTypeKey: z.optional(z.string()) }),
  ),
  assignee: z.nullish(userSchema),
  reporter: z.nullish(userSchema),
  priority: z.nullish(named),
  parent: z.nullish(brief),
  labels: list(z.string()),
  subtasks: list(brief),
  issuelinks: list(linkSchema),
  attachment: list(attachmentSchema),
  resolution: z.nullish(named),
  votes: z.optional(z.object({ votes: z.number(), hasVoted: z.boolean() })),
  watches: z.optional(z.object({ watchCount: z.number(), isWatching: z.boolean() })),
  created: z.optional(z.string()),
  updated: z.optional(z.string()),
  [fieldIds.estimate]: z.nullish(z.number()),
  [fieldIds.sprint]: list(sprintSchema),
  [fieldIds.flagged]: list(z.unknown()),
  [fieldIds.ofApp]: z.nullish(z.string()),
});
const issueSchema = z.object({ id: z.string(), key: z.string(), fields: fieldsSchema });
export type IssueFields = z.infer<typeof fieldsSchema>;

export type Issue = {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly fields: IssueFields;
  readonly estimate: number | null;
  readonly flagged: boolean;
  /** What the app's own field says; null where it is empty. */
  readonly ofApp: string | null;
  readonly sprints: readonly z.infer<typeof sprintSchema>[];
  readonly description: AdfDocument | null | 'unreadable';
  readonly acceptanceCriteria: AdfDocument | null | 'unreadable';
  /** Of the issue's own page only. */
  readonly kindFields: readonly KindField[];
};

/** Reads an issue of any REST answer; fields that were not requested are absent. */
export function readIssue(raw: unknown): Issue {
  const { id, key, fields } = issueSchema.parse(raw);
  const described = describedSchema.parse(raw);
  return {
    id,
    key,
    fields,
    summary: fields.summary ?? '',
    estimate: fields[fieldIds.estimate] ?? null,
    flagged: (fields[fieldIds.flagged] ?? []).length > 0,
    ofApp: fields[fieldIds.ofApp] ?? null,
    sprints: fields[fieldIds.sprint] ?? [],
    description: readDocument(fields['description']),
    acceptanceCriteria: readDocument(fields[fieldIds.acceptanceCriteria]),
    kindFields: kindFields(described, fields),
  };
}

const issuesSchema = z.object({ issues: z.array(z.unknown()) });
export const readIssues = (raw: unknown): Issue[] => issuesSchema.parse(raw).issues.map(readIssue);

/** The fields in a row of a list. */
export const rowFields = [
  'summary',
  'status',
  'issuetype',
  'priority',
  'assignee',
  'parent',
  fieldIds.estimate,
  fieldIds.flagged,
  fieldIds.ofApp,
].join(',');
