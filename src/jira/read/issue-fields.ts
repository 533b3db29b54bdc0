import * as z from 'zod/mini';
import type { Language } from '../../domain/shared/language';
import { list, record } from '../../domain/shared/schema';
import { systemFields } from './issue-schema';

/** `projectId`: the one team-managed project that has it; null where it is shared. */
const scopedField = record({ id: z.string(), projectId: z.nullable(z.string()) });
export type ScopedField = z.infer<typeof scopedField>;

export const siteFieldsSchema = record({
  /** Sprints that the issue is or was in. */
  sprint: z.nullable(z.string()),
  /** Jira's flag: a checkbox field with the option "Impediment". */
  flagged: z.nullable(z.string()),
  /** Fields for estimates, the likelier first: projects of both styles have their own. */
  estimates: list(scopedField),
  /** Text fields that are named for acceptance criteria, the oldest first. */
  criteria: list(scopedField),
  /** The app's own field. */
  refinement: z.nullable(z.string()),
});
/** Field ids of this site; an issue itself shows which of them it has. */
export type SiteFields = z.infer<typeof siteFieldsSchema>;

export const noFields: SiteFields = { sprint: null, flagged: null, estimates: [], criteria: [], refinement: null };

/** Every site of Jira Software has a sprint, a flag and an estimate: a list without one of them was not all there is. */
export function isWhole({ sprint, flagged, estimates }: SiteFields): boolean {
  return sprint !== null && flagged !== null && estimates.length > 0;
}

/** A project's criteria field while its policy names none: the project's own, else a shared one. null: any project. */
export function criteriaFieldOf({ criteria }: SiteFields, projectId: string | null): string | null {
  const of = (whose: string | null) => criteria.find((field) => field.projectId === whose)?.id;
  return of(projectId) ?? of(null) ?? null;
}

/** Fields that a project's issues may have their estimate in: its own first, and never another project's. null: any project. */
export function estimatesOf({ estimates }: SiteFields, projectId: string | null): readonly string[] {
  const of = (whose: string | null) => estimates.filter((field) => field.projectId === whose).map(({ id }) => id);
  return projectId === null ? of(null) : [...of(projectId), ...of(null)];
}

/** The app's own field where it is filled. `movesUpdated`: Jira moves `updated` even for a silent write. */
export type RefinementField = { readonly id: string; readonly language: Language; readonly movesUpdated: boolean };

/** What an issue is read with: the site's fields and the project's own choices. */
export type IssueFields = Pick<SiteFields, 'sprint' | 'flagged'> & {
  /** Fields for estimates, the likelier first. */
  readonly estimates: readonly string[];
  /** The acceptance criteria field of the project's policy. */
  readonly acceptance: string | null;
  /** Fields that the team's custom criteria look at. */
  readonly own: readonly string[];
  /** The app's own field; null where it is not filled. */
  readonly refinement: RefinementField | null;
};

/** Ids of all fields that an assessment looks at. */
export function fieldIds(fields: IssueFields): readonly string[] {
  const { estimates, sprint, flagged, acceptance, own, refinement } = fields;
  const ids = [...systemFields, ...estimates, sprint, flagged, acceptance, ...own, refinement?.id ?? null].filter(
    (id) => id !== null,
  );
  return [...new Set(ids)];
}
