import { criteria } from './criteria';
import { type CriterionId, criterionIds } from './criterion-ids';

const readBy = (id: CriterionId): readonly string[] => criteria[id].reads;

const allRead: ReadonlySet<string> = new Set(criterionIds.flatMap(readBy));

/** Whether a criterion of the app looks at this field of Jira, by its id: an edit of it may change what an issue lacks. */
export const isReadByCriteria = (field: string): boolean => allRead.has(field);

/** The criteria that depend on linked issues: on the parent, or on what blocks the issue. */
export const readingLinkedIssues: ReadonlySet<string> = new Set(
  criterionIds.filter((id) => readBy(id).some((field) => field === 'parent' || field === 'issuelinks')),
);
