import { useEffect, useState } from 'react';
import type { PanelView } from '../../../src/contract';
import { untilShown } from '../../../src/domain/talk/running-talk';
import { type Screen, toScreen, visited } from '../../../src/situation/screen';
import type { Situation } from '../../../src/situation/situation';
import { isBusyIn } from '../keyboard/is-busy';
import { type Moments, usePanel } from '../store/panel-context';

/** Whether the viewer would lose their place in the column that follows the talk. */
function isBusy(): boolean {
  const column = document.querySelector('[data-column]');
  // On a narrow page the whole scope takes the column's place.
  return isBusyIn(column?.closest('[hidden]') === null ? column : (column?.parentElement ?? null));
}

/** What this page shows of the talk. Null where no talk runs, or `isOn` is not set. */
export function useMoments(view: PanelView, situation: Situation, isOn: boolean): Moments | null {
  const [before, setScreen] = useState<Screen | null>(null);
  const talk = isOn ? (view.talk?.startedAt ?? null) : null;
  const screen = toScreen(situation, talk, before, before !== null && before.now !== situation.moment && isBusy());
  if (screen !== null && screen !== before) setScreen(screen);
  return screen === null ? null : { ...screen, visit: (place) => setScreen(visited(screen, place)) };
}

/** The leader's page asks first; the others do where it is gone (ms). */
const OTHERS_WAIT_MS = 4000;

/** Asks for the show of what was written once all have answered; the back end decides. Draws nothing. */
export function ShownByItself(): null {
  const { view, actions, receivedAt, situation } = usePanel();
  const { moment, role } = situation;
  const waitMs = view.talk === null || moment !== 'write' || role === 'reader' ? null : untilShown(view.talk, view.now);
  const due = waitMs === null ? null : receivedAt + waitMs + (role === 'leader' ? 0 : OTHERS_WAIT_MS);
  useEffect(() => {
    if (due === null) return undefined;
    const ask = (): void => void actions.send('showWritten', { base: {}, input: { byItself: true } });
    const timer = setTimeout(ask, Math.max(0, due - performance.now()));
    return () => clearTimeout(timer);
  }, [actions, due]);
  return null;
}
