import type { LiveView, Result } from '../../../src/contract';
import { currentTalk } from './current-talk';
import type { PanelStore } from './panel-store';

/** Between two looks while a round or a talk is open: within the five seconds in which others must see a vote. */
export const LOOK_MS = 3000;
/** After failures it looks less often, at most this seldom. */
const SELDOM_MS = 30_000;
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
 * Looks for news while the tab is visible, and reads the panel again only when something changed. Returns what stops
 * it. Looking every few seconds finds everything; a hint only makes it look at once. A panel where nothing is going on
 * is read again once the reader comes back to its tab, or by a hint, as soon as nothing can move under the pointer. Hints
 * get lost: it is read so too once the pointer or the focus comes back to it.
 */
export function follow(store: PanelStore, { watch, listen }: Sources): () => void {
  const gone = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stamp: string | null = null;
  let failures = 0;

  const look = async (): Promise<void> => {
    const began = store.acts();
    const result = await watch();
    if (gone.signal.aborted) return;
    failures = result.ok ? 0 : failures + 1;
    if (!result.ok) return store.missed();
    const changed = stamp !== null && stamp !== result.value.stamp;
    stamp = result.value.stamp;
    if (store.seen(result.value, began) || changed) await store.refresh();
  };
  const looking = oneAtATime();
  const tick = async (): Promise<void> => {
    clearTimeout(timer);
    if (looking.isIdle() && isSeen() && isLive(store)) await looking.run(look);
    if (!gone.signal.aborted) timer = setTimeout(() => void tick(), Math.min(LOOK_MS * 2 ** failures, SELDOM_MS));
  };
  const hint = (): void => {
    if (gone.signal.aborted || !isSeen() || store.state().status !== 'open') return;
    // Where no look has been, no stamp is known to compare with; but there is news for certain, so any is another.
    stamp ??= '';
    if (isLive(store)) void looking.run(look);
    // The answer to what the reader is doing brings the whole panel.
    else if (!store.isActing()) renew(store, looking.run, gone.signal);
  };
  const back = (): void => {
    if (isSeen() && store.state().status === 'open') void (isLive(store) ? tick() : store.refresh());
  };

  document.addEventListener('visibilitychange', back, { signal: gone.signal });
  onReturn(() => !isLive(store) && hint(), gone.signal);
  timer = setTimeout(() => void tick(), LOOK_MS);
  const hearing = listen(hint);
  return () => {
    gone.abort();
    clearTimeout(timer);
    void hearing.then((end) => end());
  };
}

/** Calls `hear` when the pointer or the focus comes back to the page that the reader sees. */
function onReturn(hear: () => void, signal: AbortSignal): void {
  let last = performance.now();
  const returned = (): void => {
    if (!isSeen() || performance.now() - last < RETURN_MS) return;
    last = performance.now();
    hear();
  };
  document.documentElement.addEventListener('pointerenter', returned, { signal });
  window.addEventListener('focus', returned, { signal });
}

/** Runs one piece of work at a time. What is asked for meanwhile may be newer than what it sees: it runs once more. */
function oneAtATime(): { readonly isIdle: () => boolean; readonly run: (work: () => Promise<void>) => Promise<void> } {
  const state: { running: boolean; next: (() => Promise<void>) | null } = { running: false, next: null };
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
function renew(store: PanelStore, run: (work: () => Promise<void>) => Promise<void>, signal: AbortSignal): void {
  const page = document.documentElement;
  if (!page.matches(':hover')) return void run(store.refresh);
  void run(store.readAhead);
  const left = (): void => void run(async () => (isAhead(store) ? store.refresh() : undefined));
  page.addEventListener('pointerleave', left, { once: true, signal });
}
