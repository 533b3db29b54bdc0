import { useEffect, useState } from 'react';
import type { Instant } from '../../src/domain/shared/instant';

/** How often the time is taken anew where minutes are shown (ms). */
const TICK_MS = 15_000;

/**
 * The server's time, which the page counts on by its own clock.
 * @param now as it was at `receivedAt`, a moment of `performance.now()` (ms)
 */
export function useNow(now: Instant, receivedAt: number, every = TICK_MS): Instant {
  const [present, setPresent] = useState(receivedAt);
  useEffect(() => {
    const timer = setInterval(() => setPresent(performance.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return new Date(Date.parse(now) + Math.max(0, present - receivedAt)).toISOString();
}
