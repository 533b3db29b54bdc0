import type { Actions } from './store/actions';
import type { PanelState } from './store/view-state';

/** `small` is the version beside the fields: state, vote and questions. */
export type PanelSize = 'full' | 'small';

export type PanelProps = {
  readonly state: PanelState;
  readonly actions: Actions;
  readonly size: PanelSize;
  readonly reload: () => void;
  readonly catchUp: () => void;
};
