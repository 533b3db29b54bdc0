import { useEffect, useState, useSyncExternalStore } from 'react';
import { ask, backend } from '../../ui/backend';
import { type Actions, panelActions } from './actions';
import type { PanelState } from './view-state';
import { type PanelStore, createPanelStore } from './panel-store';

/** Reads the panel before anything is drawn: one call on the critical path. */
export function openPanel(): PanelStore {
  const store = createPanelStore({
    open: () => ask(() => backend('openPanel')),
    refresh: (pass) => ask(() => backend('refreshPanel', { pass })),
    clock: () => performance.now(),
  });
  void store.load();
  return store;
}

/** If this chunk cannot be loaded, the panel says that it does not look for news. */
function keepUp(store: PanelStore): () => void {
  const gone = new AbortController();
  void import('./keep-up').then((fetched) => fetched.keepUp(store, gone.signal), store.missed);
  return () => gone.abort();
}

type Asked = { readonly state: PanelState; readonly actions: Actions };

/** The panel's state, kept up to date while it is on screen. */
export function usePanelStore(store: PanelStore): Asked {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const [actions] = useState(() => panelActions(store.run));
  useEffect(() => keepUp(store), [store]);
  return { state, actions };
}
