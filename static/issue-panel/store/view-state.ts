import type { Failure, PanelView } from '../../../src/contract';
import { newListeners } from '../../ui/listeners';
import { type Optimistic, voted } from './optimistic';
import { noVote, type OwnVote, seenIn } from './own-vote';

export type PanelState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | {
      readonly status: 'open';
      readonly view: PanelView;
      readonly ownVote: OwnVote;
      /** Counts the viewer's actions: those may move things on the page, others' may not. */
      readonly ownActs: number;
      /** The page's clock (ms) when the server's `now` arrived. */
      readonly receivedAt: number;
      /** The last look or read failed, so the screen may be old. */
      readonly stale: boolean;
      /** A newer view that waits until it may move things; null without news. */
      readonly newer: PanelView | null;
    };

export type PanelViewState = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => PanelState;
  readonly confirmed: () => PanelView | null;
  /** The view read last, drawn or waiting. */
  readonly latest: () => PanelView | null;
  readonly acts: () => number;
  /** Whether the screen shows unconfirmed changes. */
  readonly isOptimistic: () => boolean;
  readonly clear: () => void;
  readonly fail: (failure: Failure) => void;
  /** `clock-unchanged`: the view has no visible news, and its `now` is from the read before. */
  readonly accept: (view: PanelView, clock?: 'clock-unchanged') => void;
  readonly miss: () => void;
  /** Keeps the view waiting until it may be drawn. */
  readonly wait: (view: PanelView) => void;
  /** Draws the waiting view; `catchUp` as the viewer's own action. `isUpToDate`: nothing was missed since. */
  readonly drawNewer: (isUpToDate: boolean) => void;
  readonly catchUp: () => void;
  readonly ownVote: () => OwnVote;
  readonly setOwnVote: (vote: OwnVote) => void;
  readonly apply: (change: Optimistic) => void;
  /** Ends an optimistic update: with the answer's view, or null after a failure. */
  readonly settle: (change: Optimistic, view: PanelView | null) => void;
};

/** The view state: the last confirmed view, with all optimistic updates on top, in order. */
export function createViewState(clock: () => number): PanelViewState {
  const { listen, tell } = newListeners();
  const parts = {
    confirmed: noView(),
    updates: noChanges(),
    ownVote: noVote(0),
    receivedAt: 0,
    acts: 0,
    stale: false,
    newer: noRead(),
  };
  let state: PanelState = { status: 'loading' };

  const publish = (next: PanelState): void => {
    state = next;
    tell();
  };
  const draw = (): void => {
    const { confirmed, updates, receivedAt, acts, stale, newer } = parts;
    if (confirmed === null) return;
    const ownVote = seenIn(parts.ownVote, confirmed);
    parts.ownVote = ownVote;
    const view = updates.reduce((before, change) => change(before), voted(confirmed, ownVote));
    publish({ status: 'open', view, ownVote, ownActs: acts, receivedAt, stale, newer: newer?.confirmed ?? null });
  };
  const change = (part: Partial<typeof parts>): void => {
    Object.assign(parts, part);
    draw();
  };
  const read = (view: PanelView): ConfirmedView => ({ confirmed: view, receivedAt: clock(), stale: false });
  const received = (view: PanelView): Partial<typeof parts> => ({ ...read(view), newer: null });
  const partsOfNewer = (isNew: boolean) => ({ ...parts.newer, newer: null, stale: parts.stale && !isNew });

  return {
    subscribe: listen,
    state: () => state,
    confirmed: () => parts.confirmed,
    acts: () => parts.acts,
    latest: () => parts.newer?.confirmed ?? parts.confirmed,
    isOptimistic: () => parts.updates.length > 0,
    clear: () => publish({ status: 'loading' }),
    fail: (failure) => publish({ status: 'failed', failure }),
    accept: (view, same) => change(same === undefined ? received(view) : { confirmed: view, newer: null }),
    miss: () => change({ stale: true }),
    wait: (view) => change({ newer: read(view) }),
    drawNewer: (isNew) => (parts.newer !== null || (parts.stale && isNew) ? change(partsOfNewer(isNew)) : undefined),
    catchUp: () => change({ ...parts.newer, newer: null, acts: parts.acts + 1 }),
    ownVote: () => parts.ownVote,
    setOwnVote: (ownVote) => change({ ownVote }),
    apply: (next) => change({ acts: parts.acts + 1, updates: [...parts.updates, next] }),
    settle: (done, view) => {
      const updates = parts.updates.filter((one) => one !== done);
      change({ acts: parts.acts + 1, updates, ...(view === null ? {} : received(view)) });
    },
  };
}

type ConfirmedView = { readonly confirmed: PanelView; readonly receivedAt: number; readonly stale: boolean };

const noRead = (): ConfirmedView | null => null;
const noView = (): PanelView | null => null;
const noChanges = (): readonly Optimistic[] => [];
