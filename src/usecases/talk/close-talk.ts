import type { PanelView } from '../../contract';
import type { Instant } from '../../domain/issue';
import { namesParts } from '../../domain/parts-named';
import { isSilent, runningOf, show } from '../../domain/running-talk';
import { sameValue } from '../../domain/same-value';
import {
  NEXT_STEPS_LIMIT,
  NEXT_STEPS_TEXT_LIMIT,
  TALK_TEXT_LIMIT,
  type RunningTalk,
  type Talk,
  type TalkRecord,
} from '../../domain/talk';
import { recordParts, recordTalk } from '../../domain/talk-record';
import { wasIn } from '../../domain/was-in';
import { AppError } from '../../failure';
import type { Call } from '../call';
import type { ChangePorts } from '../change-ports';
import { changeRound } from '../change-round';
import { changeTalkRecord, type TalkRecordPorts } from '../change-talk-record';
import { conclude } from '../conclude';
import { finishRound } from '../finish-round';
import { aroundNow, type AroundPorts } from '../around-now';
import { atTheEnd, type Ending, ended, onceEnded, votedInLeft, type Words } from '../end-talk';
import type { Ports } from '../ports';
import { settleOutbox } from '../settle-outbox';
import { readToEdit, withRecords, type Situation } from '../situation';
import { storeWithRetry } from '../store-with-retry';
import { within } from '../texts';

/**
 * Ends the running talk, shows what was written in it, and records it. What was asked and voted in it counts on the
 * content as the talk leaves it, so that edits made while talking need no second vote. Fails with `conflict` and both
 * texts when somebody else has ended it in other words; asked once more because no answer came back, it has ended as was
 * asked. So it does with `hidden` where it should be ready over what nobody has seen. One that was left hours ago is over, and
 * has no outcome until somebody who was in it says one.
 */
export async function closeTalk(ports: CloseTalkPorts, call: Call, input: CloseTalkInput): Promise<PanelView> {
  const words: Words = {
    outcome: input.outcome,
    agreed: within(input.agreed, TALK_TEXT_LIMIT),
    nextSteps: checkedSteps(input.nextSteps ?? []),
  };
  const read = await readToEdit(ports, call);
  const running = runningOf(read.talk);
  const meant = input.talk ?? running?.startedAt;
  if (running === null || running.startedAt !== meant) {
    await settleOutbox(ports, read);
    // The record may have been read before it was written, and the row after it was taken away.
    const after = await settleOutbox(ports, await readToEdit(ports, call));
    if (endedLikeThis(after, words, input.talk)) return conclude(ports, after);
    if (running !== null) throw endedAlready(after.records.talks, words, input.talk);
    return conclude(ports, await sayHowItEnded(ports, after, { words, meant: input.talk }));
  }
  if (words.outcome === 'ready') mustBeShown(read);
  const talk = running;
  // Nothing that was written in silence outlives the talk unseen, nor a doubt that three could have written.
  const situation = await settleOutbox(ports, { ...read, talk: show(read.talk, read.now) }, 'over');
  await ports.queueAssessment(call.issueId);
  const based = await moveBaseline(ports, situation, talk);
  const talks = await recordEnd(ports, { ...based, talk }, { ...words, ...putOff({ ...based, talk }, words) });
  const end = entryOf(talks, talk);
  if (end === undefined || !saysSame(end, words)) throw endedAlready(talks, words);
  return conclude(ports, { ...withRecords(based, { talks }), talk: null });
}

export type CloseTalkInput = Pick<Talk, 'outcome' | 'agreed'> &
  Partial<Pick<Talk, 'nextSteps'>> & {
    /** Which talk is meant, by its start; the one that runs where it is left out. Another one is not ended in its place. */
    readonly talk?: Instant | undefined;
  };
export type CloseTalkPorts = ChangePorts & TalkRecordPorts & AroundPorts & Pick<Ports, 'removeTalk'>;

/** Of a talk that might have ended as ready: the vote that another talk is to come after. */
function putOff(ending: Situation & Ending, { outcome }: Words): Pick<Talk, 'putOff'> {
  const number = ending.records.confidence?.round;
  // Votes that are still hidden may be about sizes alone: revealing them must not bring back what is put off.
  const isPutOff = outcome === 'another-talk' && onceEnded(ending, () => false).state === 'ready';
  return isPutOff && number !== undefined ? { putOff: number } : {};
}

/** The same where it is said of a talk that everybody had left. */
function putOffAfterwards(situation: Situation, left: Talk, { outcome }: Words): Pick<Talk, 'putOff'> {
  const round = outcome === 'another-talk' ? votedInLeft(situation, left) : null;
  return round === null ? {} : { putOff: round };
}

/** Nobody agrees on what is still hidden from them: it may block. Every other end shows it. */
function mustBeShown({ talk, outbox, now }: Situation): void {
  const count = outbox?.hidden.length ?? 0;
  if (count === 0 || !isSilent(talk, now)) return;
  throw new AppError('conflict', 'What was written is still hidden.', { because: 'hidden', count });
}

/**
 * Records the end and takes the row away. Where somebody was faster, what they recorded stands: two may have read that
 * the talk runs, and the record of one who died in between is there while the row still is.
 */
async function recordEnd(ports: CloseTalkPorts, situation: Situation & Ending, words: Words): Promise<TalkRecord> {
  const { call, talk } = situation;
  const around = await aroundNow(ports, situation.issue);
  return storeWithRetry(ports, async () => {
    const running = runningOf(await ports.readTalk(call.issueId));
    const left = running?.startedAt === talk.startedAt ? running : null;
    const record = await changeTalkRecord(ports, call.issueId, (before) => {
      if (left === null) return before;
      const end = entryOf(before, talk);
      const isOver = end !== undefined && !saysSame(end, words);
      const told = isOver ? before : ended(before, { ...situation, talk: left, around }, words);
      // Of two who end it at once either may have read the row before it named another part.
      return recordParts(told, talk.startedAt, [...(end?.parts ?? []), ...left.parts]);
    });
    return left === null || (await ports.removeTalk(left)) ? { stored: true, value: record } : { stored: false };
  });
}

type Said = { readonly words: Words; readonly meant: Instant | undefined };

/** A talk that was left, and is the last one: whoever was in it may still say how it ended. That renews nothing. */
async function sayHowItEnded(ports: CloseTalkPorts, situation: Situation, { words, meant }: Said): Promise<Situation> {
  const { call } = situation;
  await ports.queueAssessment(call.issueId);
  const talks = await changeTalkRecord(ports, call.issueId, (record) => {
    const last = record.talks.at(-1);
    const isMeant = meant === undefined || last?.id === meant;
    if (last?.outcome !== 'none' || !isMeant || !wasIn(last, call.me)) throw endedAlready(record, words, meant);
    const { parts = [], ...said } = { ...last, ...words, ...putOffAfterwards(situation, last, words) };
    return recordTalk(record, namesParts(words.outcome) && parts.length > 0 ? { ...said, parts } : said);
  });
  return withRecords(situation, { talks });
}

function checkedSteps(steps: readonly string[]): readonly string[] {
  const kept = steps.map((step) => step.trim()).filter((step) => step !== '');
  within(kept.join('\n'), NEXT_STEPS_TEXT_LIMIT);
  if (kept.length <= NEXT_STEPS_LIMIT) return kept;
  const facts = { limit: NEXT_STEPS_LIMIT, length: kept.length, unit: 'lines' };
  throw new AppError('limit-reached', 'Too many next steps.', facts);
}

/** What was revealed in this talk counts on the content that it leaves, among all who took part. */
async function moveBaseline(ports: CloseTalkPorts, situation: Situation, talk: RunningTalk): Promise<Situation> {
  const ending: Ending = { ...situation, talk };
  if (situation.round === null || atTheEnd(situation.round, ending) === situation.round) return situation;
  const round = await changeRound(ports, situation.call.issueId, (fresh) => {
    if (fresh === null) throw new AppError('conflict', 'The round has expired.');
    return atTheEnd(fresh, ending);
  });
  return finishRound(ports, { ...situation, round });
}

/** The talk that is meant, else the last one where this person was in it, is recorded in the very same words. */
function endedLikeThis({ records, call }: Situation, words: Words, meant: Instant | undefined): boolean {
  const { talks } = records.talks;
  const end = meant === undefined ? talks.at(-1) : talkOf(talks, meant);
  return end !== undefined && (meant !== undefined || wasIn(end, call.me)) && saysSame(end, words);
}

const talkOf = (talks: readonly Talk[], startedAt: Instant): Talk | undefined =>
  talks.find(({ id }) => id === startedAt);

/** What is recorded of this talk; undefined where it was not ended but started anew. */
function entryOf({ talks }: TalkRecord, { startedAt }: RunningTalk): Talk | undefined {
  return talkOf(talks, startedAt);
}

function saysSame(one: Words, other: Words): boolean {
  return sameValue([one.outcome, one.agreed, one.nextSteps], [other.outcome, other.agreed, other.nextSteps]);
}

function endedAlready({ talks }: TalkRecord, { agreed }: Words, meant?: Instant): AppError {
  const end = meant === undefined ? talks.at(-1) : talkOf(talks, meant);
  return new AppError('conflict', 'That talk is over.', { yours: agreed, theirs: end?.agreed ?? '' });
}
