import type { PanelView } from '../../../src/contract';
import { areSizesApart, momentOf, respondedOf } from '../store/moment';

/** What the talk needs from a viewer who does not lead it, or what it waits for. */
export type NextAct =
  | { readonly is: 'say' | 'talking' | 'vote' | 'all-said' | 'all-voted' | 'close' }
  | { readonly is: 'waiting'; readonly people: number };

/** Null without a talk, and for its facilitator, who moves it on. */
export function nextActOf(view: PanelView): NextAct | null {
  const { talk } = view;
  const moment = momentOf(view);
  const { ballot, me } = view;
  if (talk === null || moment === null || (talk.facilitator === me.accountId && me.canEdit)) return null;
  if (ballot.state === 'revealed' && moment === 'result') return { is: areSizesApart(view) ? 'all-voted' : 'close' };
  const isAsked = me.canEdit && !talk.iLeft;
  const isSilent = isAsked && talk.iSaid === null;
  if (moment === 'write') return isSilent ? { is: 'say' } : waiting(view);
  if (moment === 'talk') return { is: isSilent ? 'say' : 'talking' };
  if (ballot.state === 'revealed') return { is: 'all-voted' };
  if (isAsked && ballot.mine === null && ballot.mySize === null) return { is: 'vote' };
  if (isSilent) return { is: 'say' };
  return ballot.waiting.length > 0 ? { is: 'waiting', people: ballot.waiting.length } : { is: 'all-voted' };
}

function waiting(view: PanelView): NextAct {
  const [responded, all] = respondedOf(view);
  return responded < all ? { is: 'waiting', people: all - responded } : { is: 'all-said' };
}
