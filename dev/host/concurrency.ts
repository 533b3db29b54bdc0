/** Lets so many events of a key run at once; the others wait in order. Keys hold across queues, as on the platform. */
export type Gate<Event> = {
  /** False when the limit is reached: then the event is kept, and `leave` hands it out. */
  enter(key: string, limit: number, event: Event): boolean;
  /** Frees a place; answers who may try next. */
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
