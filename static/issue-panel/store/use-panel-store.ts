import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PanelView, Result } from '../../../src/contract';
import { ask, backend } from '../../ui/backend';
import { keepUp } from './keep-up';
import { type Actions, panelActions } from './actions';
import type { PanelState } from './view-state';
import { type PanelStore, createPanelStore } from './panel-store';

const askPanel = (): Promise<Result<PanelView>> => ask(() => backend('openPanel'));

/** Reads the panel before anything is drawn: one call on the critical path. `asked`: the page's first script has sent it. */
export function openPanel(asked = askPanel()): PanelStore {
  const first = [asked];
  const store = createPanelStore({
    open: () => first.pop() ?? askPanel(),
    refresh: (pass) => ask(() => backend('refreshPanel', { pass })),
    clock: () => performance.now(),
  });
  void store.load();
  return store;
}

type Asked = { readonly state: PanelState; readonly actions: Actions };

/** The panel's state, kept up to date while it is on screen. */
export function usePanelStore(store: PanelStore): Asked {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const [actions] = useState(() => panelActions(store.run));
  useEffect(() => {
    const gone = new AbortController();
    keepUp(store, gone.signal);
    return () => gone.abort();
  }, [store]);
  return { state, actions };
}
