/** Between two looks while a round or a talk is open and no hint was ever heard: others must see a vote within five seconds. */
export const LOOK_MS = 3000;
/** The same where hints are heard, and where nothing goes on in a panel that was touched lately. */
const CALM_MS = 15_000;
/** As long as a talk takes. After that a vote lies open, and people do something else. */
const TALK_MS = 300_000;
/** After so long without a touch, a panel in which nothing goes on no longer looks. */
const TOUCHED_MS = 1_800_000;
/** After failures it looks less often, at most this seldom. */
const SELDOM_MS = 30_000;

/** `quiet`: milliseconds in which nothing has happened; `failures`: of the last looks; `isHinted`: hints are heard here. */
export type Quiet = { readonly quiet: number; readonly failures: number; readonly isHinted: boolean };

/** Milliseconds from one look to the next while something goes on. A look costs units that the site's other teams share. */
export function paceOf({ quiet, failures, isHinted }: Quiet): number {
  const often = isHinted ? CALM_MS : LOOK_MS;
  const pace = quiet < TALK_MS ? often : quiet < 6 * TALK_MS ? CALM_MS : 60_000;
  return Math.max(pace, Math.min(LOOK_MS * 2 ** failures, SELDOM_MS));
}

export type Pace = {
  /** Something was seen or heard of. */
  readonly news: () => void;
  /** A hint was heard: it says that there is news, and that hints arrive here. */
  readonly hinted: () => void;
  /** News was found without a hint: hints get lost here. */
  readonly unhinted: () => void;
  /** The reader is there. */
  readonly touched: () => void;
  /** How much the viewer has done, null where nothing goes on: when that is another than before, it is news. */
  readonly heed: (acts: number | null) => void;
  /** A look begins; returns what to tell when it has ended, and whether it succeeded. */
  readonly looks: () => (ok: boolean) => void;
  /** Whether it is time to look; `isLive`: something goes on. */
  readonly isDue: (isLive: boolean) => boolean;
};

/** Remembers when something happened, when the reader was there, and when the last look was. */
export function keepPace(): Pace {
  const now = (): number => performance.now();
  let [newsAt, lookedAt, touchedAt, failures] = [now(), now(), now(), 0];
  let isHinted = false;
  let done: number | null = null;
  const news = (): void => void (newsAt = now());
  const wait = (isLive: boolean): number => {
    if (isLive) return paceOf({ quiet: now() - newsAt, failures, isHinted });
    return now() - touchedAt < TOUCHED_MS ? Math.max(CALM_MS, paceOf({ quiet: 0, failures, isHinted })) : Infinity;
  };
  return {
    news,
    hinted: () => {
      isHinted = true;
      news();
    },
    unhinted: () => {
      isHinted = false;
      news();
    },
    touched: () => void (touchedAt = now()),
    heed: (acts) => {
      if (acts !== done) news();
      done = acts;
    },
    looks: () => {
      lookedAt = now();
      return (ok) => void (failures = ok ? 0 : failures + 1);
    },
    // A timer is not exact, and a look that comes a little early is better than one that is left out.
    isDue: (isLive) => now() - lookedAt > wait(isLive) - LOOK_MS / 2,
  };
}
