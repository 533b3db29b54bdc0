import { Jira, publish, publishGlobal } from '@forge/realtime';
import type { Contract } from '../contract';
import { editChannel, HINT_CHANNEL } from '../domain/hint-channel';
import { seenOf } from '../domain/running-talk';
import type { OpenTalk } from '../domain/talk';
import type { Ports } from '../usecases/ports';
import { logFailure } from './answer';

/** All that is ever said: read again. No names, no ids, no kinds; whoever hears it reads with their own rights. */
const HINT = { changed: true };
/** The answer waits no longer for it: polling finds out in any case. */
const PATIENCE_MS = 300;

/** They change nothing, nothing that anybody else may see, or something whose moment would tell who did it. */
const untold: ReadonlySet<keyof Contract> = new Set(['openPanel', 'watch', 'seeChanges', 'guessSize', 'sayHeard']);

/** A hint at the moment of writing would tell when it was written, and so by whom. */
const isUnsigned = (input: unknown): boolean =>
  typeof input === 'object' &&
  input !== null &&
  (('withoutName' in input && input.withoutName === true) || ('signed' in input && input.signed === false));

/**
 * The same ports, and whether what others see of the talk was changed by them. Whoever writes without a name becomes a
 * voice at that moment, which everybody sees: without the hint that every other voice comes with, it would be known of
 * whom the doubt is.
 */
export function noticing(ports: Ports): { readonly ports: Ports; readonly isTalkNews: () => boolean } {
  let before = seenOf(null);
  let news = false;
  const after = (write: (talk: OpenTalk) => Promise<boolean>) => (talk: OpenTalk) => {
    news ||= seenOf(talk) !== before;
    return write(talk);
  };
  const readTalk: Ports['readTalk'] = async (issueId) => {
    const talk = await ports.readTalk(issueId);
    before = seenOf(talk);
    return talk;
  };
  return {
    ports: { ...ports, readTalk, createTalk: after(ports.createTalk), replaceTalk: after(ports.replaceTalk) },
    isTalkNews: () => news,
  };
}

/**
 * Tells the open panels of the issue that the page stands on to read again, after a call that has succeeded. Fails nobody
 * and keeps nobody waiting.
 * @NOTE unverified on a live site: that a channel of the issue reaches both the panel and the small version beside it, that
 * publishing needs no scope, and how long it takes.
 */
export async function hintAt(name: keyof Contract, input: unknown, isTalkNews: boolean): Promise<void> {
  if (untold.has(name) || (isUnsigned(input) && !isTalkNews)) return;
  await briefly(told(() => publish(HINT_CHANNEL, HINT, { contextOverrides: [Jira.Issue] })));
}

/**
 * The same after an edit in Jira, by whoever and however. A trigger stands at no issue, and has global channels only. Jira
 * itself tells of one on the pages of the issue, and whether on those of everybody is not known; a panel must not say "ready"
 * for long where it is not. Only Jira's own events lead here, so no doubt can be told by it.
 * @NOTE unverified on a live site: that a trigger may publish, and what a channel's name may hold.
 */
export async function hintOfEdit(issueId: string): Promise<void> {
  await briefly(told(() => publishGlobal(editChannel(issueId), HINT)));
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
