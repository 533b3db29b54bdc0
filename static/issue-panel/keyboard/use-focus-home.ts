import type { RefObject } from 'react';
import { useEffect } from 'react';

/** Where the focus goes when its element is gone, nearest first: the question, the step's heading, the talk's strip. */
const homesOf = (element: Element): readonly (HTMLElement | null | undefined)[] => [
  element.closest('li')?.querySelector<HTMLElement>('p[tabindex]'),
  element.closest('section')?.querySelector<HTMLElement>('h2 button'),
  element.closest<HTMLElement>('section[tabindex]'),
];

/** Removed, folded away or disabled: browsers then drop the focus, each at another time. */
const isGone = (element: Element): boolean =>
  !element.isConnected || element.matches(':disabled') || element.closest('[hidden]') !== null;

/** The head's sentence, the last resort. */
const lineOf = (root: HTMLElement): HTMLElement | null => root.querySelector('header p');

/**
 * A pressed button often disappears with its effect; then the focus moves to a place near it, not to the top of the
 * page. An element that is still there keeps the focus.
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
      // Elements outside of a section, or whose section is gone, pass the focus to the head's sentence.
      const all = [...homes, lineOf(current)];
      all.find((one) => one && !isGone(one))?.focus({ preventScroll: true });
    };
    if (current.contains(document.activeElement)) remember({ target: document.activeElement });
    // The focus was lost before this was mounted: the pressed button disappeared when the panel came.
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
