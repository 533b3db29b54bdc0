import type { LookView, Result } from '../../../src/contract';
import { isBusyIn } from '../keyboard/is-busy';
import { type Arrival, keepPace, LOOK_MS, type Pace } from './pace';
import type { PanelStore } from './panel-store';

/** Least time between two reads of the panel (ms), whatever the hints. */
export const REFRESH_MS = 4000;

/** What a hint says was changed: the record, or the issue in Jira, which the counter of a look does not cover. */
export type Hint = 'refinement' | 'issue';

type Sources = {
  readonly look: (ticket: string) => Promise<Result<LookView>>;
  /** Calls `hear` at each hint; resolves once it hears. It may lose hints, and never rejects. */
  readonly listen: (hear: (hint: Hint) => void) => Promise<void>;
  readonly arrival: Arrival;
};

/** A talk is running, or about to on a meeting's page; or votes are coming in. */
const isLive = (store: PanelStore): boolean => {
  const state = store.state();
  if (state.status !== 'open') return false;
  const { ballot } = state.view;
  const isVoting = ballot.state === 'open' && ballot.voted.length > 0;
  return store.meeting !== null || state.view.talk !== null || isVoting;
};

/** Whether news waits beside the page. */
const isWaiting = (store: PanelStore): boolean => {
  const state = store.state();
  return state.status === 'open' && state.newer !== null;
};

const isSeen = (): boolean => document.visibilityState === 'visible';

const canDraw = (store: PanelStore): boolean => isSeen() && store.state().status === 'open';

/** Without a move for so long the pointer rests, and aims at nothing (ms). */
const REST_MS = 2000;

/**
 * Whether news may be drawn: during a talk or vote at once, else unless it would move the page under a pointer that
 * moves, or beside unsaved text or the focus.
 */
const mayMove = (store: PanelStore, pointer: Pointer): boolean =>
  isLive(store) ||
  !document.documentElement.matches(':hover') ||
  (performance.now() - pointer.movedAt() > REST_MS && !isBusyIn(document.body));

type Pointer = { readonly movedAt: () => number };

/** When the pointer came or moved last, until `signal` aborts. */
function watchPointer(signal: AbortSignal): Pointer {
  let movedAt = performance.now();
  for (const event of ['pointerenter', 'pointermove', 'pointerdown'])
    document.documentElement.addEventListener(event, () => (movedAt = performance.now()), { signal });
  return { movedAt: () => movedAt };
}

/**
 * Keeps the panel up to date while the tab is visible, until `signal` aborts. A look reads the counter, and the panel
 * if it differs; a hint, which may get lost, reads the panel at once. `keepPace` times the looks.
 */
export function follow(store: PanelStore, { look, listen, arrival }: Sources, signal: AbortSignal): void {
  if (signal.aborted) return;
  const pace = keepPace(arrival);
  const pointer = watchPointer(signal);
  const isFreeToMove = (): boolean => mayMove(store, pointer);
  const reading = oneAtATime(() => read(store, { pace, isFreeToMove }, signal));
  const refresh = spaced(reading.run, () => Math.max(REFRESH_MS, pace.patience()));
  const isBusy = (): boolean => refresh.isWaiting() || !reading.isIdle();
  const looking = oneAtATime(async () => {
    if (await hasNews(store, { look, pace, isBusy, isFreeToMove })) refresh.ask();
  });
  const tick = (): void => {
    if (isWaiting(store) && isFreeToMove()) store.drawNewer();
    pace.heed(isLive(store) ? store.acts() : null);
    const isFree = looking.isIdle() && !isBusy() && !store.isActing();
    // A read that is wanted is not left to the calm pace.
    if (canDraw(store) && isFree && pace.isDue(isLive(store) || store.isStale())) looking.run();
  };
  const hint = (what: Hint): void => {
    if (signal.aborted) return;
    if (what === 'issue') store.issueChanged();
    else pace.hinted();
    pace.news();
    if (canDraw(store)) refresh.ask();
  };
  const back = (): void => {
    pace.touched();
    pace.news();
    if (canDraw(store)) looking.run();
  };
  const touched = (): void => {
    pace.touched();
    tick();
  };
  onReader({ back, touched, left: store.drawNewer }, signal);
  const timer = setInterval(tick, LOOK_MS);
  void listen(hint).then(() => {
    pace.subscribed();
    // The talk of a meeting starts while the pages of the others still subscribe.
    if (store.meeting !== null && !signal.aborted && canDraw(store)) looking.run();
  });
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    refresh.stop();
  });
}

type Reader = { readonly back: () => void; readonly touched: () => void; readonly left: () => void };

/**
 * `back`: the tab is visible again; `touched`: pointer or focus comes, a key or button is pressed; `left`: the pointer
 * goes.
 */
function onReader({ back, touched, left }: Reader, signal: AbortSignal): void {
  const whileSeen = (act: () => void) => () => (isSeen() ? act() : undefined);
  document.addEventListener('visibilitychange', whileSeen(back), { signal });
  const page = document.documentElement;
  page.addEventListener('pointerenter', whileSeen(touched), { signal });
  page.addEventListener('pointerleave', left, { signal });
  for (const event of ['focus', 'keydown', 'pointerdown'])
    window.addEventListener(event, whileSeen(touched), { signal });
}

type Moving = { readonly pace: Pace; readonly isFreeToMove: () => boolean };
type Looking = Moving & { readonly look: Sources['look']; readonly isBusy: () => boolean };

/** One look: whether the counter differs from the page's, or an earlier read is owed. */
async function hasNews(store: PanelStore, { look, pace, isBusy, isFreeToMove }: Looking): Promise<boolean> {
  const [shown, acts] = [store.shown(), store.acts()];
  pace.asks();
  const result = await look(store.access()?.ticket ?? '');
  if (!result.ok) {
    pace.ended(false);
    if (result.failure.code === 'not-allowed') return renewed(store);
    // Reporting the failure would move the page too, so it waits until that is allowed.
    if (isFreeToMove()) store.missed();
    else store.want();
    return false;
  }
  // The panel was read meanwhile, or the viewer's action will bring it: the next look tells whether that was all.
  if (isBusy() || store.isActing() || store.shown() !== shown || store.acts() !== acts) return false;
  const isNew = result.value.shown !== shown;
  if (isNew) pace.found();
  if (isNew || store.isStale()) return true;
  pace.ended(true);
  return false;
}

/** The ticket no longer counts: the next read is one in full, which brings another or says that the issue is gone. */
function renewed(store: PanelStore): true {
  store.issueChanged();
  return true;
}

/** Reads the panel. Where nothing may move, the news waits beside the page until something may. */
async function read(store: PanelStore, { pace, isFreeToMove }: Moving, signal: AbortSignal): Promise<void> {
  if (signal.aborted || !isSeen()) return;
  // The answer to the viewer's action brings the whole panel. A look afterwards tells whether others changed more.
  if (store.isActing()) return pace.soon();
  pace.asks();
  pace.ended(await (isFreeToMove() ? store.refresh() : store.readAside()));
}

type Spaced = { readonly ask: () => void; readonly isWaiting: () => boolean; readonly stop: () => void };

/** Runs `work` when asked, at least `gap()` milliseconds apart; the last of many calls is never dropped. */
function spaced(work: () => void, gap: () => number): Spaced {
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const run = (): void => {
    timer = null;
    last = performance.now();
    work();
  };
  return {
    isWaiting: () => timer !== null,
    stop: () => clearTimeout(timer ?? undefined),
    ask: () => {
      if (timer !== null) return;
      const wait = last + gap() - performance.now();
      if (wait <= 0) run();
      else timer = setTimeout(run, wait);
    },
  };
}

/** Runs `work` once at a time. A call meanwhile may be newer than what it sees, so it runs once more. */
function oneAtATime(work: () => Promise<void>): { readonly isIdle: () => boolean; readonly run: () => void } {
  let isRunning = false;
  let isAsked = false;
  const run = async (): Promise<void> => {
    isAsked = true;
    if (isRunning) return;
    isRunning = true;
    while (isAsked) {
      isAsked = false;
      await work();
    }
    isRunning = false;
  };
  return { isIdle: () => !isRunning, run: () => void run() };
}
