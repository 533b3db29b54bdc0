import type { PanelView } from '../../contract';
import type { Instant } from '../../domain/shared/instant';
import { runningOf } from '../../domain/talk/running-talk';
import { TALK_TEXT_LIMIT } from '../../domain/talk/talk';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import { merged } from '../core/merge';
import { TALK_OVER } from '../core/over';
import { changePanel } from '../views/change-panel';
import { meaningful } from '../core/texts';

type Payload = {
  /** The talk, by its start, and its sentence; empty for none. */
  readonly base: { readonly talk: Instant; readonly sentence: string };
  readonly input: { readonly sentence: string };
};

/**
 * Any editor writes the agreed sentence of the running talk. Fails with `conflict` and both texts where another
 * one was saved meanwhile.
 */
export async function writeAgreed(
  ports: ChangePorts,
  call: ChangingCall,
  { base, input }: Payload,
): Promise<PanelView> {
  const text = meaningful(input.sentence, TALK_TEXT_LIMIT);
  return changePanel(ports, call, ({ refinement }) => {
    const talk = runningOf(refinement.talk);
    if (talk?.startedAt !== base.talk) return TALK_OVER;
    const theirs = { sentence: talk.sentence?.text ?? '' };
    const { sentence } = merged({ base, mine: { sentence: text }, theirs });
    if (sentence === theirs.sentence) return refinement;
    return { ...refinement, talk: { ...talk, sentence: { text, by: call.me } } };
  });
}
