import type { Refinement } from '../../domain/refinement/refinement';
import { setAside, withoutStart } from '../../domain/talk/running-talk';
import type { RunningTalk } from '../../domain/talk/talk';
import { isActedIn, leftTalk, type Settling } from './settle';

/**
 * The row after a meeting has left its running talk without closing it. A talk without an act is taken away; another one
 * goes on, or is over without an outcome where the meeting does not come back (`isOver`).
 */
export function leaveTalkAside(
  read: Settling,
  { talk, isOver }: { readonly talk: RunningTalk; readonly isOver: boolean },
): Refinement {
  if (!isActedIn(read.refinement)) return { ...read.refinement, talk: withoutStart(talk) };
  return isOver ? leftTalk(read, talk) : { ...read.refinement, talk: setAside(talk) };
}
