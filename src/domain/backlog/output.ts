import * as z from 'zod/mini';
import { list, record } from '../shared/schema';
import { sizedItem } from './ready-work';

/**
 * What the last closed sprints of a board finished, item by item, the latest last; of a kanban board its last weeks. Sub-tasks are
 * no items of a sprint. Of an item that left its sprint later it is approximate: only Jira's own report is exact, and apps
 * cannot read it.
 */
export const outputSchema = record({
  periods: list(list(sizedItem)),
  /** Whether Jira holds no date of completion of most of them: each then counts in its last sprint. */
  isUndated: z.boolean(),
});
export type Output = z.infer<typeof outputSchema>;

export const NO_OUTPUT: Output = { periods: [], isUndated: false };
