import fc from 'fast-check';
import { aListCall, aListWorld, aStep, goingPorts, listPorts, type ListWorld } from '../../../test/builders/a-list';
import { aQuestion } from '../../../test/builders/a-question';
import { aResult, aTalk, noRecords } from '../../../test/builders/records';
import { twoRows } from '../../../test/builders/two-rows';
import { newMeeting } from '../../domain/meeting/meeting';
import type { Refinement } from '../../domain/refinement/refinement';
import { goOn } from './go-on';
import { openMeeting } from './meeting-view';
import { openResult, sayWorth } from './open-result';
import { changeList } from './change-list';

const team = ['ana', 'ben', 'chiara', 'dinesh', 'emma', 'farah'];
const started = '2026-12-03T10:00:00.000Z';
const later = (minutes: number): string => new Date(Date.parse(started) + minutes * 60_000).toISOString();

const talked = (issueId: string): Refinement => {
  const { talks } = noRecords();
  const at = later(6);
  const talk = aTalk({ id: started, at, minutes: 6, outcome: 'ready', participants: team, meeting: '7-1' });
  return noRecords({ issueId, talks: { ...talks, talks: [talk] } });
};

/** Its votes were revealed without a talk. */
const revealed = (issueId: string, questions: Refinement['questions'] = []): Refinement =>
  noRecords({ issueId, confidence: aResult(), questions });

/** A meeting of two items that has just ended. */
async function held(rows = new Map(['1', '2'].map((id) => [id, talked(id)]))): Promise<ListWorld> {
  const world = aListWorld({ meeting: { ...newMeeting(), items: ['1', '2', '3'] }, rows, now: started });
  await goOn(goingPorts(world), aListCall('ana'), aStep(null, '1'));
  await goOn(goingPorts(world), aListCall('ana'), aStep('1', '2'));
  world.now = later(20);
  await goOn(goingPorts(world), aListCall('ana'), aStep('2', 'end'));
  return world;
}
const result = (world: ListWorld, me = 'ana') => openResult(listPorts(world), aListCall(me));
const say = (world: ListWorld, me: string, worth: 1 | 2 | 3 | 4 | 5, n = 1) =>
  sayWorth(listPorts(world), aListCall(me), { base: { n }, input: { worth } });

test('the result is of what the caller may see, and figures over time are those of the board', async () => {
  const world = await held();
  expect(await result(world)).toMatchObject({ n: 1, items: [{ id: '1', outcome: 'ready' }, { id: '2' }] });
  world.unseen = new Set(['2']);
  const seen = await result(world, 'ben');
  expect(seen).toMatchObject({ items: [{ id: '1' }], over: [{ n: 1, minutes: 6, outcomes: 1 }] });
  expect(JSON.stringify(seen)).not.toContain('"2"');
});

test('who was not there reads so, and is not asked whether it was worth the time', async () => {
  const world = await held();
  expect(await result(world, 'goran')).toMatchObject({ wasThere: false, isAsked: false });
  await say(world, 'goran', 1);
  expect(world.pulses.get(1)).toBeUndefined();
});

test('of a meeting without a recorded talk nobody is told that they were away', async () => {
  const meeting = { ...newMeeting(), items: ['1'], revealed: ['1'], revealedAt: started, startedAt: started };
  const world = aListWorld({ meeting, rows: new Map([['1', revealed('1')]]), now: later(180) });
  expect(await result(world, 'goran')).toMatchObject({ wasThere: true, isAsked: false, hasAnswered: false });
});

test('a meeting in which nobody did anything is not kept, and its list stays', async () => {
  const world = await held();
  const rows = new Map(['1', '2', '3'].map((id) => [id, noRecords({ issueId: id })]));
  const again = aListWorld({ meeting: { ...newMeeting(), items: ['3', '1'] }, rows, now: started });
  await goOn(goingPorts(again), aListCall('ana'), aStep(null, '3'));
  await goOn(goingPorts(again), aListCall('ana'), aStep('3', 'end'));
  expect(await result(again)).toBeNull();
  expect(await openMeeting(listPorts(again), aListCall('ana'))).toMatchObject({
    n: 1,
    state: 'listed',
    items: [{ id: '3' }, { id: '1' }],
    last: null,
  });
  expect(await result(world)).toMatchObject({ n: 1 });
});

test('a meeting that is kept can be opened again by its number', async () => {
  const world = await held();
  world.now = later(60 * 24 * 30);
  expect(await openResult(listPorts(world), aListCall('ana'), { n: 1 })).toMatchObject({ n: 1, isAsked: false });
  expect(await openResult(listPorts(world), aListCall('ana'), { n: 2 })).toBeNull();
});

test('who led a meeting was there, also where they joined no talk', async () => {
  const { talks, ...row } = talked('1');
  const others = talks.talks.map((talk) => ({ ...talk, participants: ['ben', 'chiara'] }));
  const world = await held(new Map([['1', { ...row, talks: { ...talks, talks: others } }]]));
  expect(await result(world, 'ana')).toMatchObject({ wasThere: true });
  expect(await result(world, 'dinesh')).toMatchObject({ wasThere: false });
});

test('all answers that come at once are counted, each person once', async () => {
  const world = await held();
  await Promise.all(team.map((who) => say(world, who, 4)));
  await Promise.all(team.map((who) => say(world, who, 1)));
  expect(world.pulses.get(1)).toMatchObject({ counts: [0, 0, 0, 6, 0], answered: team });
  expect(await result(world)).toMatchObject({ worth: [0, 0, 0, 6, 0], isAsked: false });
});

test('under four answers, and before all have answered, nothing is shown', async () => {
  const world = await held();
  for (const who of team.slice(0, 4))
    expect(await say(world, who, 5)).toMatchObject({ hasAnswered: true, worth: null });
  world.now = later(60 * 25);
  expect(await result(world, 'emma')).toMatchObject({ worth: [0, 0, 0, 0, 4], isAsked: false });
});

test('an answer about another meeting than the last one changes nothing', async () => {
  const world = await held();
  await say(world, 'ana', 5, 7);
  expect(world.pulses.size).toBe(0);
});

test('a meeting that nobody ended has its result without a write, and takes answers', async () => {
  const world = aListWorld({
    meeting: { ...newMeeting(), items: ['1'] },
    rows: new Map([['1', talked('1')]]),
    now: started,
  });
  await goOn(goingPorts(world), aListCall('ana'), aStep(null, '1'));
  const { version } = world.meeting;
  world.now = later(180);
  expect(await result(world)).toMatchObject({ n: 1, items: [{ id: '1' }] });
  await say(world, 'ben', 3);
  expect(world.meeting.version).toBe(version);
  expect(world.pulses.get(1)).toMatchObject({ answered: ['ben'] });
});

test('after a week the result can still be read, and nobody is asked about it', async () => {
  const world = await held();
  world.now = later(60 * 24 * 8);
  expect(await result(world)).toMatchObject({ n: 1, isAsked: false });
  expect((await openMeeting(listPorts(world), aListCall('ana'))).last).toBe(1);
});

test('a list that was skipped says so, is the next one, and counts among the lists with a time', async () => {
  const when = { at: '2026-12-02T10:00', zone: 'UTC' };
  const world = aListWorld({ meeting: { ...newMeeting(), items: ['1'], when }, now: started });
  expect(await openMeeting(listPorts(world), aListCall('ana'))).toMatchObject({
    state: 'skipped',
    items: [{ id: '1' }],
  });
  await changeList(listPorts(world), aListCall('ana'), { base: { minutes: 60 }, input: { minutes: 45 } });
  expect(world.meeting).toMatchObject({ n: 1, items: ['1'], when: null, minutes: 45 });
  expect(world.past.dated).toEqual([{ at: '2026-12-02T10:00:00.000Z', isHeld: false }]);
});

test('a list whose votes were shown at its time is held without a meeting, and what is left is the next one', async () => {
  const when = { at: '2026-12-03T10:00', zone: 'UTC' };
  const world = aListWorld({
    meeting: {
      ...newMeeting(),
      items: ['1', '2', '3'],
      when,
      revealed: ['1', '3'],
      withoutTalk: ['1'],
      revealedAt: started,
    },
    now: started,
    ready: new Set(['1', '3']),
    rows: new Map(['1', '3'].map((id) => [id, revealed(id)] as const)),
  });
  world.now = later(13 * 60);
  const view = await openMeeting(listPorts(world), aListCall('ana'));
  // Of the third one nobody has decided: it waits with its votes.
  expect(view).toMatchObject({ n: 2, state: 'listed', items: [{ id: '2' }, { id: '3' }], revealed: ['3'], last: 1 });
  expect(await result(world)).toMatchObject({ n: 1, items: [], withoutTalk: [{ id: '1' }], dated: [{ isHeld: true }] });
});

test('a forged summary makes nothing agreed: without a revealed vote, or with a blocking question, it stays on the list', async () => {
  const when = { at: '2026-12-03T10:00', zone: 'UTC' };
  const items = ['1', '2', '3'];
  const asked = revealed('2', [aQuestion({ blocking: true })]);
  const world = aListWorld({
    meeting: { ...newMeeting(), items, when, revealed: items, withoutTalk: items, revealedAt: started },
    rows: new Map([
      ['1', revealed('1')],
      ['2', asked],
      ['3', noRecords({ issueId: '3' })],
    ]),
    ready: new Set(items),
    now: later(13 * 60),
  });
  expect((await openMeeting(listPorts(world), aListCall('ana'))).items).toMatchObject([{ id: '2' }, { id: '3' }]);
  expect((await result(world))?.withoutTalk).toEqual([{ id: '1', size: null }]);
});

test('of items that were agreed without a talk the result names those that were not talked about and that the caller sees', async () => {
  const items = ['1', '2', '3', '4'];
  const world = aListWorld({
    meeting: { ...newMeeting(), items, revealed: items, withoutTalk: ['1', '2', '3'], revealedAt: started },
    rows: new Map([['1', talked('1')], ...['2', '3', '4'].map((id) => [id, revealed(id)] as const)]),
    now: started,
  });
  await goOn(goingPorts(world), aListCall('ana'), aStep(null, '1'));
  await goOn(goingPorts(world), aListCall('ana'), aStep('1', 'end'));
  world.unseen = new Set(['3']);
  expect(await result(world)).toMatchObject({ items: [{ id: '1' }], withoutTalk: [{ id: '2' }] });
});

test('rows that differ in hidden parts give the same result', () =>
  fc.assert(
    fc.asyncProperty(twoRows, async ([one, other]) => {
      const told = async (row: Refinement) => result(await held(new Map([['1', row]])));
      expect(await told(other)).toEqual(await told(one));
    }),
  ));
