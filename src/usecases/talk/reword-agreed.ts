import type { PanelView } from '../../contract';
import { everyParticipant } from '../../domain/talk/every-participant';
import { TALK_TEXT_LIMIT, type Talk } from '../../domain/talk/talk';
import { recordReworded } from '../../domain/talk/talk-record';
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { merged } from '../core/merge';
import { changePanel } from '../views/change-panel';
import { meaningful } from '../core/texts';

type Payload = {
  /** The closed talk, by its id, and its sentence. */
  readonly base: { readonly talk: Talk['id']; readonly sentence: string };
  readonly input: { readonly sentence: string };
};

/**
 * A participant puts the agreed sentence of a closed talk into other words. The agreed one stays; state and content of
 * the agreement do not change. Fails with `conflict` and both texts where another sentence stands there.
 */
export async function rewordAgreed(
  ports: ChangePorts,
  call: ChangingCall,
  { base, input }: Payload,
): Promise<PanelView> {
  const text = meaningful(input.sentence, TALK_TEXT_LIMIT);
  return changePanel(ports, call, (context) => {
    const { refinement, now } = context;
    const talk = talkToReword(context, base.talk);
    const theirs = { sentence: talk.reworded?.text ?? talk.agreed };
    const { sentence } = merged({ base, mine: { sentence: text }, theirs });
    if (sentence === theirs.sentence) return refinement;
    return { ...refinement, talks: recordReworded(refinement.talks, talk.id, { text, by: call.me, at: now }) };
  });
}

function talkToReword({ call, refinement }: IssueContext, id: Talk['id']): Talk {
  const talk = refinement.talks.talks.find((one) => one.id === id);
  if (talk === undefined || talk.agreed === '')
    throw new AppError('not-found', 'No talk of the row has this id and a sentence.');
  if (!everyParticipant(refinement, refinement.round).has(call.me))
    throw new AppError('not-allowed', 'The caller took no part.', { because: 'no-part' });
  return talk;
}
