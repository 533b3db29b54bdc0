import { createContext } from 'react';
import type { AccountId } from '../../../../src/domain/shared/person';

/** The viewer, and the ids of items on which an anonymous question of theirs was not shown: these are among "Mine". */
export type Mine = { readonly me: AccountId | null; readonly notShown: ReadonlySet<string> };

export const MineContext = createContext<Mine>({ me: null, notShown: new Set() });
