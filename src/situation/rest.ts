import type { PanelView } from '../contract';

/** What a panel of which nobody talks keeps small: what is not drawn in it is one press away. */
export type Rest = {
  /** Asking is one line that opens; false where a button or the menu opens it. */
  readonly hasAskLine: boolean;
};

/** How small the panel is; null while a talk runs, in which nothing shrinks. */
export function restOf(view: PanelView): Rest | null {
  if (view.talk !== null) return null;
  return { hasAskLine: view.me.canEdit };
}
