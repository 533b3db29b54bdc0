import { view } from '@forge/bridge';
import { useEffect } from 'react';

const close = (): void => void view.close().catch((error: unknown) => console.error(error));

/** Typed text would disappear with the dialog. */
const isWritten = (target: EventTarget | null): boolean =>
  (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')) &&
  target.value !== '';

/** Escape closes the dialog: Jira's own does not reach the page in it. What Escape closes on the page comes first. */
export function useCloseLarge(isLarge: boolean): void {
  useEffect(() => {
    if (!isLarge) return undefined;
    const gone = new AbortController();
    const heard = ({ key, target, defaultPrevented }: KeyboardEvent): void => {
      if (key === 'Escape' && !defaultPrevented && !isWritten(target)) close();
    };
    window.addEventListener('keydown', heard, { signal: gone.signal });
    return () => gone.abort();
  }, [isLarge]);
}
