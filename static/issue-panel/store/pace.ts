/** Whether hints arrive. What a page learned at one item holds for the next one of its meeting. */
export type Arrival = { isHinted: boolean };

/** Of this page, whichever of its panels is open. */
export const arrival: Arrival = { isHinted: false };

/** Between two looks (ms) while a round or talk is open and no hints arrive: a vote must appear within five seconds. */
export const LOOK_MS = 3000;
/** Between two looks where hints arrive, or where nothing goes on in a recently touched panel (ms). */
export const CALM_MS = 15_000;
/** As long as a talk usually takes (ms); after that without news, looks slow down. */
const TALK_MS = 300_000;
/** After this time without a touch a quiet panel stops looking (ms). */
const TOUCHED_MS = 1_800_000;
/** News found within this time after a hint, or after the subscription, counts as what the hint told (ms). */
const TOLD_MS = 4000;
/** Longest pause between looks after failures (ms). */
const SELDOM_MS = 30_000;

/** `quiet`: milliseconds since the last news; `failures`: in a row; `isHinted`: hints arrive in this panel. */
type Quiet = { readonly quiet: number; readonly failures: number; readonly isHinted: boolean };

const patienceOf = (failures: number): number => (failures === 0 ? 0 : Math.min(LOOK_MS * 2 ** failures, SELDOM_MS));

/** Milliseconds between two looks during a talk or vote. Each look costs units that the site's teams share. */
function paceOf({ quiet, failures, isHinted }: Quiet): number {
  const often = isHinted ? CALM_MS : LOOK_MS;
  const pace = quiet < TALK_MS ? often : quiet < 6 * TALK_MS ? CALM_MS : 60_000;
  return Math.max(pace, patienceOf(failures));
}

export type Pace = {
  /** There was news. */
  readonly news: () => void;
  /** The page is subscribed: a look that soon finds news tells nothing of lost hints. */
  readonly subscribed: () => void;
  /** A hint came by Realtime: there is news, and hints arrive here. */
  readonly hinted: () => void;
  /** A look found news. Without a hint for it, hints get lost here. */
  readonly found: () => void;
  /** The viewer touched the panel. */
  readonly touched: () => void;
  /** The number of the viewer's actions, null while nothing goes on; a changed number counts as news. */
  readonly heed: (acts: number | null) => void;
  /** A look or a read begins. */
  readonly asks: () => void;
  /** It ended: read completely (`ok`), or failed; then hints may fail to arrive as well. */
  readonly ended: (ok: boolean) => void;
  /** Makes another look due at once. */
  readonly soon: () => void;
  /** Milliseconds to wait after failures; 0 without any. */
  readonly patience: () => number;
  /** Whether a look is due; `isLive`: a talk or vote is running. */
  readonly isDue: (isLive: boolean) => boolean;
};

/** Remembers when there was news, when the viewer touched the panel, and when the back end was asked last. */
export function keepPace(arrival: Arrival): Pace {
  const now = (): number => performance.now();
  // Before it is subscribed, news without a hint tells nothing of lost hints.
  let [newsAt, askedAt, touchedAt, hintedAt, failures] = [now(), now(), now(), Infinity, 0];
  let done: number | null = null;
  const news = (): void => void (newsAt = now());
  const calm = (): number => Math.max(CALM_MS, patienceOf(failures));
  const wait = (isLive: boolean): number => {
    // A failed read is repeated until it succeeds, also when the viewer has left.
    if (!isLive) return now() - touchedAt < TOUCHED_MS || failures > 0 ? calm() : Infinity;
    const pace = paceOf({ quiet: now() - newsAt, failures, isHinted: arrival.isHinted });
    return touchedAt > askedAt ? Math.min(pace, calm()) : pace;
  };
  return {
    news,
    subscribed: () => void (hintedAt = now()),
    hinted: () => {
      arrival.isHinted = true;
      hintedAt = now();
      news();
    },
    found: () => {
      arrival.isHinted &&= now() - hintedAt < TOLD_MS;
      news();
    },
    touched: () => void (touchedAt = now()),
    heed: (acts) => {
      if (acts !== done) news();
      done = acts;
    },
    asks: () => void (askedAt = now()),
    ended: (ok) => {
      failures = ok ? 0 : failures + 1;
      arrival.isHinted &&= ok;
    },
    soon: () => void (askedAt = -Infinity),
    patience: () => patienceOf(failures),
    // Timers are not exact, and an early look is better than a missed one.
    isDue: (isLive) => now() - askedAt > wait(isLive) - LOOK_MS / 2,
  };
}
