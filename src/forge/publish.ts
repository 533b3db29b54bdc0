import { Jira, publish, publishGlobal, signRealtimeToken } from '@forge/realtime';
import { echoChannel, HINT_CHANNEL, meetingChannel, outsideChannel } from '../domain/shared/hint-channel';
import type { Instant } from '../domain/shared/instant';
import { logFailure } from './answer';

/** The whole message: read again. Each page reads with the rights of its viewer. */
const HINT = { changed: true };
/** The message on an issue's global channel where Jira's own part needs no read. */
const HINT_OF_ROW = { changed: 'refinement' };
/** Longest wait for publishing while a person waits for the call: looks find the news without it. */
const PATIENCE_MS = 300;
/** The same in triggers and consumers, which may take longer, since no person waits for them. */
const PATIENCE_BEHIND_MS = 1_000;

/**
 * Tells the open panels of the invocation's issue to read again, after a successful call. Never fails.
 * @NOTE unverified on a live site: that a channel of the issue reaches both the panel and the small version beside it,
 * that publishing needs no scope, and how long it takes.
 */
export async function hintAt(_issueId?: string): Promise<void> {
  await briefly(logged(() => publish(HINT_CHANNEL, HINT, { contextOverrides: [Jira.Issue] })));
}

/**
 * As `hintAt`, for changes without a call at the issue: an edit in Jira, a parent that becomes ready or no longer is, or
 * a call of a page that names the issue (`refinement`: Jira's own part needs no read). Triggers and consumers have global channels only. Jira's own event may not reach all open pages. Hidden acts
 * never lead here, so the hint does not reveal them. A global channel is open to everybody of the site, so that a token
 * says who may listen and publish.
 * @NOTE unverified on a live site: that a trigger or a consumer may sign and publish, and what a channel's name may hold.
 */
export function hintFromOutside(issueId: string, what: 'issue' | 'refinement' = 'issue'): Promise<void> {
  const [hint, patience] = what === 'issue' ? [HINT, PATIENCE_BEHIND_MS] : [HINT_OF_ROW, PATIENCE_MS];
  return signedHint(outsideChannel(issueId), { claims: claimsOf(issueId), hint, patience });
}

type Claims = Readonly<Record<string, string>>;

type SignedHint = { readonly claims: Claims; readonly hint: object; readonly patience: number };

async function signedHint(channel: string, { claims, hint, patience }: SignedHint): Promise<void> {
  await briefly(
    logged(async () => {
      const signed = await signRealtimeToken(channel, claims, ['publish']);
      if (signed.token === null) return signed;
      return publishGlobal(channel, { ...hint }, { token: String(signed.token) });
    }),
    patience,
  );
}

/**
 * A token to listen on the issue's channel, for callers whose read of the issue succeeded. null where Realtime gives
 * none: looks find the news, and the page asks again.
 */
export const listeningToken = (issueId: string): Promise<string | null> =>
  tokenFor(outsideChannel(issueId), claimsOf(issueId));

async function tokenFor(channel: string, claims: Claims): Promise<string | null> {
  let token: string | null = null;
  await briefly(
    logged(async () => {
      const signed = await signRealtimeToken(channel, claims, ['subscribe']);
      if (signed.token !== null) token = String(signed.token);
      return signed;
    }),
  );
  return token;
}

/** Equal on both sides, and not empty: a channel with claims is another one than the open channel of that name. */
const claimsOf = (issueId: string) => ({ issueId });

/** `open`: on a channel without a token. `signed`: as all hints about issues and meetings go. */
export type EchoWay = 'open' | 'signed';

/**
 * Answers an administrator who listens, in as long as it takes, so that the Health page sees what Realtime can do. The
 * milliseconds that signing and publishing took; null where Realtime refused.
 */
export async function echoTo(nonce: string, way: EchoWay): Promise<number | null> {
  const began = Date.now();
  const channel = echoChannel(nonce);
  const signed = way === 'open' ? null : await signRealtimeToken(channel, { nonce }, ['publish']);
  if (signed?.token === null) return null;
  const token = signed === null ? {} : { token: String(signed.token) };
  const { errors } = await publishGlobal(channel, HINT, token);
  return errors === undefined ? Date.now() - began : null;
}

type Listener = { readonly token: string | null; readonly expiresAt: Instant | null };

/** A token to listen to one's own echo, and until when it counts; both null where Realtime gives none. */
export async function signedListener(nonce: string): Promise<Listener> {
  try {
    const { token, expiresAt } = await signRealtimeToken(echoChannel(nonce), { nonce }, ['subscribe']);
    if (token !== null) return { token: String(token), expiresAt: instantOf(Number(expiresAt)) };
  } catch (error) {
    logFailure('no token to listen to an echo', error);
  }
  return { token: null, expiresAt: null };
}

/** @NOTE unverified on a live site: whether Forge tells seconds, as tokens do, or milliseconds. */
const instantOf = (since1970: number): Instant =>
  new Date(since1970 < 100_000_000_000 ? since1970 * 1_000 : since1970).toISOString();

/** Tells open pages that the meeting of this list moved, not where. Never fails. */
export function hintMoved(key: string): Promise<void> {
  return signedHint(meetingChannel(key), { claims: { key }, hint: HINT, patience: PATIENCE_MS });
}

/** A token to listen to the meeting of a list, for callers who have opened it. null where Realtime gives none. */
export const meetingToken = (key: string): Promise<string | null> => tokenFor(meetingChannel(key), { key });

async function briefly(work: Promise<void>, patience = PATIENCE_MS): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)));
  await Promise.race([work, enough]);
  clearTimeout(timer);
}

async function logged(say: () => Promise<{ readonly errors?: unknown }>): Promise<void> {
  try {
    const { errors } = await say();
    if (errors !== undefined) logFailure('hint not published', new Error('Realtime'));
  } catch (error) {
    logFailure('hint not published', error);
  }
}
