import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Lead } from '../../../src/situation/lead';
import { elementsOf } from './lead-target';

export type Leading = {
  /** Where the viewer was led last; a form opens itself by it. */
  readonly current: Lead | null;
  readonly lead: (to: Lead) => void;
  readonly arrive: () => void;
};

/** Moves the focus to where a gap leads, once that is drawn. Only the viewer's own action leads; `opened`: where the link that opened the page leads. */
export function useLead(opened: Lead | null = null): Leading {
  const [current, setCurrent] = useState(opened);
  const end = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (current === null) return;
    end.current?.();
    end.current = focusOnceDrawn(elementsOf(current));
  }, [current]);
  useEffect(() => () => end.current?.(), []);
  return { current, lead: (to) => setCurrent({ ...to }), arrive: () => setCurrent(null) };
}

/**
 * The question that the viewer was just led to, whose row then opens its form; a row drawn later does not.
 * @param drawn ids of the questions on the page
 * @param find draws a question that is not among them
 */
export function useLedTo(
  { current, arrive }: Leading,
  drawn: readonly string[],
  find: (id: string) => void,
): string | null {
  const id = current?.to === 'question' ? current.id : null;
  const isDrawn = id !== null && drawn.includes(id);
  const finds = useRef(find);
  useLayoutEffect(() => {
    finds.current = find;
  });
  useLayoutEffect(() => {
    if (isDrawn) arrive();
    else if (id !== null) finds.current(id);
  }, [id, isDrawn, arrive]);
  return isDrawn ? id : null;
}

/** How long a part may take to be drawn (ms). */
const DRAWN_MS = 3000;

/**
 * Moves the focus to the first of these elements that is in sight, also where its part is still to be drawn. Ends with
 * that, when the viewer does something else, and by the returned function.
 */
function focusOnceDrawn(ids: readonly string[]): () => void {
  const ended = new AbortController();
  const end = (): void => ended.abort();
  const focus = (): void => {
    const element = ids.map((id) => document.getElementById(id)).find((found) => found?.closest('[hidden]') === null);
    if (element === undefined || element === null) return;
    end();
    element.focus();
  };
  const { signal } = ended;
  const observer = new MutationObserver(focus);
  const timer = setTimeout(end, DRAWN_MS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  focus();
  if (signal.aborted) return end;
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['hidden', 'id'] });
  for (const event of ['pointerdown', 'keydown']) window.addEventListener(event, end, { signal });
  return end;
}
