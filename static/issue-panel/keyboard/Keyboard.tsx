import type { RefObject } from 'react';
import { useCtrlEnter } from './use-ctrl-enter';
import { useEscape } from './use-escape';
import { useFocusHome } from './use-focus-home';

/** What the keyboard needs beyond what browsers do. Draws nothing. */
export function Keyboard({ root }: { readonly root: RefObject<HTMLElement | null> }): null {
  useFocusHome(root);
  useEscape();
  useCtrlEnter();
  return null;
}
