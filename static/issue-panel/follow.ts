import type { LiveView, PanelView, Result } from '../../src/contract';
import { currentTalk } from './current-talk';
import type { PanelStore } from './panel-store';

/** Between two looks while a round or a talk is open: within the five seconds in which others must see a vote. */
export const LOOK_MS = 3000;
/** After failures it looks less often, at most this seldom. */
const SELDOM_MS = 30_000;

/** Somebody may do something at any moment: a talk is running, or votes are coming in. */
export const isLive = (view: PanelView): boolean =>
  currentTalk(view) !== null || (view.ballot.state === 'open' && view.ballot.voted.length > 0);

/**
 * Looks for news while the tab is visible, and reads the panel again only when something changed. Returns what stops
 * it. A panel where nothing is going on is read again once the reader comes back to its tab.
 */
export function follow(store: PanelStore, watch: () => Promise<Result<LiveView>>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stamp: string | null = null;
  let failures = 0;
  let looking = false;
  let stopped = false;

  const look = async (): Promise<void> => {
    const began = store.acts();
    const result = await watch();
    if (stopped) return;
    failures = result.ok ? 0 : failures + 1;
    if (!result.ok) return store.missed();
    const news = store.seen(result.value, began);
    const changed = stamp !== null && stamp !== result.value.stamp;
    stamp = result.value.stamp;
    if (news || changed) await store.refresh();
  };
  const tick = async (): Promise<void> => {
    clearTimeout(timer);
    const state = store.state();
    if (!looking && document.visibilityState === 'visible' && state.status === 'open' && isLive(state.view)) {
      looking = true;
      await look();
      looking = false;
    }
    if (!stopped) timer = setTimeout(() => void tick(), Math.min(LOOK_MS * 2 ** failures, SELDOM_MS));
  };
  const back = (): void => {
    const state = store.state();
    if (document.visibilityState !== 'visible' || state.status !== 'open') return;
    void (isLive(state.view) ? tick() : store.refresh());
  };

  document.addEventListener('visibilitychange', back);
  timer = setTimeout(() => void tick(), LOOK_MS);
  return () => {
    stopped = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', back);
  };
}
