import { isSilent, runningOf } from '../../domain/talk/running-talk';
import { type Sentence, endingWith } from '../../domain/talk/sentence';
import {
  NEXT_STEPS_LIMIT,
  NEXT_STEPS_TEXT_LIMIT,
  TALK_TEXT_LIMIT,
  type RunningTalk,
  type Talk,
  type TalkRecord,
} from '../../domain/talk/talk';
import type { Instant } from '../../domain/shared/instant';
import type { Refinement } from '../../domain/refinement/refinement';
import { isAgreed, questionsFirst } from '../../domain/refinement/standing';
import { AppError } from '../../failure';
import { agreedFactsNow, type AgreedFactsPorts } from '../core/agreed-content';
import { withWritingShown } from '../core/new-question';
import { withRow } from '../core/context';
import { type Ending, ended, onceEnded, type Words, votedInLeft } from '../core/end-talk';
import { type IssueContext, type Over, TALK_OVER } from '../core/issue-context';
import { judge } from '../core/judge';
import { settleCard, type Settling } from '../ballot/settle-size';
import { conflict, within } from '../core/refusals';
import type { PanelView } from '../../contract';
import { namesParts } from '../../domain/talk/parts-named';
import { recordTalk } from '../../domain/talk/talk-record';
import { isParticipant } from '../../domain/talk/is-participant';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import { changePanel } from '../views/change-panel';

/** How a person closes a talk. */
export type Closing = {
  readonly base: {
    /** The start of the talk that is meant; null where the page saw none. */
    readonly talk: Instant | null;
    /** The latest round, and the card that was settled in it; null where none was revealed. */
    readonly size?: Settling['base'] | null;
  };
  readonly input: Pick<Talk, 'outcome' | 'agreed'> &
    Partial<Pick<Talk, 'nextSteps'>> & {
      /** The card that is settled with the end; null for none. */
      readonly size?: string | null;
    };
};

/** What is said with the end, checked against the limits. Fails with `limit-reached`. */
function wordsOf({ outcome, agreed, nextSteps }: Closing['input']): Words {
  return { outcome, agreed: within(agreed, TALK_TEXT_LIMIT), nextSteps: checkedSteps(nextSteps ?? []) };
}

/**
 * The row with the running talk ended by the caller, and its size settled; its end is the show, where there was none. Fails with `not-allowed`
 * when it should be ready over private questions, and as {@link settleCard}. The same row without a running talk.
 */
export async function closeRunning(
  ports: AgreedFactsPorts,
  before: IssueContext,
  { base, input }: Closing,
): Promise<Refinement> {
  const ownWords = wordsOf(input);
  if (ownWords.outcome === 'ready') mustBeShown(before);
  const { size = null } = base;
  const { size: label = null } = input;
  // A card without the round that the page saw would be dropped without a word.
  if (size === null && label !== null) throw conflict([{ field: 'size', mine: label, theirs: null }]);
  const isSettling = size !== null && label !== null;
  const settled = isSettling ? settleCard(before, { base: size, input: { label } }) : before.refinement;
  // A round that another person has opened again has no size to settle.
  const context = 'over' in settled ? before : withRow(before, settled);
  const talk = runningOf(context.refinement.talk);
  if (talk === null) return context.refinement;
  const words = { ...ownWords, ...endingWith(talk.sentence ?? null, { text: ownWords.agreed, by: context.call.me }) };
  const shown = withRow(context, withWritingShown(context, context.call.me));
  const agreedFacts = await agreedFactsNow(ports, context);
  const ending: Ending = endingOf(shown, talk);
  const talks = ended(shown.refinement.talks, { ...ending, agreedFacts }, { ...words, ...putOff(ending, words) });
  return withStanding(shown, { ...shown.refinement, talks, talk: null });
}

/** Returns the row with what its last talk came to: what is agreed is decided by its standing, not by the chosen outcome. */
function withStanding({ issue, policy }: IssueContext, row: Refinement): Refinement {
  const { readiness } = judge({ issue, policy, refinement: row });
  const count = questionsFirst(readiness);
  const { talks } = row.talks;
  const last = talks.at(-1);
  if (last === undefined) return row;
  const first = count === 0 ? {} : { answerFirst: count };
  return {
    ...row,
    talks: { ...row.talks, talks: [...talks.slice(0, -1), { ...last, standing: readiness.standing, ...first }] },
  };
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

function checkedSteps(steps: readonly string[]): readonly string[] {
  const lines = steps.map((step) => step.trim()).filter((step) => step !== '');
  within(lines.join('\n'), NEXT_STEPS_TEXT_LIMIT);
  if (lines.length <= NEXT_STEPS_LIMIT) return lines;
  const details = { because: 'too-many-lines', limit: NEXT_STEPS_LIMIT, length: lines.length } as const;
  throw new AppError('limit-reached', 'Too many next steps.', details);
}

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
