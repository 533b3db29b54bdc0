import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PanelView, Result } from '../../../src/contract';
import type { InMeeting } from '../../../src/domain/talk/talk';
import { ask } from '../../ui/backend';
import { type At, callAt } from './panel-calls';
import { keepUp } from './keep-up';
import { type Actions, panelActions } from './actions';
import type { PanelState } from './view-state';
import { type PanelStore, createPanelStore } from './panel-store';

const askPanel = (at: At): Promise<Result<PanelView>> => ask(() => callAt('openPanel', at));

/**
 * Reads the panel before anything is drawn: one call on the critical path.
 * @param asked what the page's first script has sent
 * @param at the issue, where the page stands on none
 * @param meeting whose page this is, where it is one
 */
export function openPanel(
  asked: Promise<Result<PanelView>> | null = null,
  at: At = {},
  meeting: InMeeting | null = null,
): PanelStore {
  const first = [asked ?? askPanel(at)];
  const store = createPanelStore({
    at,
    meeting,
    open: () => first.pop() ?? askPanel(at),
    refresh: (pass) => ask(() => callAt('refreshPanel', { pass, ...at })),
    clock: () => performance.now(),
  });
  void store.load();
  return store;
}

/** The panel's state, kept up to date while it is on screen. */
export function usePanelStore(store: PanelStore): { readonly state: PanelState; readonly actions: Actions } {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const [actions] = useState(() => panelActions(store));
  useEffect(() => {
    const gone = new AbortController();
    keepUp(store, gone.signal);
    return () => gone.abort();
  }, [store]);
  return { state, actions };
}
