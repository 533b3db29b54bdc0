import fc from 'fast-check';
import { aListCall, aListOf, aStep, goingPorts, type ListWorld } from '../../../test/builders/a-list';
import type { World } from '../../../test/builders/in-memory-ports';
import { askedForIn } from '../../domain/talk/asked-for';
import { runningOf } from '../../domain/talk/running-talk';
import type { RunningTalk } from '../../domain/talk/talk';
import type { ChangingCall } from '../call';
import { listenOnly, startTalk, takeOverTalk, takeBreak } from '../talk/start-talk';
import { goOn } from './go-on';

const onItem = (me: string, issueId: string): ChangingCall => Object.assign({ issueId }, aListCall(me));
const itemOf = (world: ListWorld, issue: string): World => {
  const item = world.items.get(issue);
  if (item === undefined) throw new Error(`There is no item ${issue}.`);
  return item;
};
const talkAt = (world: ListWorld, issue: string): RunningTalk => {
  const talk = runningOf(itemOf(world, issue).records.talk);
  if (talk === null) throw new Error(`Nobody talks about ${issue}.`);
  return talk;
};
const go = (world: ListWorld, from: string | null, to: string, more: Parameters<typeof aStep>[2] = {}) =>
  goOn(goingPorts(world), aListCall('ana'), aStep(from, to, more));
const closing = (world: ListWorld, issue: string) => ({
  talk: talkAt(world, issue).startedAt,
  close: { outcome: 'another-talk' as const, agreed: '', size: null, asReady: false },
});
const talksAt = (world: ListWorld, issue: string) => itemOf(world, issue).records.talks.talks;
const listen = (world: ListWorld, me: string, issue: string) => listenOnly(goingPorts(world).item, onItem(me, issue));
const takePart = (world: ListWorld, me: string, issue: string) => startTalk(goingPorts(world).item, onItem(me, issue));
const pause = (world: ListWorld, issue: string, isOver = false) =>
  takeBreak(goingPorts(world).item, onItem('ben', issue), { input: { isOver } });

/** A meeting of Ana's at item 1, in which Ben is, too. */
async function aMeeting(...items: readonly string[]): Promise<ListWorld> {
  const world = aListOf(...items);
  await go(world, null, '1');
  await takePart(world, 'ben', '1');
  return world;
}

test('T19: who listens does so in each following talk, until they take part again', async () => {
  const world = await aMeeting('1', '2', '3');
  await listen(world, 'ben', '1');
  expect(world.meeting.listeners).toEqual(['ben']);
  expect(askedForIn(talkAt(world, '1'))).toEqual(['ana']);
  await go(world, '1', '2', closing(world, '1'));
  await go(world, '2', '1');
  expect(talkAt(world, '1').listeners).toEqual(['ben']);
  await takePart(world, 'ben', '1');
  expect([world.meeting.listeners, talkAt(world, '1').listeners]).toEqual([[], []]);
  expect(askedForIn(talkAt(world, '1'))).toEqual(['ana', 'ben']);
});

test('who leads may listen, and goes on listening at the next item that they take the team to', async () => {
  const world = await aMeeting('1', '2');
  await listen(world, 'ana', '1');
  await go(world, '1', '2', closing(world, '1'));
  expect(talkAt(world, '2')).toMatchObject({ facilitator: 'ana', joined: ['ana'], listeners: ['ana'] });
});

test('outside of a meeting, and at an item that it has set aside, it is said of that talk alone', async () => {
  const world = await aMeeting('1', '2', '3');
  await startTalk(goingPorts(world).item, onItem('chiara', '3'));
  await listen(world, 'chiara', '3');
  expect([talkAt(world, '3').listeners, world.meeting.listeners]).toEqual([['chiara'], []]);
});

test('who may not edit the item changes neither the talk nor the meeting', async () => {
  const world = await aMeeting('1');
  itemOf(world, '1').readOnly = true;
  const before = world.meeting;
  await expect(listen(world, 'goran', '1')).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(pause(world, '1')).rejects.toMatchObject({ code: 'not-allowed' });
  expect(world.meeting).toBe(before);
});

test('a break stops the clock of the talk and of the meeting; its minutes are left out', async () => {
  const world = await aMeeting('1', '2');
  world.now = '2026-12-03T10:02:00.000Z';
  await pause(world, '1');
  const breaks = [{ from: world.now, until: '2026-12-03T10:07:00.000Z' }];
  expect(world.meeting.breaks).toEqual(breaks);
  expect(talkAt(world, '1').meeting).toMatchObject({ breaks });
  world.now = '2026-12-03T10:10:00.000Z';
  await go(world, '1', '2', closing(world, '1'));
  expect(talksAt(world, '1')).toMatchObject([{ minutes: 5 }]);
  expect(talkAt(world, '2').meeting).toMatchObject({ breaks });
});

test('a break is over by a press, or once the team goes on', async () => {
  const world = await aMeeting('1', '2');
  await pause(world, '1');
  world.now = '2026-12-03T10:01:00.000Z';
  await pause(world, '1', true);
  expect(talkAt(world, '1').meeting?.breaks).toMatchObject([{ until: world.now }]);
  world.now = '2026-12-03T10:02:00.000Z';
  await pause(world, '1');
  world.now = '2026-12-03T10:03:00.000Z';
  await go(world, '1', '2', closing(world, '1'));
  expect(world.meeting.breaks.at(-1)).toEqual({ from: '2026-12-03T10:02:00.000Z', until: world.now });
  expect(talksAt(world, '1')).toMatchObject([{ minutes: 1 }]);
});

test('T23: who takes over leads the talk and the meeting, also at an item that was set aside before', async () => {
  const world = await aMeeting('1', '2');
  await takeOverTalk(goingPorts(world).item, onItem('ben', '1'));
  expect([world.meeting.facilitator, talkAt(world, '1').facilitator]).toEqual(['ben', 'ben']);
  const { sentence: _none, ...talk } = talkAt(world, '1');
  itemOf(world, '1').records = { ...itemOf(world, '1').records, talk: { ...talk, parts: ['TIF-9'] } };
  await go(world, '1', '2');
  await takeOverTalk(goingPorts(world).item, onItem('ana', '2'));
  await go(world, '2', '1');
  expect([world.meeting.facilitator, talkAt(world, '1').facilitator]).toEqual(['ana', 'ana']);
});

/** Each port call waits for its turn, which a scheduler gives in any order. */
test('whatever order their steps come in, a press and a step of the meeting lose nothing of each other', () =>
  fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.constantFrom('listen', 'break', 'lead'), async (turns, press) => {
      const world = await aMeeting('1', '2');
      const gate = async (): Promise<void> => turns.schedule(Promise.resolve());
      const gated = (ports: ReturnType<typeof goingPorts>): ReturnType<typeof goingPorts> => ({
        ...ports,
        list: {
          ...ports.list,
          readMeeting: async () => gate().then(ports.list.readMeeting),
          storeMeeting: async (next, kept) => gate().then(() => ports.list.storeMeeting(next, kept)),
        },
      });
      const { list, item } = gated(goingPorts(world, gate));
      const ports = {
        ...item,
        readMeeting: list.readMeeting,
        storeMeeting: (_key: string, next: typeof world.meeting) => list.storeMeeting(next, null),
      };
      const pressed = {
        listen: () => listenOnly(ports, onItem('ben', '1')),
        break: () => takeBreak(ports, onItem('ben', '1'), { input: { isOver: false } }),
        lead: () => takeOverTalk(ports, onItem('ben', '1')),
      }[press]();
      const went = goOn({ list, item }, aListCall('ana'), aStep('1', '2', closing(world, '1')));
      await turns.waitFor(Promise.all([pressed, went]));
      const talk = talkAt(world, '2');
      expect(world.meeting.at).toBe('2');
      expect(talksAt(world, '1')).toHaveLength(1);
      expect(talk.listeners).toEqual(world.meeting.listeners);
      expect(talk.meeting?.breaks ?? []).toEqual(world.meeting.breaks);
      expect(talk.facilitator).toBe(world.meeting.facilitator);
    }),
    { numRuns: 60 },
  ));
