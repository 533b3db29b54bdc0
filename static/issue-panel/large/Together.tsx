import { usePanel } from '../store/panel-context';
import { view, events } from '@forge/bridge';
import { useEffect } from 'react';
import { isRecord } from '../../ui/is-record';
import { tabTexts } from '../store/tab-texts';

/** Keeps the panel and its large view together. Draws nothing. */
export function Together(): null {
  useSharedTexts();
  useCloseLarge(usePanel().size === 'large');
  return null;
}

const close = (): void => void view.close().catch((error: unknown) => console.error(error));

/** Typed text would disappear with the dialog. */
const isWritten = (target: EventTarget | null): boolean =>
  (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')) &&
  target.value !== '';

/** Escape closes the dialog: Jira's own does not reach the page in it. What Escape closes on the page comes first. */
function useCloseLarge(isLarge: boolean): void {
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

const EVENT = 'common-ground-text';
const log = (error: unknown): void => console.error(error);

/**
 * The panel and its large view tell each other what the viewer types, and whether the page is on the wall: storage may
 * be closed to both, and text typed in the dialog would disappear with it.
 * @NOTE unverified on a live site: that a dialog and the page below hear each other's events.
 */
function useSharedTexts(): void {
  useEffect(() => {
    const from = crypto.randomUUID();
    const endTelling = tabTexts.listen((name, text, isEcho) => {
      if (!isEcho) events.emit(EVENT, { from, name, text }).catch(log);
    });
    const take = (message: unknown): void => {
      if (!isRecord(message) || message['from'] === from) return;
      const { name, text } = message;
      if (typeof name !== 'string' || (typeof text !== 'string' && text !== null)) return;
      tabTexts.set(name, text, true);
    };
    const hearing = events.on(EVENT, take);
    return () => {
      endTelling();
      hearing.then((one) => one.unsubscribe()).catch(log);
    };
  }, []);
}
