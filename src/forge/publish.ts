import { Jira, publish, publishGlobal } from '@forge/realtime';
import { HINT_CHANNEL, outsideChannel } from '../domain/shared/hint-channel';
import { logFailure } from './answer';

/** All that is ever said: read again. No names, no ids, no kinds; whoever hears it reads with their own rights. */
const HINT = { changed: true };
/** The answer waits no longer for it: polling finds out in any case. */
const PATIENCE_MS = 300;

/**
 * Tells the open panels of the issue that the page stands on to read again, after a call that has succeeded. Fails nobody
 * and keeps nobody waiting.
 * @NOTE unverified on a live site: that a channel of the issue reaches both the panel and the small version beside it, that
 * publishing needs no scope, and how long it takes.
 */
export async function hintAt(_issueId?: string): Promise<void> {
  await briefly(told(() => publish(HINT_CHANNEL, HINT, { contextOverrides: [Jira.Issue] })));
}

/**
 * The same where no call at the issue leads to it: an edit in Jira, by whoever and however, or a parent that is ready or no longer.
 * Triggers and consumers stand at no issue, and have global channels only. Jira itself tells of edits on the pages of the issue,
 * and whether on those of everybody is not known; a panel must not say "ready" for long where it is not. Only Jira's own events
 * and what a parent's property says to everybody lead here, so no doubt can be told by it.
 * @NOTE unverified on a live site: that a trigger or a consumer may publish, and what a channel's name may hold.
 */
export async function hintFromOutside(issueId: string): Promise<void> {
  await briefly(told(() => publishGlobal(outsideChannel(issueId), HINT)));
}

async function briefly(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)));
  await Promise.race([work, enough]);
  clearTimeout(timer);
}

async function told(say: () => ReturnType<typeof publish>): Promise<void> {
  try {
    const { errors } = await say();
    if (errors !== undefined) logFailure('hint not published', new Error('Realtime'));
  } catch (error) {
    logFailure('hint not published', error);
  }
}
