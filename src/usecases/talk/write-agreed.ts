import type { PanelView } from '../../contract';
import type { Instant } from '../../domain/shared/instant';
import { goingOn } from '../../domain/talk/running-talk';
import { TALK_TEXT_LIMIT } from '../../domain/talk/talk';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import { mergeText, twoTexts } from '../core/merge';
import { toPanelView } from '../views/panel-view';
import { meaningful } from '../core/texts';

type Sent = {
  /** The talk, by its start, and its sentence; empty for none. */
  readonly base: { readonly talk: Instant; readonly sentence: string };
  readonly input: { readonly sentence: string };
};

/**
 * Any editor writes the agreed sentence of the running talk. Fails with `conflict` and both texts where another
 * one was saved meanwhile, or the talk is over.
 */
export async function writeAgreed(ports: ChangePorts, call: ChangingCall, { base, input }: Sent): Promise<PanelView> {
  const text = meaningful(input.sentence, TALK_TEXT_LIMIT);
  const after = await change(ports, call, ({ refinement, now }) => {
    const talk = goingOn(refinement.talk, now);
    const isMeant = talk?.startedAt === base.talk;
    const ended = refinement.talks.talks.find(({ id }) => id === base.talk)?.agreed ?? '';
    const theirs = isMeant ? (talk.sentence?.text ?? '') : ended;
    if (mergeText({ base: base.sentence, mine: text, theirs }) === theirs) return refinement;
    if (!isMeant) throw twoTexts(text, theirs);
    return { ...refinement, talk: { ...talk, sentence: { text, by: call.me } } };
  });
  return toPanelView(after);
}
