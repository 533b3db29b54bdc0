import type { ReactElement } from 'react';
import { Panel } from './Panel';
import type { PanelSize } from './panel-props';
import type { PanelStore } from './store/panel-store';
import { usePanelStore } from './store/use-panel-store';

/** Connects the store to `Panel`, which draws. */
export function IssuePanel({ store, size }: { store: PanelStore; size: PanelSize }): ReactElement {
  const { state, actions } = usePanelStore(store);
  const reload = (): void => void store.load();
  return <Panel state={state} actions={actions} size={size} reload={reload} catchUp={store.catchUp} />;
}
