import type { RefObject } from 'react';
import { useEffect } from 'react';

/** Where the focus goes when what had it is gone: the heading of the step it was in, or the talk's strip. */
const homeOf = (element: Element): HTMLElement | null =>
  element.closest('section')?.querySelector<HTMLElement>('h2 button') ??
  element.closest<HTMLElement>('section[tabindex]');

/** Gone from the page, or folded away: a browser lets go of the focus then, in its own time. */
const isGone = (element: Element): boolean => !element.isConnected || element.closest('[hidden]') !== null;

/**
 * A pressed button often disappears with what it did. Without this the keyboard would start again at the top of the
 * page. An element that is still there keeps the focus, whatever changes around it.
 */
export function useFocusHome(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = root;
    if (current === null) return undefined;
    let last: Element | null = null;
    let home: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? target : null;
      home = last === null ? null : homeOf(last);
    };
    const rescue = (): void => {
      const { activeElement } = document;
      if (last === null || !isGone(last) || (activeElement !== last && activeElement !== document.body)) return;
      // What belongs to no section, or whose section is gone too, ends at the line of the head: it says how things stand.
      const to = home?.isConnected === true ? home : current.querySelector<HTMLElement>('header p');
      to?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(rescue);
    current.addEventListener('focusin', remember);
    observer.observe(current, { childList: true, subtree: true, attributeFilter: ['hidden'] });
    return () => {
      current.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [root]);
}
