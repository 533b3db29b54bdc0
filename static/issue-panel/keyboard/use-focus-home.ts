import type { RefObject } from 'react';
import { useEffect } from 'react';

type Home = Readonly<Record<'row' | 'step' | 'strip', HTMLElement | null>>;

/** The surroundings of an element, remembered because a removed element no longer has any. */
const homeOf = (element: Element): Home => ({
  row: element.closest('li'),
  step: element.closest('section'),
  strip: element.closest('section[tabindex]'),
});

/** Where the focus goes when its element is gone, nearest first: the question, the step's heading, the talk's bar. */
const homesIn = ({ row, step, strip }: Home): readonly (HTMLElement | null | undefined)[] => [
  row?.querySelector<HTMLElement>('p[tabindex]'),
  step?.querySelector<HTMLElement>('h2 > [id]'),
  strip,
];

/** Removed, folded away or disabled: browsers then drop the focus, each at another time. */
const isGone = (element: Element): boolean =>
  !element.isConnected || element.matches(':disabled') || element.closest('[hidden]') !== null;

/** The head's sentence, the last resort; folded away on a narrow page of a talk, where the shown step is. */
const lineOf = (root: HTMLElement): HTMLElement | null =>
  root.querySelector<HTMLElement>('header p[tabindex]') ?? root.querySelector('header [aria-current]');

/** The moment of a talk that took the place of another. */
const momentOf = (root: HTMLElement): HTMLElement | null =>
  root.querySelector('[data-column] > section:not([hidden]) h2 > [id]');

/**
 * A pressed button often disappears with its effect; then the focus moves to a place near it, not to the top of the
 * page. An element that is still there keeps the focus.
 */
export function useFocusHome(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = root;
    if (current === null) return undefined;
    let last: Element | null = null;
    let home: Home | null = null;
    let isInColumn = false;
    const remember = ({ target }: Pick<FocusEvent, 'target'>): void => {
      last = target instanceof Element ? target : null;
      home = last === null ? null : homeOf(last);
      isInColumn = last?.closest('[data-column]') !== null;
    };
    const rescue = (): void => {
      const { activeElement } = document;
      if (last === null || !isGone(last) || (activeElement !== last && activeElement !== document.body)) return;
      // Elements outside of a section, or whose section is gone, pass the focus to the head's sentence.
      const all = [
        ...(home === null ? [] : homesIn(home)),
        ...(isInColumn ? [momentOf(current)] : []),
        lineOf(current),
      ];
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
