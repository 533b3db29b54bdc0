import { useState } from 'react';
import type { PanelView } from '../../../src/contract';
import { type Screen, toScreen, visited } from '../../../src/situation/screen';
import type { Situation } from '../../../src/situation/situation';
import { isBusyIn } from '../keyboard/is-busy';
import type { Moments } from '../store/panel-context';

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
