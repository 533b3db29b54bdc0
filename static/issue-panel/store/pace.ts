/** Between two looks while a round or a talk is open: within the five seconds in which others must see a vote. */
export const LOOK_MS = 3000;
/** As long as a talk takes: in it somebody says something any moment. After that a vote lies open, and people do something else. */
const TALK_MS = 300_000;
/** After failures it looks less often, at most this seldom. */
const SELDOM_MS = 30_000;

/**
 * Milliseconds from one look to the next where nothing has happened for `quiet` of them, and the last so many looks failed.
 * A look costs points that the site's other apps share, and a vote may be open for days.
 */
export function paceOf(quiet: number, failures: number): number {
  const pace = quiet < TALK_MS ? LOOK_MS : quiet < 6 * TALK_MS ? 15_000 : 60_000;
  return Math.max(pace, Math.min(LOOK_MS * 2 ** failures, SELDOM_MS));
}

export type Pace = {
  /** Something was seen or heard of. */
  readonly news: () => void;
  /** How much the viewer has done, null where nothing goes on: when that is another than before, it is news. */
  readonly heed: (acts: number | null) => void;
  /** A look begins; returns what to tell when it has ended, and whether it saw anything. */
  readonly looks: () => (ok: boolean) => void;
  /** `after`: milliseconds since the last look, as often as things happen where it is not said. */
  readonly isDue: (after?: number) => boolean;
};

/** Remembers when something happened, and when the last look was. */
export function keepPace(): Pace {
  const now = (): number => performance.now();
  let [newsAt, lookedAt, failures] = [now(), now(), 0];
  let done: number | null = null;
  const news = (): void => void (newsAt = now());
  return {
    news,
    heed: (acts) => {
      if (acts !== done) news();
      done = acts;
    },
    looks: () => {
      lookedAt = now();
      return (ok) => void (failures = ok ? 0 : failures + 1);
    },
    // A timer is not exact, and a look that comes a little early is better than one that is left out.
    isDue: (after = paceOf(now() - newsAt, failures)) => now() - lookedAt > after - LOOK_MS / 2,
  };
}
