import { type RefObject, useEffect } from 'react';
import { targets } from './lead-target';
import { useKeyDown, useSingleKeys } from './single-keys';

/** Keyboard handling beyond the browser's own. Draws nothing. */
export function Keyboard({ root }: { readonly root: RefObject<HTMLElement | null> }): null {
  useFocusHome(root);
  useEscape();
  useCtrlEnter();
  useSingleKeys(root);
  return null;
}

const isSubmit = (one: Element): one is HTMLButtonElement => one instanceof HTMLButtonElement && one.type === 'submit';

/**
 * The button that sends what the field belongs to: the part marked `data-part`, which is sent by itself even in a form,
 * else the form, whose button may stand outside of it.
 */
const senderOf = (field: Element): HTMLButtonElement | null => {
  const part = field.closest('[data-part]');
  if (part !== null) return part.querySelector<HTMLButtonElement>('button[data-sends]');
  return [...(field.closest('form')?.elements ?? [])].find(isSubmit) ?? null;
};

/**
 * Ctrl+Enter, on a Mac Command+Enter, sends the form or part whose field has the focus, as elsewhere in Jira. It
 * presses the button, so that its checks hold.
 */
function useCtrlEnter(): void {
  useKeyDown((event) => {
    const { key, ctrlKey, metaKey, isComposing, repeat, target } = event;
    if (key !== 'Enter' || !(ctrlKey || metaKey) || isComposing) return;
    if (!(target instanceof Element) || !target.matches('textarea, input, select')) return;
    // Some browsers submit one-line fields on this key by themselves.
    event.preventDefault();
    if (!repeat) senderOf(target)?.click();
  });
}

/** Elements that contain both an opening button and what it opens. */
const CLOSABLE = `li, form, header, #${targets.confirm}`;
/** Buttons in headings fold whole steps, which Escape should not close. */
const OPENER = '[aria-expanded="true"]:not(h2 *)';

/** Escape closes what a button opened, and focuses the button. Forms handle Escape themselves. */
function useEscape(): void {
  useKeyDown((event) => {
    const { key, target, defaultPrevented } = event;
    if (key !== 'Escape' || defaultPrevented || !(target instanceof Element)) return;
    const opener = target.closest(CLOSABLE)?.querySelector<HTMLElement>(OPENER) ?? null;
    if (opener === null) return;
    event.preventDefault();
    opener.click();
    opener.focus();
  });
}

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
function useFocusHome(root: RefObject<HTMLElement | null>): void {
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
