import type { PanelView } from '../../contract';
import type { Instant } from '../../domain/shared/instant';
import { namesParts } from '../../domain/talk/parts-named';
import type { Refinement } from '../../domain/refinement/refinement';
import { isAgreed } from '../../domain/refinement/standing';
import { isSilent, runningOf } from '../../domain/talk/running-talk';
import {
  NEXT_STEPS_LIMIT,
  NEXT_STEPS_TEXT_LIMIT,
  TALK_TEXT_LIMIT,
  type RunningTalk,
  type Talk,
  type TalkRecord,
} from '../../domain/talk/talk';
import { endingWith, type Sentence } from '../../domain/talk/sentence';
import { recordTalk } from '../../domain/talk/talk-record';
import { isParticipant } from '../../domain/talk/is-participant';
import { AppError } from '../../failure';
import { agreedFactsNow, type AgreedFactsPorts } from '../core/agreed-facts-now';
import type { ChangingCall } from '../call';
import { revealedTogether } from '../core/batch';
import { change, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { withRow } from '../core/context';
import { atTheEnd, type Ending, ended, onceEnded, votedInLeft, type Words } from '../core/end-talk';
import { type Over, TALK_OVER } from '../core/over';
import { toPanelView } from '../views/panel-view';
import { within } from '../core/texts';

type Sent = {
  /** Which talk is meant, by its start: another one is not ended instead. */
  readonly base: { readonly talk: Instant };
  readonly input: Pick<Talk, 'outcome' | 'agreed'> & Partial<Pick<Talk, 'nextSteps'>>;
};

/**
 * Ends the running talk, shows what was written privately, and records it; its votes move onto the content at its end.
 * Fails with `not-allowed` when it should be ready over private questions. A left talk has no outcome until a participant says one.
 */
export async function closeTalk(
  ports: ChangePorts & AgreedFactsPorts,
  call: ChangingCall,
  { base, input }: Sent,
): Promise<PanelView> {
  const said: Words = {
    outcome: input.outcome,
    agreed: within(input.agreed, TALK_TEXT_LIMIT),
    nextSteps: checkedSteps(input.nextSteps ?? []),
  };
  const after = await change(ports, call, async (context) => {
    const { refinement } = context;
    const running = runningOf(refinement.talk);
    const isMeant = running?.startedAt === base.talk;
    const saved = isMeant ? (running.sentence ?? null) : savedInLeft(refinement.talks, base.talk);
    const words = { ...said, ...endingWith(saved, { text: said.agreed, by: call.me }) };
    return isMeant ? closed(ports, context, words) : saidAfterwards(context, words, base.talk);
  });
  return toPanelView(after);
}

/** The sentence that was saved in the last talk, where it was left and is the meant one. */
function savedInLeft({ talks }: TalkRecord, meant: Instant): Sentence | null {
  const last = talks.at(-1);
  if (last?.outcome !== 'none' || last.agreedBy === undefined || last.id !== meant) return null;
  return { text: last.agreed, by: last.agreedBy };
}

/** The row with the talk ended; the end is a batch moment. */
async function closed(ports: AgreedFactsPorts, context: IssueContext, words: Words): Promise<Refinement> {
  if (words.outcome === 'ready') mustBeShown(context);
  const talk = runningOf(context.refinement.talk);
  if (talk === null) return context.refinement;
  const shown = withRow(context, revealedTogether(context, 'end', context.call.me));
  const based = atTheEnd(endingOf(shown, talk));
  const agreedFacts = await agreedFactsNow(ports, context.issue);
  const ending: Ending = endingOf(withRow(shown, based), talk);
  const talks = ended(based.talks, { ...ending, agreedFacts }, { ...words, ...putOff(ending, words) });
  return { ...based, talks, talk: null };
}

function endingOf({ issue, policy, refinement, now }: IssueContext, talk: RunningTalk): Ending {
  return { issue, policy, now, talk, records: refinement, round: refinement.round };
}

/** The number of the vote that "another talk" puts off, where the talk could have ended as agreed. */
function putOff(ending: Ending, { outcome }: Words): Pick<Talk, 'putOff'> {
  const number = ending.records.confidence?.round;
  // Hidden votes are ignored here: they may be of sizes only, and revealing them must not bring the vote back.
  const isPutOff = outcome === 'another-talk' && isAgreed(onceEnded(ending, () => false));
  return isPutOff && number !== undefined ? { putOff: number } : {};
}

/** Private questions may block, so that "ready" needs them shown first. Every other end shows them. */
function mustBeShown({ refinement }: IssueContext): void {
  const count = refinement.hidden.length;
  if (count === 0 || !isSilent(refinement.talk)) return;
  throw new AppError('not-allowed', 'What was written is still hidden.', { because: 'hidden', count });
}

/** A participant says the outcome of the last talk, which was left. This renews nothing. */
function saidAfterwards(context: IssueContext, words: Words, meant: Instant): Refinement | Over {
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

function checkedSteps(steps: readonly string[]): readonly string[] {
  const kept = steps.map((step) => step.trim()).filter((step) => step !== '');
  within(kept.join('\n'), NEXT_STEPS_TEXT_LIMIT);
  if (kept.length <= NEXT_STEPS_LIMIT) return kept;
  const details = { because: 'too-many-lines', limit: NEXT_STEPS_LIMIT, length: kept.length } as const;
  throw new AppError('limit-reached', 'Too many next steps.', details);
}
