import { panelActions } from '../../../static/issue-panel/store/actions';
import { keepUp } from '../../../static/issue-panel/store/keep-up';
import { openPanel } from '../../../static/issue-panel/store/use-panel-store';

/** The panel without rendering: its requests, timing and state. Bundled for a context without a browser. */
const parts = { openPanel, keepUp, panelActions };
export type PanelParts = typeof parts;

Object.assign(globalThis, { panelParts: parts });
