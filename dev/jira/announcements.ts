import type { Db } from './db.ts';
import type { ProductEvent } from './product-event.ts';

type Listener = (event: ProductEvent) => void;

type Announcements = {
  /** Runs in a transaction; events emitted inside reach the listeners after the commit. */
  write<T>(work: () => T): T;
  on(listener: Listener): () => void;
  emit(event: ProductEvent): void;
};

/** Holds events back until the commit; after a rollback they are dropped. */
export function createAnnouncements(db: Db): Announcements {
  const listeners = new Set<Listener>();
  let waiting: ProductEvent[] = [];

  function tell(): void {
    const events = waiting;
    waiting = [];
    for (const event of events) for (const listener of listeners) hear(listener, event);
  }
  return {
    write(work) {
      if (db.inTransaction) return work();
      try {
        const result = db.transaction(work);
        tell();
        return result;
      } finally {
        waiting = [];
      }
    },
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    emit(event) {
      waiting.push(event);
      if (!db.inTransaction) tell();
    },
  };
}

/** A failing listener does not undo what was written. */
function hear(listener: Listener, event: ProductEvent): void {
  try {
    listener(event);
  } catch (error) {
    console.error(`A listener failed on ${event.eventType}:`, error);
  }
}
