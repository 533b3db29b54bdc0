import type { PanelView } from '../../contract';
import type { Instant } from '../../domain/shared/instant';
import { goingOn } from '../../domain/talk/running-talk';
import { TALK_TEXT_LIMIT } from '../../domain/talk/talk';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import { mergeText, twoTexts } from '../core/merge';
import { toPanelView } from '../views/panel-view';
import { meaningful } from '../core/texts';

type WriteAgreedInput = {
  readonly text: string;
  /** Which talk, by its start. */
  readonly talk: Instant;
  /** The sentence that the caller saw; empty for none. */
  readonly over: string;
};

/**
 * Any editor writes the agreed sentence of the running talk. Fails with `conflict` and both texts where another one than
 * `over` was saved meanwhile, or the talk is over.
 */
export async function writeAgreed(ports: ChangePorts, call: ChangingCall, input: WriteAgreedInput): Promise<PanelView> {
  const text = meaningful(input.text, TALK_TEXT_LIMIT);
  const after = await change(ports, call, ({ refinement, now }) => {
    const talk = goingOn(refinement.talk, now);
    const isMeant = talk?.startedAt === input.talk;
    const ended = refinement.talks.talks.find(({ id }) => id === input.talk)?.agreed ?? '';
    const theirs = isMeant ? (talk.sentence?.text ?? '') : ended;
    if (mergeText({ base: input.over, mine: text, theirs }) === theirs) return refinement;
    if (!isMeant) throw twoTexts(text, theirs);
    return { ...refinement, talk: { ...talk, sentence: { text, by: call.me } } };
  });
  return toPanelView(after);
}
