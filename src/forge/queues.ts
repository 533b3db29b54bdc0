import { type PushEvent, Queue } from '@forge/events';
import { z } from 'zod';
import { AppError } from '../failure';
import { logFailure } from './answer';

/**
 * Asks for one issue's summary to be derived anew. `projectId` saves a read; it is only a guess. `erase` is a closed
 * account to be taken out of the issue first: here, because events of one issue come one after the other. `follows` is why
 * whoever has it open hears of it: what their sub-task's parent has become, nothing else tells them. `when`: a change has
 * queued it that writes the properties itself; where it got there nothing is left to do.
 */
const assessment = z.object({
  issueId: z.string(),
  projectId: z.string().nullable(),
  erase: z.string().optional(),
  follows: z.literal('parent').optional(),
  when: z.literal('unless-projected').optional(),
});
export type AssessmentEvent = z.infer<typeof assessment>;
export const parseAssessment = (body: unknown) => assessment.parse(body);

/** Work that nobody waits for, one piece per event; each piece queues the next. */
const background = z.discriminatedUnion('work', [
  // A page of the walk through a project's issues.
  z.object({ work: z.literal('walk'), projectId: z.string(), id: z.int(), token: z.string().nullable() }),
  // What is known of a board, read anew; null is the board of the project's policy. `outdated`: also where it was read today.
  z.object({
    ...{ work: z.literal('board'), projectId: z.string(), boardId: z.int().nullable() },
    outdated: z.boolean().optional(),
  }),
  // A page of what a sprint held when it started or closed.
  z.object({
    ...{ work: z.literal('snapshot'), boardId: z.int(), sprintId: z.int(), moment: z.enum(['start', 'close']) },
    ...{ at: z.string(), page: z.int(), token: z.string().nullable() },
  }),
  // How many issues of a project are in which state, once a day.
  z.object({ work: z.literal('day'), projectId: z.string() }),
  // A page of the weekly report of stored account ids; `began`: when that report did.
  z.object({ work: z.literal('accounts'), began: z.string(), cursor: z.string().nullable() }),
  // Some of the places that name a closed account.
  z.object({ work: z.literal('erase'), account: z.string(), cursor: z.string().nullable() }),
  // A page of the removal of all that is held about a project.
  z.object({
    ...{ work: z.literal('remove'), projectId: z.string(), began: z.string() },
    ...{ from: z.enum(['rows', 'properties']), token: z.string().nullable() },
  }),
  // The site's field ids, read anew.
  z.object({ work: z.literal('fields') }),
]);
export type BackgroundEvent = z.infer<typeof background>;
export const parseBackground = (body: unknown) => background.parse(body);

/** Seconds: several changes in a row become one assessment. */
const SETTLE = 5;

/** Work that nothing repeats, the daily sweep neither, and that only events and schedules queue. */
const unrepeated: ReadonlySet<BackgroundEvent['work']> = new Set(['snapshot', 'accounts', 'erase', 'remove']);

/**
 * Queued before the write that it is about, so that the summary converges even when this invocation dies. A queue that
 * will not take it is no reason to refuse the person's change: the daily sweep catches up. An erasure fails instead.
 */
export async function queueAssessment(event: AssessmentEvent, delayInSeconds = SETTLE): Promise<void> {
  const pushed = push('assess', toPush(event, delayInSeconds));
  await (event.erase === undefined ? tolerated(pushed) : pushed);
}

/** Forge's limit for one push. */
const EVENTS_AT_ONCE = 50;

/**
 * The same for many issues that nobody has changed. Fails with `jira-unavailable` where the queue will not take them all: then
 * whoever goes through them has to come back.
 */
export async function queueAssessments(events: readonly AssessmentEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += EVENTS_AT_ONCE) {
    const some = events.slice(from, from + EVENTS_AT_ONCE);
    await push(
      'assess',
      some.map((event) => toPush(event, SETTLE)),
    );
  }
}

function toPush(event: AssessmentEvent, delayInSeconds: number): PushEvent {
  return { body: event, delayInSeconds, concurrency: { key: `issue-${event.issueId}`, limit: 1 } };
}

/**
 * Seconds are at most 900. One piece at a time per project or board. Fails with `jira-unavailable`, so that Forge delivers again
 * what led here, where the queue will not take what nothing repeats.
 */
export async function queueBackground(event: BackgroundEvent, delayInSeconds = 0): Promise<void> {
  const about = 'projectId' in event ? event.projectId : 'boardId' in event ? event.boardId : 'site';
  const concurrency = { key: `${event.work}-${about}`, limit: 1 };
  const pushed = push('backfill', { body: event, delayInSeconds, concurrency });
  await (unrepeated.has(event.work) ? pushed : tolerated(pushed));
}

async function push(key: 'assess' | 'backfill', events: PushEvent | PushEvent[]): Promise<void> {
  try {
    await new Queue({ key }).push(events);
  } catch (error) {
    logFailure(`queue ${key} refused an event`, error);
    throw new AppError('jira-unavailable', 'A queue took no event.');
  }
}

/** What `push` fails with is in the log by then. */
async function tolerated(pushed: Promise<void>): Promise<void> {
  await pushed.catch(() => undefined);
}
