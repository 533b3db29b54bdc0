import { useEffect } from 'react';
import { untilShown } from '../../../src/domain/talk/running-talk';
import { usePanel } from '../store/panel-context';

/** The leader's page asks first; the others do where it is gone (ms). */
const OTHERS_WAIT_MS = 4000;

/** Asks for the show of what was written once all have answered; the back end decides. Draws nothing. */
export function ShownByItself(): null {
  const { view, actions, receivedAt, situation } = usePanel();
  const { moment, role } = situation;
  const left = view.talk === null || moment !== 'write' || role === 'reader' ? null : untilShown(view.talk, view.now);
  const due = left === null ? null : receivedAt + left + (role === 'leader' ? 0 : OTHERS_WAIT_MS);
  useEffect(() => {
    if (due === null) return undefined;
    const ask = (): void => void actions.send('showWritten', { base: {}, input: { byItself: true } });
    const timer = setTimeout(ask, Math.max(0, due - performance.now()));
    return () => clearTimeout(timer);
  }, [actions, due]);
  return null;
}
