import * as z from 'zod/mini';
import type { Issue, Progress, Sprint } from '../../domain/issue/issue';
import { toInstant } from '../instant';
import type { RawIssue } from './issue-schema';

/** Jira's category keys are `new`, `indeterminate`, `done` and `undefined`; the last counts as not started. */
export function toProgress(category: string): Progress {
  return category === 'indeterminate' || category === 'done' ? category : 'new';
}

/** Jira omits the field where the project has none, and answers null where it is empty. */
export function readEstimate(custom: RawIssue['custom'], estimates: readonly string[]): Issue['estimate'] {
  const present = estimates.filter((id) => Object.hasOwn(custom, id)).map((id) => custom[id]);
  const value = present.find((one) => typeof one === 'number');
  return present.length === 0 ? null : { value: typeof value === 'number' ? value : null };
}

/** The running or planned sprint of the issue: the field holds every sprint it was ever in. */
export function currentSprint(value: unknown): Sprint | null {
  const sprints = parseSprints(value).map((sprint) => ({
    id: sprint.id,
    name: sprint.name,
    state: sprint.state,
    startDate: toInstant(sprint.startDate),
  }));
  return sprints.find(({ state }) => state === 'active') ?? sprints.find(({ state }) => state === 'future') ?? null;
}

const states = z.enum(['active', 'future', 'closed']);
const sprints = z.array(
  z.object({ id: z.number(), name: z.string(), state: states, startDate: z.optional(z.nullable(z.string())) }),
);

/** The value of the sprint field; empty for anything else. */
export function parseSprints(value: unknown): z.infer<typeof sprints> {
  const parsed = sprints.safeParse(value);
  return parsed.success ? parsed.data : [];
}
