import type { LiveView, Result } from '../../../src/contract';
import { currentTalk } from './current-talk';
import { keepPace, LOOK_MS, type Pace } from './pace';
import type { PanelStore } from './panel-store';

/** Whoever comes back to the panel again and again makes it read once in this time. */
const RETURN_MS = 15_000;

/** Somebody may do something at any moment: a talk is running, or votes are coming in. */
const isLive = (store: PanelStore): boolean => {
  const state = store.state();
  if (state.status !== 'open') return false;
  const { ballot } = state.view;
  return currentTalk(state.view) !== null || (ballot.state === 'open' && ballot.voted.length > 0);
};

/** Something was read that waits beside the page. */
const isAhead = (store: PanelStore): boolean => {
  const state = store.state();
  return state.status === 'open' && state.ahead !== null;
};

type Sources = {
  readonly watch: () => Promise<Result<LiveView>>;
  /** Calls `hear` when somebody says that there is news; resolves with what ends that. It may lose hints, and never rejects. */
  readonly listen: (hear: () => void) => Promise<() => void>;
};

const isSeen = (): boolean => document.visibilityState === 'visible';

/**
 * Looks for news while the tab is visible, and reads the panel again only when something changed, until `signal` stops
 * it. Looking finds whatever people do, every few seconds at first and less often the longer nothing happens; a hint only makes it
 * look at once. A panel where nothing is going on is read again once the reader comes back to its tab, or by a hint, as
 * soon as nothing can move under the pointer. Hints get lost: it looks or is read so too once the pointer or the focus
 * comes back to it, or a key is pressed in it.
 */
export function follow(store: PanelStore, { watch, listen }: Sources, signal: AbortSignal): void {
  if (signal.aborted) return;
  const pace = keepPace();
  const { look, foretell } = createLook(store, watch, { pace, signal });
  const looking = oneAtATime();
  const tick = (): void => {
    pace.heed(isLive(store) ? store.acts() : null);
    if (isLive(store) && pace.isDue() && looking.isIdle() && isSeen()) void looking.run(look);
  };
  const hint = (): void => {
    if (signal.aborted || !isSeen() || store.state().status !== 'open') return;
    foretell();
    if (isLive(store)) void looking.run(look);
    // The answer to what the reader is doing brings the whole panel.
    else if (!store.isActing()) renew(store, looking.run, signal);
  };
  const back = (): void => {
    if (!isSeen() || store.state().status !== 'open') return;
    pace.news();
    void (isLive(store) ? looking.run(look) : store.refresh());
  };
  const returned = (): void => {
    if (!isLive(store)) hint();
    else if (pace.isDue(RETURN_MS)) void looking.run(look);
  };

  document.addEventListener('visibilitychange', back, { signal });
  onReturn(returned, signal);
  const timer = setInterval(tick, LOOK_MS);
  const hearing = listen(hint);
  const stop = (): void => {
    clearInterval(timer);
    void hearing.then((end) => end());
  };
  signal.addEventListener('abort', stop);
}

type During = { readonly pace: Pace; readonly signal: AbortSignal };

/** What one look does, and what a hint says ahead of it. */
function createLook(store: PanelStore, watch: Sources['watch'], { pace, signal }: During) {
  let stamp: string | null = null;
  const look = async (): Promise<void> => {
    const began = store.acts();
    const looked = pace.looks();
    const result = await watch();
    if (signal.aborted) return;
    if (!result.ok) {
      looked(false);
      return store.missed();
    }
    const changed = stamp !== null && stamp !== result.value.stamp;
    stamp = result.value.stamp;
    if (!store.seen(result.value, began) && !changed) return looked(true);
    pace.news();
    looked(await store.refresh());
  };
  const foretell = (): void => {
    pace.news();
    // Where no look has been, no stamp is known to compare with; but there is news for certain, so any is another.
    stamp ??= '';
  };
  return { look, foretell };
}

/** Calls `hear` when the pointer or the focus comes back to the page that the reader sees, and while they type: the focus stayed. */
function onReturn(hear: () => void, signal: AbortSignal): void {
  let last = performance.now();
  const returned = (): void => {
    if (!isSeen() || performance.now() - last < RETURN_MS) return;
    last = performance.now();
    hear();
  };
  document.documentElement.addEventListener('pointerenter', returned, { signal });
  for (const event of ['focus', 'keydown']) window.addEventListener(event, returned, { signal });
}

/** Runs one piece of work at a time. What is asked for meanwhile may be newer than what it sees: it runs once more. */
function oneAtATime(): {
  readonly isIdle: () => boolean;
  readonly run: (work: () => Promise<unknown>) => Promise<void>;
} {
  const state: { running: boolean; next: (() => Promise<unknown>) | null } = { running: false, next: null };
  return {
    isIdle: () => !state.running,
    run: async (work) => {
      state.next = work;
      if (state.running) return;
      state.running = true;
      while (state.next !== null) {
        const { next } = state;
        state.next = null;
        await next();
      }
      state.running = false;
    },
  };
}

/**
 * A talk that starts moves the page, and nothing may move while somebody aims at it: until the pointer leaves, what is
 * new waits beside the page.
 */
function renew(store: PanelStore, run: (work: () => Promise<unknown>) => Promise<void>, signal: AbortSignal): void {
  const page = document.documentElement;
  if (!page.matches(':hover')) return void run(store.refresh);
  void run(store.readAhead);
  const left = (): void => void run(async () => (isAhead(store) ? store.refresh() : undefined));
  page.addEventListener('pointerleave', left, { once: true, signal });
}
