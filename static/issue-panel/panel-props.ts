import type { Actions } from './store/actions';
import type { PanelState } from './store/view-state';

/** `small`: beside the fields, with state, vote and questions; `large`: the whole panel in a dialog of Jira's. */
export type PanelSize = 'full' | 'small' | 'large';

export type PanelProps = {
  readonly state: PanelState;
  readonly actions: Actions;
  readonly size: PanelSize;
  readonly reload: () => void;
  readonly catchUp: () => void;
};
