/**
 * Limits the events of a key that run at once; the others wait in order. As on the platform a key counts across queues.
 */
export type Gate<Event> = {
  /** False when the limit is reached: the event then waits until `leave` returns it. */
  enter(key: string, limit: number, event: Event): boolean;
  /** Frees a place and returns the next waiting event. */
  leave(key: string): Event | undefined;
};

export function createGate<Event>(): Gate<Event> {
  const running = new Map<string, number>();
  const blocked = new Map<string, Event[]>();
  return {
    enter(key, limit, event) {
      const now = running.get(key) ?? 0;
      if (now >= limit) blocked.set(key, [...(blocked.get(key) ?? []), event]);
      else running.set(key, now + 1);
      return now < limit;
    },
    leave(key) {
      running.set(key, (running.get(key) ?? 1) - 1);
      return blocked.get(key)?.shift();
    },
  };
}
