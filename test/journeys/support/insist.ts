import type { FrameLocator, Locator, Page, Response } from 'playwright-core';
import { z } from 'zod';

const LOOK_MS = 100;
/** Longer than any chain of waits that a plan of faults can make. */
const ANSWERED_MS = 25_000;
/** From the answer to its words on screen. The panel makes a call that got no answer once more by itself. */
const SHOWN_MS = ANSWERED_MS + 5_000;
/** A plan of faults runs out before that. */
const TRIES = 10;

/** What an invocation came to; `outrun` when somebody else was first, and the panel shows what they did. */
type Outcome = 'stored' | 'refused' | 'outrun' | 'unanswered';
const invoked = z.object({
  body: z.object({ ok: z.boolean(), failure: z.object({ code: z.string() }).optional() }),
});
const OUTRUN: readonly string[] = ['conflict', 'ballot-closed', 'not-found'];

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What somebody does until it is stored. */
export type Insisting = {
  readonly page: Page;
  /** The function that is called. */
  readonly call: string;
  readonly act: () => Promise<void>;
  /** Whether it is on screen as stored. */
  readonly done: () => Promise<boolean>;
  /** Whether the app has said, in words, that it failed. */
  readonly failed: () => Promise<boolean>;
  /** A tap shows as done before it is stored: what was refused is over only once the panel has said so. */
  readonly foreseen?: boolean;
  /** Tries once more, as a person would: with the button that is there. `act`, where that is still there. */
  readonly again?: () => Promise<void>;
};

/** Does it, and again whenever the app says that it failed. Resolves with how often that was. @throws when neither shows */
export async function insist(wanted: Insisting): Promise<number> {
  const { page, call, act, done, failed, again = act, foreseen = false } = wanted;
  for (let failures = 0; failures < TRIES; failures += 1) {
    const { outcome, trouble } = await answered(page, call, failures === 0 ? act : again);
    const stored = foreseen && outcome === 'refused' ? repeatOf(page, call) : Promise.resolve('stored');
    const isStored = async () => (await stored) !== 'refused' && (await done());
    const shown = await either(isStored, failed);
    if (shown === 'done') return failures;
    if (shown === 'neither') throw new Error(`${call} neither shows nor says that it failed.`, { cause: trouble });
  }
  throw new Error(`${call} failed ${TRIES} times.`);
}

const isOf = (call: string) => (response: Response) =>
  response.url().endsWith('/forge/invoke') && (response.request().postData() ?? '').includes(`"functionKey":"${call}"`);

/** Acts and waits for the answer. What was about to be pressed may be gone, because it was stored after all. */
async function answered(
  page: Page,
  call: string,
  act: () => Promise<void>,
): Promise<{ outcome: Outcome; trouble?: unknown }> {
  const answer = page.waitForResponse(isOf(call), { timeout: ANSWERED_MS });
  answer.catch(() => undefined);
  try {
    await act();
    return { outcome: await outcomeOf(await answer) };
  } catch (trouble) {
    return { outcome: 'unanswered', trouble };
  }
}

/** What the next answer of the same call comes to; `refused` where none comes. */
async function repeatOf(page: Page, call: string): Promise<Outcome> {
  const answer = await page.waitForResponse(isOf(call), { timeout: ANSWERED_MS }).catch(() => null);
  return answer === null ? 'refused' : await outcomeOf(answer);
}

async function outcomeOf(response: Response): Promise<Outcome> {
  const answer = invoked.safeParse(await response.json().catch(() => null));
  if (!answer.success) return 'refused';
  const { ok, failure } = answer.data.body;
  if (ok) return 'stored';
  return OUTRUN.includes(failure?.code ?? '') ? 'outrun' : 'refused';
}

async function either(
  done: () => Promise<boolean>,
  failed: () => Promise<boolean>,
): Promise<'done' | 'failed' | 'neither'> {
  for (const until = Date.now() + SHOWN_MS; Date.now() < until; await pause(LOOK_MS)) {
    if (await failed()) return 'failed';
    if (await done()) return 'done';
  }
  return 'neither';
}

/** Waits until the panel is read; presses "Try again" where it could not be. */
export async function opened(on: FrameLocator): Promise<void> {
  const ask = on.getByPlaceholder('One line, one question');
  const alert = on.getByRole('alert').first();
  for (let tries = 0; tries < TRIES; tries += 1) {
    await ask.or(alert).first().waitFor();
    if (await ask.isVisible()) return;
    await pressed(alert.getByRole('button', { name: 'Try again' })).catch(() => undefined);
  }
  throw new Error('The panel cannot be read.');
}

/** A click that does not wait long for what is not there. */
export const pressed = (button: Locator): Promise<void> => button.click({ timeout: 3000 });
