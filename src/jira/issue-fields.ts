/** Field ids of this site; an issue itself shows which of them it has. */
export type SiteFields = {
  /** Sprints that the issue is or was in. */
  readonly sprint: string | null;
  /** Jira's flag: a checkbox field with the option "Impediment". */
  readonly flagged: string | null;
  /** Estimate fields, the likelier first: company-managed and team-managed projects have different ones. */
  readonly estimates: readonly string[];
  /** Text fields that are named for acceptance criteria, the oldest first. */
  readonly criteria: readonly CriteriaField[];
};

/** `projectId`: the one team-managed project that has it; null where it is shared. */
export type CriteriaField = { readonly id: string; readonly projectId: string | null };

/** A project's criteria field while its policy names none: the project's own, else a shared one. */
export function criteriaFieldOf({ criteria }: SiteFields, projectId: string): string | null {
  const of = (whose: string | null) => criteria.find((field) => field.projectId === whose)?.id;
  return of(projectId) ?? of(null) ?? null;
}

/** Fields to read an issue with: the site's, and those that the project chose. */
export type IssueFields = Omit<SiteFields, 'criteria'> & {
  /** The acceptance criteria field of the project's policy. */
  readonly acceptance: string | null;
  /** Fields that the team's custom criteria look at. */
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
