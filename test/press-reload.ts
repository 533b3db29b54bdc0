import { act, cleanup } from '@testing-library/react';
import { newFrame, RELOAD } from '../static/ui/kept';

/** As a press of _Reload_: another frame begins, with what the tab keeps. No component is taken away before a page goes. */
export function pressReload(): void {
  act(() => void dispatchEvent(new Event(RELOAD)));
  const inTab = Object.entries(sessionStorage);
  cleanup();
  for (const [name, text] of inTab) sessionStorage.setItem(name, text);
  newFrame();
}
