import type { LookView, Result } from '../../../src/contract';
import { currentTalk } from './current-talk';
import { keepPace, LOOK_MS, type Pace } from './pace';
import type { PanelStore } from './panel-store';

/** A reader who comes back to the panel again and again makes it look once in this time. */
const RETURN_MS = 15_000;
/** A page reads the panel anew at most this often, whatever it hears. */
const REFRESH_MS = 4000;

/** Something may be done at any moment: a talk is running, or votes are coming in. */
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
  readonly look: () => Promise<Result<LookView>>;
  /** Calls `hear` at each hint; resolves with what ends that. It may lose hints, and never rejects. */
  readonly listen: (hear: () => void) => Promise<() => void>;
};

const isSeen = (): boolean => document.visibilityState === 'visible';

/**
 * Looks for news while the tab is visible, until `signal` stops it: a look asks for a counter alone, and only another
 * number than the page's makes it read the panel. It looks often while something goes on, less often where hints are
 * heard, and every quarter of a minute where nothing goes on in a panel that was touched lately. A hint, which may get
 * lost, reads the panel without a look.
 */
export function follow(store: PanelStore, { look, listen }: Sources, signal: AbortSignal): void {
  if (signal.aborted) return;
  const pace = keepPace();
  const looking = oneAtATime();
  const bring = spaced(() => void looking.run(() => read(store, signal)), signal);
  const check = (): void => void looking.run(async () => ((await isNews(store, look, pace)) ? bring() : undefined));
  const tick = (): void => {
    pace.heed(isLive(store) ? store.acts() : null);
    if (store.state().status === 'open' && pace.isDue(isLive(store)) && looking.isIdle() && isSeen()) check();
  };
  const hint = (): void => {
    if (signal.aborted || !isSeen() || store.state().status !== 'open') return;
    pace.hinted();
    bring();
  };
  const back = (): void => {
    if (!isSeen() || store.state().status !== 'open') return;
    pace.touched();
    pace.news();
    check();
  };
  document.addEventListener('visibilitychange', back, { signal });
  onReturn(back, pace, signal);
  const timer = setInterval(tick, LOOK_MS);
  const hearing = listen(hint);
  const stop = (): void => {
    clearInterval(timer);
    void hearing.then((end) => end());
  };
  signal.addEventListener('abort', stop);
}

/** One look: whether the counter is another than the page's, or the page has missed something before. */
async function isNews(store: PanelStore, look: Sources['look'], pace: Pace): Promise<boolean> {
  const looked = pace.looks();
  const result = await look();
  looked(result.ok);
  if (!result.ok) {
    store.missed();
    return false;
  }
  const isNew = result.value.shown !== store.shown();
  if (isNew) pace.unhinted();
  return isNew || store.isStale();
}

/**
 * Reads the panel. While something goes on it is drawn at once; else a talk that starts would move the page, and nothing
 * may move under a pointer: until that leaves, what is new waits beside the page.
 */
async function read(store: PanelStore, signal: AbortSignal): Promise<void> {
  // The answer to what the reader is doing brings the whole panel.
  if (signal.aborted || store.isActing()) return;
  const page = document.documentElement;
  if (isLive(store) || !page.matches(':hover')) return void (await store.refresh());
  await store.readAhead();
  const left = (): void => void (isAhead(store) ? store.refresh() : undefined);
  page.addEventListener('pointerleave', left, { once: true, signal });
}

/** Runs `work` at most once in {@link REFRESH_MS}; the last call of a burst is never dropped. */
function spaced(work: () => void, signal: AbortSignal): () => void {
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const run = (): void => {
    timer = null;
    last = performance.now();
    if (!signal.aborted) work();
  };
  return () => {
    if (timer !== null) return;
    const wait = last + REFRESH_MS - performance.now();
    if (wait <= 0) run();
    else timer = setTimeout(run, wait);
  };
}

/** Calls `hear` when the pointer or the focus comes back to the page that the reader sees, and while they type: the focus stayed. */
function onReturn(hear: () => void, pace: Pace, signal: AbortSignal): void {
  let last = performance.now();
  const returned = (): void => {
    pace.touched();
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
