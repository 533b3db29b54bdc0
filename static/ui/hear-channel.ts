import { realtime } from '@forge/bridge/realtime';

/** Milliseconds over which pages spread what they ask of Realtime: those of a team open in one instant. */
const SPREAD_MS = 5_000;
const TRIES = 5;

type Channel = {
  readonly name: string;
  readonly hear: (event: unknown) => void;
  /** A token that the page has, for the first try; null without one. */
  readonly token: string | null;
  /** Many pages do this in one instant: a page with a token waits for its moment, too. */
  readonly isSpread: boolean;
  /** Asks for one; null where Realtime signs none now. */
  readonly sign: () => Promise<string | null>;
  /** Realtime has refused a token or the subscription. */
  readonly missing: (why: unknown) => void;
};

/**
 * Hears a channel that takes a token until `signal` aborts; resolves once it hears, or after the last try. It asks at a
 * moment of its own, and again where Realtime refuses, each time within twice as long.
 */
export async function hearChannel(
  { name, hear, token, isSpread, sign, missing }: Channel,
  signal: AbortSignal,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1)
    try {
      const firstToken = tries === 0 ? token : null;
      if (firstToken === null || isSpread) await pause(Math.random() * SPREAD_MS * 2 ** tries);
      if (signal.aborted) return;
      const counts = firstToken ?? (await sign());
      if (counts === null) throw new Error('Realtime signs no token.');
      const heard = await realtime.subscribeGlobal(name, hear, { token: counts });
      return endWith(signal, () => heard.unsubscribe());
    } catch (error) {
      missing(error);
    }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Ends it once `signal` aborts, which may be so already. */
export function endWith(signal: AbortSignal, end: () => unknown): void {
  if (signal.aborted) end();
  else signal.addEventListener('abort', end);
}
