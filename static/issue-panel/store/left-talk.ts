import type { PanelView } from '../../../src/contract';
import type { Talk } from '../../../src/domain/talk/talk';
import { isParticipant } from '../../../src/domain/talk/is-participant';

/** The latest talk, if it was left and the viewer was in it: they may still record its outcome. */
export function leftTalk(view: PanelView): Talk | null {
  const last = view.talks.at(-1);
  if (last?.outcome !== 'none' || !view.me.canEdit || view.talk !== null) return null;
  return isParticipant(last, view.me.accountId) ? last : null;
}
