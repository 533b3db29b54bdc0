import { aCall } from './a-call';
import { answerableOf, aQuestion } from './a-question';
import { anAgreement, edit, reword } from './an-agreement';
import { aRound, aTalk, noRecords } from './records';
import { aWorld, inMemoryPorts, type World } from './in-memory-ports';
import { talkIn } from './seen';
import { answerQuestion, markBlocking, withdrawQuestion } from '../../src/usecases/questions/change-question';
import { askQuestion } from '../../src/usecases/questions/ask-question';
import { assessIssue } from './in-background';
import { castVote, voteAgain } from '../../src/usecases/ballot/cast-vote';
import { closeTalk } from '../../src/usecases/talk/close-talk';
import { goToVote, nothingFromMe, showWritten } from '../../src/usecases/talk/show-written';
import { listenOnly, markPeopleAway, startTalk } from '../../src/usecases/talk/start-talk';
import { openPanel } from '../../src/usecases/panel/open-panel';
import type { Ports } from '../../src/usecases/ports';
import { revealBallot } from '../../src/usecases/ballot/reveal-ballot';
import { saveToTicket } from '../../src/usecases/scope/save-to-ticket';
import { ticketOf } from './a-ticket';
import { dismissHint } from '../../src/usecases/hints/dismiss-hint';
import { settleSize } from '../../src/usecases/ballot/settle-size';
import { stillAgreed } from '../../src/usecases/recheck/still-agreed';
import { makeException } from '../../src/usecases/recheck/make-exception';
import { NO_TALKS } from '../../src/domain/talk/talk';

export type Act = (ports: Ports, me: string, world: World) => Promise<unknown>;

/** Acts of a person or of the background on the issue of a world, by name. */
export const acts: Readonly<Record<string, Act>> = {
  ask: (ports, me) =>
    askQuestion(ports, aCall(me, `of${me}`), {
      input: { kind: 'risk', text: 'What if?', blocking: true, category: null, owner: null, due: null },
    }),
  nothing: (ports, me) => nothingFromMe(ports, aCall(me)),
  doubt: (ports, me) =>
    askQuestion({ ...ports, newId: () => `doubt${me}` }, aCall(me), {
      input: {
        kind: 'risk',
        text: 'They lie',
        blocking: true,
        category: null,
        owner: null,
        due: null,
        anonymous: true,
      },
    }),
  answer: (ports, me) =>
    answerQuestion(ports, aCall(me), { base: answerableOf(aQuestion()), input: { id: 'q1', answer: 'Mei does' } }),
  unblock: (ports) => markBlocking(ports, aCall('ben'), { base: { version: 1 }, input: { id: 'q1', blocking: false } }),
  vote: (ports, me) => castVote(ports, aCall(me), { base: { round: 1 }, input: { confidence: 4 } }),
  'vote low': (ports, me) => castVote(ports, aCall(me), { base: { round: 1 }, input: { confidence: 2 } }),
  'tap a size': (ports, me) => castVote(ports, aCall(me), { base: { round: 1 }, input: { size: '5' } }),
  reveal: (ports, me) => revealBallot(ports, aCall(me), { base: { round: 1 }, input: { without: people } }),
  'dismiss a hint': (ports, me) =>
    dismissHint(ports, aCall(me), { base: { hints: ['comment:1'] }, input: { hint: 'comment:1' } }),
  'save to the ticket': (ports, me, { issue }) => {
    const { texts } = ticketOf(issue);
    return saveToTicket(ports, aCall(me), { base: texts, input: { ...texts, outOfScope: 'snacks' } });
  },
  close: (ports, me, world) =>
    closeTalk(ports, aCall(me), { base: { talk: talkIn(world) }, input: { outcome: 'ready', agreed: 'We warn.' } }),
  exception: (ports, me) => makeException(ports, aCall(me), { base: { exception: null }, input: { reason: 'demo' } }),
  start: (ports, me) => startTalk(ports, aCall(me)),
  open: (ports, me) => openPanel(ports, aCall(me)),
  listen: (ports, me) => listenOnly(ports, aCall(me)),
  'mark away': (ports, me) => markPeopleAway(ports, aCall(me), { input: { who: ['ben', 'chiara'] } }),
  'to the vote': (ports, me) => goToVote(ports, aCall(me)),
  again: (ports, me) => voteAgain(ports, aCall(me), { base: { round: 1 } }),
  'vote again': (ports, me) => castVote(ports, aCall(me), { base: { round: 2 }, input: { size: '5' } }),
  'reveal again': (ports, me) => revealBallot(ports, aCall(me), { base: { round: 2 }, input: { without: people } }),
  settle: (ports, me) => settleSize(ports, aCall(me), { base: { round: 1, label: null }, input: { label: '5' } }),
  still: (ports, me) => stillAgreed(ports, aCall(me)),
  withdraw: (ports) => withdrawQuestion(ports, aCall('ben'), { base: { version: 1 }, input: { id: 'q1' } }),
  show: (ports, me) => showWritten(ports, aCall(me)),
  // Stands for the trigger of an edit and for any queued event.
  edit: (_ports, _me, world) => {
    world.queued += 1;
    return Promise.resolve(edit(world, `${world.issue.summary} again`));
  },
  reword: (_ports, _me, world) => {
    world.queued += 1;
    return Promise.resolve(reword(world));
  },
  event: (ports, _me, world) => assessIssue(ports, world.issue.id),
};

/** The voters of the agreement, who also act on it. */
export const people = ['ben', 'chiara', 'dinesh', 'emma', 'farah'];

function aBusyWorld(): World {
  return aWorld({
    records: noRecords({
      version: 1,
      questions: [aQuestion({ blocking: true })],
      talks: { ...NO_TALKS, talks: [aTalk({ participants: ['ana', 'ben', 'chiara', 'dinesh'] })] },
      round: aRound({
        votes: [{ voter: 'hana', confidence: 5, size: null, at: '2025-11-24T09:51:00.000Z', on: null }],
      }),
    }),
  });
}

/** The team agreed, the content was edited later, and a new talk has begun. */
async function aChangedWorld(): Promise<World> {
  const world = edit(await anAgreement());
  await startTalk(inMemoryPorts(world), aCall('ben'));
  return world;
}

/** The team agreed, the content was edited, and the issue was taken as is. */
async function anExceptionalWorld(): Promise<World> {
  const world = edit(await anAgreement());
  await makeException(inMemoryPorts(world), aCall('ana'), {
    base: { exception: null },
    input: { reason: 'Demo on Friday' },
  });
  return edit(world, 'Something quite different');
}

/** Worlds with a rich record. */
export const worlds: readonly (() => World | Promise<World>)[] = [aBusyWorld, aChangedWorld, anExceptionalWorld];
