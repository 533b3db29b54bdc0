import type { PanelView } from '../../contract';
import type { Instant } from '../../domain/shared/instant';
import { namesParts } from '../../domain/talk/parts-named';
import type { Refinement } from '../../domain/refinement/refinement';
import { runningOf } from '../../domain/talk/running-talk';
import { endingWith, type Sentence } from '../../domain/talk/sentence';
import type { Talk, TalkRecord } from '../../domain/talk/talk';
import { recordTalk } from '../../domain/talk/talk-record';
import { isParticipant } from '../../domain/talk/is-participant';
import type { AgreedFactsPorts } from '../core/agreed-facts-now';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import { closeRunning, type Closing, wordsOf } from '../core/close-running';
import type { IssueContext } from '../core/issue-context';
import { votedInLeft, type Words } from '../core/end-talk';
import { type Over, TALK_OVER } from '../core/over';
import { changePanel } from '../views/change-panel';

/**
 * Ends the running talk, settles its size, shows what was written privately, and records it; its votes move onto the content
 * at its end. Fails with `not-allowed` when it should be ready over private questions. A left talk has no outcome until a
 * participant says one.
 */
export async function closeTalk(
  ports: ChangePorts & AgreedFactsPorts,
  call: ChangingCall,
  closing: Closing,
): Promise<PanelView> {
  const ownWords = wordsOf(closing.input);
  return changePanel(ports, call, async (context) => {
    const { refinement } = context;
    const { talk } = closing.base;
    if (runningOf(refinement.talk)?.startedAt === talk) return closeRunning(ports, context, closing);
    const saved = savedInLeft(refinement.talks, talk);
    const words = { ...ownWords, ...endingWith(saved, { text: ownWords.agreed, by: call.me }) };
    return saidAfterwards(context, words, talk);
  });
}

/** The sentence that was saved in the last talk, where it was left and is the meant one. */
function savedInLeft({ talks }: TalkRecord, meant: Instant | null): Sentence | null {
  const last = talks.at(-1);
  if (last?.outcome !== 'none' || last.agreedBy === undefined || last.id !== meant) return null;
  return { text: last.agreed, by: last.agreedBy };
}

/** A participant says the outcome of the last talk, which was left. This renews nothing. */
function saidAfterwards(context: IssueContext, words: Words, meant: Instant | null): Refinement | Over {
  const { call, refinement } = context;
  const { talks } = refinement;
  const last = talks.talks.at(-1);
  if (last?.outcome !== 'none' || last.id !== meant || !isParticipant(last, call.me)) return TALK_OVER;
  const { parts = [], ...said } = { ...last, ...words, ...putOffAfterwards(context, last, words) };
  const isNamed = namesParts(words.outcome) && parts.length > 0;
  return { ...refinement, talks: recordTalk(talks, isNamed ? { ...said, parts } : said) };
}

function putOffAfterwards(context: IssueContext, left: Talk, { outcome }: Words): Pick<Talk, 'putOff'> {
  const round = outcome === 'another-talk' ? votedInLeft(context, left) : null;
  return round === null ? {} : { putOff: round };
}
