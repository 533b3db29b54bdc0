import { coverOf, possibleWriters } from '../domain/cover';
import {
  advance,
  ripeSeconds,
  secondsToWait,
  unsent,
  withUnsent,
  type Moment,
  type Occasion,
  type Outbox,
} from '../domain/outbox';
import type { Question } from '../domain/question';
import { isLeft, isPresent } from '../domain/presence';
import { goingOn, isSilent, runningOf, show } from '../domain/running-talk';
import type { OpenTalk } from '../domain/talk';
import { electorateOf } from '../domain/voices';
import { AppError } from '../failure';
import { fewAtOnce } from './few-at-once';
import { changeOutbox, putRecord, type SendPorts } from './outbox';
import type { Ports } from './ports';
import type { Situation } from './situation';
import { tellOwner, type TellPorts } from './tell-owner';

export type SettlePorts = SendPorts & TellPorts & Pick<Ports, 'queueAssessment' | 'random' | 'readTalk'>;

type Settling = Pick<Situation, 'issue' | 'policy' | 'records' | 'onIssue' | 'talk' | 'round' | 'outbox' | 'now'> & {
  readonly call: { readonly issueId: string };
};

/**
 * Brings onto the issue what may be seen by now, and what an invocation that died has left. Whatever Jira does not take
 * just now waits for whoever comes next, and counts as said all the same. Safe to do twice.
 */
export async function settleOutbox<S extends Settling>(
  ports: SettlePorts,
  situation: S,
  occasion: Occasion = 'look',
): Promise<S> {
  const { outbox, talk, records, call, now } = situation;
  if (outbox === null) return situation;
  const room: Room = { ...situation, seconds: ripeSeconds(ports.random()) };
  const moves = advance(outbox, momentOf(room, talk, occasion)) !== outbox;
  if (!moves && unsent(records, outbox).length === 0) return situation;
  await ports.queueAssessment(call.issueId);
  let before = outbox;
  const onward = async (fresh: Outbox) => {
    before = fresh;
    const after = advance(fresh, await latestMoment(ports, room, occasion));
    const seconds = secondsToWait(after, now);
    if (seconds !== null) await ports.queueAssessment(call.issueId, seconds + 1);
    return after;
  };
  const next = moves ? await changeOutbox(ports, call.issueId, onward) : outbox;
  // Of two who show it at once only one has: nobody is told twice.
  if (next.hidden.length === 0 && next !== before) await tellOwners(ports, situation, before.hidden);
  await fewAtOnce(unsent(records, next), (record) => tried(() => putRecord(ports, call.issueId, record)));
  return { ...situation, outbox: next, records: withUnsent(records, next) };
}

/** `seconds`: drawn once, so that trying again shortens nothing. */
type Room = Settling & Pick<Moment, 'seconds'>;

/** As the talk is by now. */
async function latestMoment(ports: Pick<Ports, 'readTalk'>, room: Room, occasion: Occasion): Promise<Moment> {
  const { talk, call, now } = room;
  const open = await ports.readTalk(call.issueId);
  if (!isSameTalk(talk, open)) return momentOf(room, open, 'look');
  const isShown = talk !== null && talk.shownAt !== null;
  return momentOf(room, isShown ? show(open, now) : open, occasion);
}

/**
 * What waits in the box may have been written in a talk that began since ours was read: then that one says whether people
 * write in silence. It is read after the box, so it is no older than what is in there. The same talk may have been shown by
 * whoever asks without the row saying so.
 */
function isSameTalk(one: OpenTalk | null, other: OpenTalk | null): boolean {
  return one?.since === other?.since && one?.startedAt === other?.startedAt;
}

/** A talk that everybody has left is over. */
function momentOf(room: Room, talk: OpenTalk | null, occasion: Occasion): Moment {
  const { now, onIssue, seconds } = room;
  const running = runningOf(talk);
  return {
    occasion: running !== null && isLeft(running, now) ? 'over' : occasion,
    silent: isSilent(talk, now),
    cover: coverOf(talk),
    possible: possibleWriters(electorateOf({ ...room, talk }), talk),
    seconds,
    now,
    records: onIssue,
  };
}

/** Jira refuses what it takes for a burst, and a notice that it refused is not sent again: more go out one by one. */
const NOTICES_IN_A_BURST = 15;

/**
 * An owner hears of a question when it is shown, not when it was written; where everybody has left, nobody saw it. They are
 * told before the questions are written, which are said by being in the outbox, since a write that Jira has no time for just
 * now is done again.
 */
async function tellOwners(ports: TellPorts, situation: Settling, shown: readonly Question[]): Promise<void> {
  const talk = goingOn(situation.talk, situation.now);
  const tellings = shown.flatMap((question) => {
    const to = question.told.at(-1) ?? null;
    const isHere = to !== null && talk !== null && isPresent(talk, to);
    return to === null || isHere ? [] : [{ question, to }];
  });
  const few = tellings.length > NOTICES_IN_A_BURST ? 1 : undefined;
  await fewAtOnce(tellings, (telling) => tellOwner(ports, situation, telling), few);
}

async function tried(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.warn('kept in the outbox:', error.code);
  }
}
