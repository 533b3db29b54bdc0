import type { Failure, PanelView } from '../../../src/contract';

/** An optimistic update: shown until the answer comes, and taken back when the call fails. */
export type Optimistic = (view: PanelView) => PanelView;

export type PanelState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | {
      readonly status: 'open';
      readonly view: PanelView;
      /** Counts the viewer's actions: those may move things on the page, others' may not. */
      readonly ownActs: number;
      /** The page's clock (ms) when the server's `now` arrived. */
      readonly receivedAt: number;
      /** The last look or read failed, so the screen may be old. */
      readonly stale: boolean;
      /** A newer view that waits until it may move things; null without news. */
      readonly ahead: PanelView | null;
    };

export type PanelViewState = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => PanelState;
  readonly confirmed: () => PanelView | null;
  /** The view read last, drawn or waiting. */
  readonly latest: () => PanelView | null;
  readonly acts: () => number;
  /** Whether the screen shows unconfirmed changes. */
  readonly isForeseen: () => boolean;
  readonly clear: () => void;
  readonly fail: (failure: Failure) => void;
  /** `clock-unchanged`: the view has no visible news, and its `now` is from the read before. */
  readonly accept: (view: PanelView, clock?: 'clock-unchanged') => void;
  readonly miss: () => void;
  /** Keeps the view waiting until it may be drawn. */
  readonly wait: (view: PanelView) => void;
  /** Draws the waiting view; `catchUp` as the viewer's own action. `isUpToDate`: nothing was missed since. */
  readonly drawAhead: (isUpToDate: boolean) => void;
  readonly catchUp: () => void;
  readonly foresee: (change: Optimistic) => void;
  /** Ends an optimistic update: with the answer's view, or null after a failure. */
  readonly settle: (change: Optimistic, view: PanelView | null) => void;
};

/** The view state: the last confirmed view, with all optimistic updates on top, in order. */
export function createViewState(clock: () => number): PanelViewState {
  const { subscribe, tell } = createListeners();
  const held = { confirmed: noView(), foreseen: noChanges(), receivedAt: 0, acts: 0, stale: false, ahead: noRead() };
  let state: PanelState = { status: 'loading' };

  const publish = (next: PanelState): void => {
    state = next;
    tell();
  };
  const draw = (): void => {
    const { confirmed, foreseen, receivedAt, acts, stale, ahead } = held;
    if (confirmed === null) return;
    const view = foreseen.reduce((before, change) => change(before), confirmed);
    publish({ status: 'open', view, ownActs: acts, receivedAt, stale, ahead: ahead?.confirmed ?? null });
  };
  const change = (part: Partial<typeof held>): void => {
    Object.assign(held, part);
    draw();
  };
  const read = (view: PanelView): Read => ({ confirmed: view, receivedAt: clock(), stale: false });
  const received = (view: PanelView): Partial<typeof held> => ({ ...read(view), ahead: null });
  const drawn = (isNew: boolean) => ({ ...held.ahead, ahead: null, stale: held.stale && !isNew });

  return {
    ...{ subscribe, state: () => state, confirmed: () => held.confirmed, acts: () => held.acts },
    latest: () => held.ahead?.confirmed ?? held.confirmed,
    isForeseen: () => held.foreseen.length > 0,
    clear: () => publish({ status: 'loading' }),
    fail: (failure) => publish({ status: 'failed', failure }),
    accept: (view, same) => change(same === undefined ? received(view) : { confirmed: view, ahead: null }),
    miss: () => change({ stale: true }),
    wait: (view) => change({ ahead: read(view) }),
    drawAhead: (isNew) => (held.ahead !== null || (held.stale && isNew) ? change(drawn(isNew)) : undefined),
    catchUp: () => change({ ...held.ahead, ahead: null, acts: held.acts + 1 }),
    foresee: (next) => change({ acts: held.acts + 1, foreseen: [...held.foreseen, next] }),
    settle: (done, view) => {
      const foreseen = held.foreseen.filter((one) => one !== done);
      change({ acts: held.acts + 1, foreseen, ...(view === null ? {} : received(view)) });
    },
  };
}

function createListeners(): Pick<PanelViewState, 'subscribe'> & { readonly tell: () => void } {
  const listeners = new Set<() => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
}

type Read = { readonly confirmed: PanelView; readonly receivedAt: number; readonly stale: boolean };

const noRead = (): Read | null => null;
const noView = (): PanelView | null => null;
const noChanges = (): readonly Optimistic[] => [];
