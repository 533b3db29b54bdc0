/** Field ids of this site; which of them an issue has is seen on the issue. */
export type SiteFields = {
  /** Sprints that the issue is or was in. */
  readonly sprint: string | null;
  /** Jira's flag: a checkbox field with the option "Impediment". */
  readonly flagged: string | null;
  /** Fields for estimates, the likelier first: projects of both styles have their own. */
  readonly estimates: readonly string[];
};

/** What an issue is read with: the site's fields and the project's own choices. */
export type IssueFields = SiteFields & {
  /** The acceptance criteria field of the project's policy. */
  readonly acceptance: string | null;
  /** Fields that criteria of its team's own look at. */
  readonly own: readonly string[];
};

const system = [
  'summary',
  'description',
  'issuetype',
  'project',
  'status',
  'reporter',
  'assignee',
  'parent',
  'subtasks',
  'issuelinks',
  'attachment',
  'updated',
];

/** Ids of all fields that an assessment looks at. */
export function fieldIds(fields: IssueFields): readonly string[] {
  const { estimates, sprint, flagged, acceptance, own } = fields;
  const ids = [...system, ...estimates, sprint, flagged, acceptance, ...own].filter((id) => id !== null);
  return [...new Set(ids)];
}
