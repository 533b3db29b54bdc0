import { useSyncExternalStore } from 'react';
import { tabTexts } from '../store/tab-texts';

/** Kept for this tab alone: no server and no other page knows of it. It goes on with the next issue. */
const NAME = 'common-ground-wall';

/** Whether this page is shown to a whole room. */
export const useWall = (): boolean => useSyncExternalStore(tabTexts.listen, () => tabTexts.get(NAME) !== null);

export const putOnWall = (isOn: boolean): void => tabTexts.set(NAME, isOn ? 'on' : null);
