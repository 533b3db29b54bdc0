import { type AsyncEvent, type PushEvent, Queue } from '@forge/events';
import { z } from 'zod';
import { AppError } from '../failure';
import { logFailure } from './answer';
import { stateCounts } from './stores/project-store';

/**
 * Derives one issue's summary anew. `projectId`: a guess that saves a read. `erase`: a closed account to take out of
 * the issue first, here because events of one issue run one after the other. `follows`: the parent's state changed, so
 * open panels get a hint. `when`: the change that queued this writes the properties itself; if it succeeded the event
 * ends early. `pausedAt`: an act within a talk queued this, and left the properties to it; where the counter has moved on since, a later
 * act has queued another one. `edited`: an edit in Jira queued this,
 * not a call of the app; `late`: it waited for this hour, and its points are taken. `paid`: when points for its flag were taken. `leaves`: a meeting that is over; the talk that it set
 * aside here ends.
 */
const assessment = z.object({
  issueId: z.string(),
  projectId: z.string().nullable(),
  erase: z.string().optional(),
  follows: z.literal('parent').optional(),
  when: z.literal('unless-projected').optional(),
  pausedAt: z.int().optional(),
  edited: z.literal(true).optional(),
  late: z.literal(true).optional(),
  paid: z.string().optional(),
  leaves: z.string().optional(),
});
export type AssessmentEvent = z.infer<typeof assessment>;
/** null for what another version of the app has queued. */
export const parseAssessment = (body: unknown): AssessmentEvent | null => assessment.safeParse(body).data ?? null;

/**
 * Background work, one piece per event; each piece queues the next. Of a piece that it knows, a version does the part that it
 * knows: where that would lose something, the work needs another name.
 */
const background = z.discriminatedUnion('work', [
  // A page of the walk whose turn it is; `projectId`: a project that the list of projects may not name yet.
  z.object({ work: z.literal('walks'), projectId: z.string().nullable() }),
  // Facts of a board, read anew; null: the policy's board. `outdated`: also where they were read today.
  z.object({
    work: z.literal('board'),
    projectId: z.string(),
    boardId: z.int().nullable(),
    outdated: z.boolean().optional(),
  }),
  // A page of a sprint's snapshot.
  z.object({
    work: z.literal('snapshot'),
    boardId: z.int(),
    sprintId: z.int(),
    moment: z.enum(['start', 'close']),
    at: z.string(),
    page: z.int(),
    token: z.string().nullable(),
  }),
  // How many issues of a project are in which state, once a day; `swept`: as that day's sweep has judged them.
  z.object({ work: z.literal('day'), projectId: z.string(), swept: z.optional(stateCounts) }),
  // A page of the weekly report of stored account ids; `began`: when the report began.
  z.object({ work: z.literal('accounts'), began: z.string(), cursor: z.string().nullable() }),
  // Some of the places that name a closed account.
  z.object({ work: z.literal('erase'), account: z.string(), cursor: z.string().nullable() }),
  // A page of the removal of a project's data.
  z.object({
    work: z.literal('remove'),
    projectId: z.string(),
    began: z.string(),
    from: z.enum(['rows', 'properties']),
    token: z.string().nullable(),
  }),
  // Removals whose work was lost.
  z.object({ work: z.literal('removals') }),
  // Some of the rows of a deleted project.
  z.object({ work: z.literal('forget'), projectId: z.string() }),
  // Flags of a project that were missed when something changed.
  z.object({ work: z.literal('flags'), projectId: z.string() }),
  // One mail to each of some readers for whom something waits.
  z.object({ work: z.literal('mails') }),
  // A page of a project's due questions, about which its owners are mailed with what waits at the end of the hour.
  z.object({ work: z.literal('due'), projectId: z.string() }),
  // A hint to the page of an administrator who listens for what queued work can send.
  z.object({ work: z.literal('echo'), nonce: z.string() }),
  // A page of the app's field, which is no longer filled; `before`: the ids of the page before it, '' for the first.
  z.object({ work: z.literal('empty'), before: z.string() }),
  // Some of the projects that follow the site's rules, which were changed; `from`: where the page begins.
  z.object({ work: z.literal('followers'), from: z.int() }),
  // The site's field ids, read anew.
  z.object({ work: z.literal('fields') }),
]);
export type BackgroundEvent = z.infer<typeof background>;
/** null for what another version of the app has queued. */
export const parseBackground = (body: unknown): BackgroundEvent | null => background.safeParse(body).data ?? null;

/** Seconds: several changes in a row become one assessment. */
const SETTLE = 5;
/** Seconds without an act, after which a talk pauses. */
const PAUSE = 120;

/** Work that nothing repeats, not even the daily sweep. Only events and schedules queue it. */
const unrepeated: ReadonlySet<BackgroundEvent['work']> = new Set([
  ...(['snapshot', 'accounts', 'erase', 'remove', 'forget', 'empty', 'echo'] as const),
]);

/**
 * Queued before the write, so that the summary converges also when this invocation dies. A refusing queue does not fail
 * the person's change, since the daily sweep catches up; it does fail an erasure.
 */
export async function queueAssessment(event: AssessmentEvent): Promise<void> {
  const pushed = push('assess', toPush(event));
  await (event.erase === undefined ? tolerated(pushed) : pushed);
}

/** Forge's limit for one push. */
const EVENTS_AT_ONCE = 50;

/**
 * As {@link queueAssessment}, for many issues that no person changed. Fails with `jira-unavailable` where the queue
 * refuses some, so that the caller's work is repeated.
 */
export async function queueAssessments(events: readonly AssessmentEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += EVENTS_AT_ONCE) {
    await push('assess', events.slice(from, from + EVENTS_AT_ONCE).map(toPush));
  }
}

function toPush(event: AssessmentEvent): PushEvent {
  const delayInSeconds = event.pausedAt === undefined ? SETTLE : PAUSE;
  return { body: event, delayInSeconds, concurrency: { key: `issue-${event.issueId}`, limit: 1 } };
}

/**
 * `delayInSeconds`: at most 900. One piece at a time per project or board. Fails with `jira-unavailable` where the
 * queue refuses work that nothing repeats, so that Forge delivers the causing event again.
 */
export async function queueBackground(event: BackgroundEvent, delayInSeconds = 0): Promise<void> {
  const concurrency = { key: `${event.work}-${subjectOf(event)}`, limit: 1 };
  const pushed = push('backfill', { body: event, delayInSeconds, concurrency });
  await (unrepeated.has(event.work) ? pushed : tolerated(pushed));
}

/** What the event is about. All walks share one chain of pages. */
function subjectOf(event: BackgroundEvent): string | number {
  if (event.work === 'walks') return 'site';
  return 'projectId' in event ? event.projectId : 'boardId' in event ? event.boardId : 'site';
}

/** Seconds; the longest delay that Forge takes. */
const LONGEST = 900;
/** How often Forge is asked to deliver an event again before it is queued anew: it drops an event after a day. */
const RETRIES = 3;

/**
 * Leaves work that another version of the app has queued, such as a part of an erasure, to that version: it stays in the
 * queue, for some forty days (Forge takes 1,000 events in a row that queue each other).
 */
export async function leaveToOthers(key: QueueKey, { body, retryContext }: AsyncEvent): Promise<void> {
  if ((retryContext?.retryCount ?? 0) < RETRIES)
    throw new AppError('busy', 'Another version of the app has queued this work.', {
      because: 'wait',
      seconds: LONGEST,
      limit: 'version',
    });
  await push(key, { body, delayInSeconds: LONGEST });
}

type QueueKey = 'assess' | 'backfill';

async function push(key: QueueKey, events: PushEvent | PushEvent[]): Promise<void> {
  try {
    await new Queue({ key }).push(events);
  } catch (error) {
    logFailure(`queue ${key} refused an event`, error);
    // A queue is the app's: nobody is told that Jira failed.
    throw new AppError('jira-unavailable', 'A queue took no event.', { because: 'no-answer' });
  }
}

/** `push` has logged the failure. */
async function tolerated(pushed: Promise<void>): Promise<void> {
  await pushed.catch(() => undefined);
}
