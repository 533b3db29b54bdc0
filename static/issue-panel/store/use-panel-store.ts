import { useEffect, useState, useSyncExternalStore } from 'react';
import { ask, backend } from '../../ui/backend';
import type { Actions } from './actions';
import { panelActions } from './actions';
import { follow } from './follow';
import type { PanelState } from './panel-picture';
import type { PanelStore } from './panel-store';
import { createPanelStore } from './panel-store';

/** Asks for the panel at once, before anything is drawn: one call on the critical path. */
export function openPanel(): PanelStore {
  const store = createPanelStore({ open: () => ask(() => backend('openPanel')), clock: () => performance.now() });
  void store.load();
  return store;
}

/** Fetched beside the panel: without it the panel works too. */
const listen = async (hear: () => void): Promise<() => void> => (await import('./listen')).listen(hear);

type Asked = { readonly state: PanelState; readonly actions: Actions };

/** The panel as it stands, kept up to date while it is on screen. */
export function usePanelStore(store: PanelStore): Asked {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const [actions] = useState(() => panelActions(store.run));
  useEffect(() => follow(store, { watch: () => ask(() => backend('watch')), listen }), [store]);
  return { state, actions };
}
