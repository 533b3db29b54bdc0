import { act } from '@testing-library/react';
import type { PanelView } from '../src/contract';
import { LOOK_MS } from '../static/issue-panel/store/pace';
import { ui } from './ui-host';

/** What a look is answered: of the panel what it tells of, under this stamp. */
export const live = ({ talk, gathering, unsigned, ballot }: PanelView, stamp: string) =>
  Promise.resolve({ ok: true, value: { talk, gathering, unsigned, ballot, stamp } });

const calls = (functionKey: string): number =>
  ui.calls.filter(({ data }) => JSON.stringify(data).includes(`"${functionKey}"`)).length;
/** How often the panel was looked at for news, and how often it was read. */
export const looks = (): number => calls('watch');
export const opened = (): number => calls('openPanel');

/** Lets time pass, fake timers with it, and what is asked for meanwhile arrive. */
export const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
export const oneLook = () => wait(LOOK_MS);
