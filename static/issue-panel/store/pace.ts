/** Between two looks while a round or a talk is open and no hint was ever heard: others must see a vote within five seconds. */
export const LOOK_MS = 3000;
/** The same where hints are heard, and where nothing goes on in a panel that was touched lately. */
export const CALM_MS = 15_000;
/** As long as a talk takes. After that a vote lies open, and people do something else. */
const TALK_MS = 300_000;
/** After so long without a touch, a panel in which nothing goes on no longer looks. */
export const TOUCHED_MS = 1_800_000;
/** News that is found so soon after a hint is what that told of. */
const TOLD_MS = 4000;
/** After failures it asks less often, at most this seldom. */
const SELDOM_MS = 30_000;

/** `quiet`: milliseconds in which nothing has happened; `failures`: in a row; `isHinted`: hints are heard here. */
export type Quiet = { readonly quiet: number; readonly failures: number; readonly isHinted: boolean };

const patienceOf = (failures: number): number => (failures === 0 ? 0 : Math.min(LOOK_MS * 2 ** failures, SELDOM_MS));

/** Milliseconds from one look to the next while something goes on. A look costs units that the site's other teams share. */
export function paceOf({ quiet, failures, isHinted }: Quiet): number {
  const often = isHinted ? CALM_MS : LOOK_MS;
  const pace = quiet < TALK_MS ? often : quiet < 6 * TALK_MS ? CALM_MS : 60_000;
  return Math.max(pace, patienceOf(failures));
}

export type Pace = {
  /** Something was seen or heard of. */
  readonly news: () => void;
  /** A hint came by Realtime: it says that there is news, and that hints arrive here. */
  readonly hinted: () => void;
  /** News was found by a look. Where no hint told of it, hints get lost here. */
  readonly found: () => void;
  /** The reader is there. */
  readonly touched: () => void;
  /** How much the viewer has done, null where nothing goes on: when that is another than before, it is news. */
  readonly heed: (acts: number | null) => void;
  /** A look or a read begins. */
  readonly asks: () => void;
  /** It ended, and there is nothing more to read, or it failed. */
  readonly ended: (ok: boolean) => void;
  /** Another look is due at once. */
  readonly soon: () => void;
  /** Milliseconds to wait after failures; 0 after none. */
  readonly patience: () => number;
  /** Whether it is time to look; `isLive`: something goes on. */
  readonly isDue: (isLive: boolean) => boolean;
};

/** Remembers when something happened, when the reader was there, and when the back end was asked last. */
export function keepPace(): Pace {
  const now = (): number => performance.now();
  let [newsAt, askedAt, touchedAt, hintedAt, failures] = [now(), now(), now(), -Infinity, 0];
  let isHinted = false;
  let done: number | null = null;
  const news = (): void => void (newsAt = now());
  const calm = (): number => Math.max(CALM_MS, patienceOf(failures));
  const wait = (isLive: boolean): number => {
    // What failed is tried until it is read, also where the reader has left.
    if (!isLive) return now() - touchedAt < TOUCHED_MS || failures > 0 ? calm() : Infinity;
    const pace = paceOf({ quiet: now() - newsAt, failures, isHinted });
    return touchedAt > askedAt ? Math.min(pace, calm()) : pace;
  };
  return {
    news,
    hinted: () => {
      isHinted = true;
      hintedAt = now();
      news();
    },
    found: () => {
      isHinted = isHinted && now() - hintedAt < TOLD_MS;
      news();
    },
    touched: () => void (touchedAt = now()),
    heed: (acts) => {
      if (acts !== done) news();
      done = acts;
    },
    asks: () => void (askedAt = now()),
    ended: (ok) => void (failures = ok ? 0 : failures + 1),
    soon: () => void (askedAt = -Infinity),
    patience: () => patienceOf(failures),
    // A timer is not exact, and a look that comes a little early is better than one that is left out.
    isDue: (isLive) => now() - askedAt > wait(isLive) - LOOK_MS / 2,
  };
}
