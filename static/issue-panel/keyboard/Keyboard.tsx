import type { RefObject } from 'react';
import { useCtrlEnter } from './use-ctrl-enter';
import { useEscape } from './use-escape';
import { useFocusHome } from './use-focus-home';

/** Keyboard handling beyond the browser's own. Draws nothing. */
export function Keyboard({ root }: { readonly root: RefObject<HTMLElement | null> }): null {
  useFocusHome(root);
  useEscape();
  useCtrlEnter();
  return null;
}
