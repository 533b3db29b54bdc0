import { createContext } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import type { AccountId } from '../../../../src/domain/shared/person';
import type { Asked } from './filter';

/** The viewer, and the ids of items on which an anonymous question of theirs was not shown: these are among "Mine". */
export type Mine = { readonly me: AccountId | null; readonly notShown: ReadonlySet<string> };

export const NOTHING_MINE: Mine = { me: null, notShown: new Set() };
export const MineContext = createContext<Mine>(NOTHING_MINE);

/** Whether the filter asks for the viewer's own, and the item has a question of theirs that was not shown. */
export function isNotShown({ id }: Pick<BacklogItem, 'id'>, asked: Asked | null, { me, notShown }: Mine): boolean {
  return asked?.kind === 'owner' && asked.owner === me && notShown.has(id);
}
