import type { RefObject } from 'react';
import { useEffect } from 'react';

/** Where the focus goes when what had it is gone, nearest first: its question, the heading of its step, the talk's strip. */
const homesOf = (element: Element): readonly (HTMLElement | null | undefined)[] => [
  element.closest('li')?.querySelector<HTMLElement>('p[tabindex]'),
  element.closest('section')?.querySelector<HTMLElement>('h2 button'),
  element.closest<HTMLElement>('section[tabindex]'),
];

/** Gone from the page, folded away or at rest: a browser lets go of the focus then, in its own time. */
const isGone = (element: Element): boolean =>
  !element.isConnected || element.matches(':disabled') || element.closest('[hidden]') !== null;

/** Says how things stand. */
const lineOf = (root: HTMLElement): HTMLElement | null => root.querySelector('header p');

/**
 * A pressed button often disappears with what it did. Without this the keyboard would start again at the top of the
 * page. An element that is still there keeps the focus, whatever changes around it.
 */
export function useFocusHome(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = root;
    if (current === null) return undefined;
    let last: Element | null = null;
    let homes: ReturnType<typeof homesOf> = [];
    const remember = ({ target }: Pick<FocusEvent, 'target'>): void => {
      last = target instanceof Element ? target : null;
      homes = last === null ? [] : homesOf(last);
    };
    const rescue = (): void => {
      const { activeElement } = document;
      if (last === null || !isGone(last) || (activeElement !== last && activeElement !== document.body)) return;
      // What belongs to no section, or whose section is gone too, ends at the line of the head.
      const all = [...homes, lineOf(current)];
      all.find((one) => one && !isGone(one))?.focus({ preventScroll: true });
    };
    if (current.contains(document.activeElement)) remember({ target: document.activeElement });
    // It was lost before anybody could know where it was: what was pressed went when the panel came.
    else if (document.hasFocus() && document.activeElement === document.body)
      lineOf(current)?.focus({ preventScroll: true });
    const observer = new MutationObserver(rescue);
    current.addEventListener('focusin', remember);
    observer.observe(current, { childList: true, subtree: true, attributeFilter: ['hidden', 'disabled'] });
    return () => {
      current.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [root]);
}
