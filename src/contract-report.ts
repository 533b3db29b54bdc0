import * as z from 'zod/mini';
import { outputSchema } from './domain/backlog/output';
import { reportPolicySchema } from './domain/policy/policy';
import { list, record } from './domain/shared/schema';

const field = z.nullable(z.string());

/** What the report needs from the back end and a browser may keep: what the viewer alone knows, and what is soon outdated, is not in it. */
export const storedReportSetup = record({
  projectKey: z.string(),
  projectId: z.string(),
  board: z.nullable(record({ id: z.number(), name: z.string(), type: z.enum(['scrum', 'kanban', 'simple']) })),
  /** Field ids on this site; null for a missing field. */
  fields: record({ estimate: field, sprint: field, flagged: field }),
  /** Ids of the project's types between epic and sub-task; empty when unknown, then all types count. */
  issueTypes: list(z.string()),
  /** What the last closed sprints finished; null while unknown. */
  output: z.nullable(outputSchema),
  policy: reportPolicySchema,
  /** Whether the viewer may edit the project's issues, and so start the backfill. */
  canEdit: z.boolean(),
  canAdminister: z.boolean(),
  /**
   * The backfill of issues that were never assessed: how many it has assessed, and of how many; null while that is not
   * known. `waitsUntil`: by when it goes on, where an hour's points were used up; null while it does not wait.
   */
  backfill: record({
    state: z.enum(['never', 'running', 'done']),
    assessed: z.number(),
    total: z.nullable(z.number()),
    waitsUntil: z.nullable(z.string()),
  }),
  /** The day since which the app may not search this project; null where it may. */
  shutOut: z.nullable(z.string()),
  /** Whether the background goes through all items, as it does after a change of the policy. */
  isRejudging: z.boolean(),
  /** Whether a list for the board's next meeting is stored. */
  hasList: z.boolean(),
  today: z.string(),
});
export type StoredReportSetup = z.infer<typeof storedReportSetup>;
