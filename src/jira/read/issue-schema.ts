import * as z from 'zod/mini';
import type { SystemField } from '../../domain/issue/jira-field';
import { fieldsIn } from './fields-in';

/**
 * The parts of an issue in Jira's REST API 3 that the app reads. Custom fields stay unknown: their ids differ per site.
 */
const account = z.nullish(
  z.object({ accountId: z.string(), active: z._default(z.boolean(), true), accountType: z.optional(z.string()) }),
);
const status = z.object({ statusCategory: z.object({ key: z.string() }) });
const linked = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({ status, summary: z.optional(z.string()) }),
});

const issuelinks = z._default(
  z.array(z.object({ type: z.object({ name: z.string(), inward: z.string() }), inwardIssue: z.optional(linked) })),
  [],
);

const knownFields = z.object({
  summary: z.string(),
  description: z.optional(z.unknown()),
  issuetype: z.object({ id: z.string(), name: z.string(), subtask: z._default(z.boolean(), false) }),
  project: z.object({ id: z.string(), key: z.string() }),
  status,
  reporter: account,
  assignee: account,
  parent: z.nullish(z.object({ id: z.string(), key: z.string(), fields: z.object({ summary: z.string() }) })),
  subtasks: z._default(z.array(z.object({ id: z.string() })), []),
  issuelinks,
  attachment: z._default(z.array(z.object({ mimeType: z._default(z.string(), '') })), []),
} satisfies Readonly<Record<SystemField, z.ZodMiniType>>);

const issue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.record(z.string(), z.unknown()),
  properties: z._default(z.record(z.string(), z.unknown()), {}),
  editmeta: z.optional(z.object({ fields: z._default(z.record(z.string(), z.unknown()), {}) })),
});

export type KnownFields = z.infer<typeof knownFields>;
/** Jira's own fields that an assessment looks at. */
export const systemFields = fieldsIn(knownFields);
/** `custom` holds every field by its id, unparsed. */
export type RawIssue = {
  readonly id: string;
  readonly key: string;
  readonly known: KnownFields;
  readonly custom: Readonly<Record<string, unknown>>;
  readonly properties: Readonly<Record<string, unknown>>;
  /** What Jira says of the fields that the caller may edit, by id; empty where that was not asked for. */
  readonly editable: Readonly<Record<string, unknown>>;
};

export type Parsed<T> = { success: true; data: T } | { success: false };

/** Needs the fields that `fieldIds` names. */
export function parseIssue(body: unknown): Parsed<RawIssue> {
  const outer = issue.safeParse(body);
  if (!outer.success) return { success: false };
  const { id, key, fields, properties, editmeta } = outer.data;
  const inner = knownFields.safeParse(fields);
  if (!inner.success) return { success: false };
  const editable = editmeta?.fields ?? {};
  return { success: true, data: { id, key, known: inner.data, custom: fields, properties, editable } };
}

const links = z.object({ issuelinks });
export const linkFields = fieldsIn(links);
/** An issue with {@link linkFields} alone. */
export const issueOfLinks = z.object({ fields: links });

/** An answer of Jira's bulk fetch. */
export const linkedIssues = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z.record(z.string(), z.unknown()),
      properties: z._default(z.record(z.string(), z.unknown()), {}),
    }),
  ),
});

export type RawLinkedIssue = z.infer<typeof linkedIssues>['issues'][number];
