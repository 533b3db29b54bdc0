import type { FrameLocator, Locator, Page, Request, Response } from 'playwright-core';
import { z } from 'zod';

const LOOK_MS = 100;
/** Longer than the sum of waits in any plan of faults. */
const ANSWERED_MS = 25_000;
/** Time until the panel shows the outcome. The panel repeats a call without an answer once by itself. */
const SHOWN_MS = ANSWERED_MS + 5_000;
/** How long a press may take, since its button may be gone; as long again until the page sends its call after all. */
const PRESSED_MS = 3000;
/** More tries than any plan of faults can fail. */
const TRIES = 10;

/**
 * The result of an invocation; `outrun` when another person was first and the panel shows their change, `unpressed`
 * when the button was not there or the page did not take the press in time.
 */
type Outcome = 'stored' | 'refused' | 'outrun' | 'unanswered' | 'unpressed';
const invoked = z.object({
  body: z.object({
    ok: z.boolean(),
    value: z.looseObject({ over: z.string().nullable().optional() }).optional(),
    failure: z.object({ code: z.string() }).optional(),
  }),
});
const OUTRUN: readonly string[] = ['conflict', 'not-found'];

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** An act that is repeated until it is stored. */
type Insisting = {
  readonly page: Page;
  /** The name of the called function. */
  readonly call: string;
  readonly act: () => Promise<void>;
  /** Whether the panel shows it as stored. */
  readonly done: () => Promise<boolean>;
  /** Whether the panel shows a failure. */
  readonly failed: () => Promise<boolean>;
  /** An optimistic update shows as done before it is stored, so after a refusal wait for the panel's own repeat. */
  readonly updates?: boolean;
  /** The retry through the button on screen; default `act`. */
  readonly again?: () => Promise<void>;
};

/**
 * Acts, and repeats after each failure on screen, and after a press that a busy page did not take in time.
 * Resolves with the number of failures. @throws without an outcome
 */
export async function insist(wanted: Insisting): Promise<number> {
  const { page, call, act, done, failed, again = act, updates = false } = wanted;
  let failures = 0;
  let cause: unknown;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { outcome, trouble } = await answered(page, call, failures === 0 ? act : again);
    cause = trouble;
    const stored = updates && outcome === 'refused' ? repeatOf(page, call) : Promise.resolve('stored');
    const isStored = async () => (await stored) !== 'refused' && (await done());
    const shown = await either(isStored, failed, outcome === 'unpressed' ? LOOK_MS : SHOWN_MS);
    if (shown === 'done') return failures;
    if (shown === 'failed') failures += 1;
    else if (outcome !== 'unpressed') throw new Error(`${call} neither shows nor says that it failed.`, { cause });
  }
  throw new Error(`${call} failed ${TRIES} times.`, { cause });
}

const isOf = (call: string) => (request: Request) =>
  request.url().endsWith('/forge/invoke') && (request.postData() ?? '').includes(`"functionKey":"${call}"`);
const answerOf = (page: Page, call: string) =>
  page.waitForResponse((response) => isOf(call)(response.request()), { timeout: ANSWERED_MS });

/** Acts and waits for the answer. A slow page may send the call although the press was given up. */
async function answered(
  page: Page,
  call: string,
  act: () => Promise<void>,
): Promise<{ outcome: Outcome; trouble?: unknown }> {
  let isSent = false;
  const sent = page.waitForRequest(isOf(call), { timeout: ANSWERED_MS }).then(
    () => (isSent = true),
    () => false,
  );
  const answer = answerOf(page, call);
  answer.catch(() => undefined);
  try {
    await act();
  } catch (trouble) {
    await Promise.race([sent, pause(PRESSED_MS)]);
    if (!isSent) return { outcome: 'unpressed', trouble };
  }
  return answer.then(outcomeOf).then(
    (outcome) => ({ outcome }),
    (trouble: unknown) => ({ outcome: 'unanswered', trouble }),
  );
}

/** The outcome of the repeated call; `unanswered` if the page sends none, since a look showed that the act is stored. */
async function repeatOf(page: Page, call: string): Promise<Outcome> {
  const answer = await answerOf(page, call).catch(() => null);
  return answer === null ? 'unanswered' : await outcomeOf(answer);
}

async function outcomeOf(response: Response): Promise<Outcome> {
  const answer = invoked.safeParse(await response.json().catch(() => null));
  if (!answer.success) return 'refused';
  const { ok, value, failure } = answer.data.body;
  if (ok) return (value?.over ?? null) === null ? 'stored' : 'outrun';
  return OUTRUN.includes(failure?.code ?? '') ? 'outrun' : 'refused';
}

async function either(
  done: () => Promise<boolean>,
  failed: () => Promise<boolean>,
  limitMs: number,
): Promise<'done' | 'failed' | 'neither'> {
  for (const until = Date.now() + limitMs; Date.now() < until; await pause(LOOK_MS)) {
    if (await failed()) return 'failed';
    if (await done()) return 'done';
  }
  return 'neither';
}

/** Waits until the panel has loaded; presses "Try again" after a failure. */
export async function opened(on: FrameLocator): Promise<void> {
  const scope = on.locator('#cg-scope');
  const alert = on.getByRole('alert').first();
  for (let tries = 0; tries < TRIES; tries += 1) {
    // Between talks the step is one line, and its heading for readers alone.
    await scope.or(alert).first().waitFor({ state: 'attached' });
    if ((await scope.count()) > 0) return;
    await pressed(alert.getByRole('button', { name: 'Try again' })).catch(() => undefined);
  }
  throw new Error('The panel cannot be read.');
}

/** A click with a short timeout, for a button that may be gone. */
export const pressed = (button: Locator): Promise<void> => button.click({ timeout: PRESSED_MS });
