/** Field ids of this site; which of them an issue has is seen on the issue. */
export type SiteFields = {
  /** Sprints that the issue is or was in. */
  readonly sprint: string | null;
  /** Jira's flag: a checkbox field with the option "Impediment". */
  readonly flagged: string | null;
  /** Fields for estimates, the likelier first: projects of both styles have their own. */
  readonly estimates: readonly string[];
  /** Text fields that are named for acceptance criteria, the oldest first. */
  readonly criteria: readonly CriteriaField[];
};

export const noFields: SiteFields = { sprint: null, flagged: null, estimates: [], criteria: [] };

/** Every site of Jira Software has a sprint, a flag and an estimate: a list without one of them was not all there is. */
export function isWhole({ sprint, flagged, estimates }: SiteFields): boolean {
  return sprint !== null && flagged !== null && estimates.length > 0;
}

/** `projectId`: the one team-managed project that has it; null where it is shared. */
export type CriteriaField = { readonly id: string; readonly projectId: string | null };

/** Where a project's criteria stand as long as nobody has said: in its own field for them, else in a shared one. */
export function criteriaFieldOf({ criteria }: SiteFields, projectId: string): string | null {
  const of = (whose: string | null) => criteria.find((field) => field.projectId === whose)?.id;
  return of(projectId) ?? of(null) ?? null;
}

/** What an issue is read with: the site's fields and the project's own choices. */
export type IssueFields = Omit<SiteFields, 'criteria'> & {
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
