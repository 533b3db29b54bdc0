import { useEffect, useState } from 'react';

/** How often the minutes are counted anew: soon enough for a number of minutes. */
const TICK_MS = 15_000;

/**
 * Whole minutes since a moment, by the page's own clock.
 * @param moment of `performance.now()` (ms)
 */
export function useMinutesSince(moment: number): number {
  const [now, setNow] = useState(moment);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((now - moment) / 60_000));
}
