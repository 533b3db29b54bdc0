import { aListCall, aListOf, aStep, goingPorts, type ListWorld } from '../../../test/builders/a-list';
import type { World } from '../../../test/builders/in-memory-ports';
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import { endAsideTalk, goOn } from './go-on';
import { openMeeting } from './meeting-view';
import { readInBackground } from '../core/context';
import { nothingFromMe, showWritten } from '../talk/show-written';
import { startTalk, takeOverTalk } from '../talk/start-talk';
import { writeAgreed } from '../talk/agreed-sentence';
import { allowLog } from '../../../test/logged';

type Press = { readonly call?: ReturnType<typeof aListCall>; readonly more?: Parameters<typeof aStep>[2] };
const go = (world: ListWorld, from: string | null, to: string, { call = aListCall('ana'), more }: Press = {}) =>
  goOn(goingPorts(world), call, aStep(from, to, more));
const at = (world: ListWorld, issue: string): World => {
  const item = world.items.get(issue);
  if (item === undefined) throw new Error(`There is no item ${issue}.`);
  return item;
};
const talkAt = (world: ListWorld, issue: string) => at(world, issue).records.talk;
const talksAt = (world: ListWorld, issue: string) => at(world, issue).records.talks.talks;
const onItem = (me: string, issueId: string): ChangingCall => Object.assign({ issueId }, aListCall(me));
const closing = (world: ListWorld, issue: string, more: object = {}) => ({
  talk: talkAt(world, issue)?.startedAt ?? null,
  close: { outcome: 'another-talk' as const, agreed: 'We take cards.', size: null, asReady: false, ...more },
});
const write = (world: ListWorld, issue: string) =>
  writeAgreed(goingPorts(world).item, onItem('ben', issue), {
    base: { talk: talkAt(world, issue)?.startedAt ?? '', sentence: '' },
    input: { sentence: 'We take cards.' },
  });
const versions = (world: ListWorld) =>
  [world.meeting.version, ...[...world.items.values()].map(({ records }) => records.version)] as const;
const meeting = { id: '7-1', startedAt: '2026-12-03T10:00:00.000Z' };

/** A meeting of Ana's at item 1. */
async function aMeeting(...items: readonly string[]): Promise<ListWorld> {
  const world = aListOf(...items);
  await go(world, null, '1');
  return world;
}

test('one press closes the talk, moves the meeting and starts the next talk, led by who led the one before', async () => {
  const world = await aMeeting('1', '2');
  await takeOverTalk(goingPorts(world).item, onItem('ben', '1'));
  const { meeting: after } = await go(world, '1', '2', { more: closing(world, '1') });
  expect(after).toMatchObject({ at: '2', facilitator: 'ben' });
  expect(talksAt(world, '1')).toMatchObject([{ outcome: 'another-talk', agreed: 'We take cards.', meeting: '7-1' }]);
  expect(talkAt(world, '2')).toMatchObject({ facilitator: 'ben', joined: ['ana'], meeting });
  expect(at(world, '1').projection.talks).not.toBeNull();
});

test('who is named as facilitator leads once they are there, and only then is it theirs in records and in the turn', async () => {
  const ledIn = async (comes: boolean) => {
    const world = aListOf('1');
    world.meeting = { ...world.meeting, facilitator: 'chiara' };
    await go(world, null, '1');
    if (comes) await startTalk(goingPorts(world).item, onItem('chiara', '1'));
    await go(world, '1', 'end', { more: closing(world, '1') });
    const { ledLast } = await openMeeting(goingPorts(world).list, aListCall('ben'));
    return [talksAt(world, '1').map(({ facilitator }) => facilitator), ledLast?.who];
  };
  expect([await ledIn(false), await ledIn(true)]).toEqual([
    [['ana'], 'ana'],
    [['chiara'], 'chiara'],
  ]);
});

test('who led the talk before leads no more once their account is gone', async () => {
  const world = await aMeeting('1', '2');
  await takeOverTalk(goingPorts(world).item, onItem('ben', '1'));
  world.gone = new Set(['ben']);
  await go(world, '1', '2');
  expect(talkAt(world, '2')).toMatchObject({ facilitator: 'ana' });
});

test('a talk that runs already at the next item is joined, and is in the meeting and led by who leads that from then on', async () => {
  const world = await aMeeting('1', '2');
  await takeOverTalk(goingPorts(world).item, onItem('chiara', '2')).catch(() => null);
  await go(world, '1', '2');
  expect(talkAt(world, '2')).toMatchObject({ meeting, facilitator: 'ana', joined: ['chiara', 'ana'] });
});

test.each(['storeRow', 'queueAssessment', 'readIssueToAct', 'saveFace', 'hint', 'allBlockers'] as const)(
  'a press that dies before any call of %s is finished by repeating it, and does nothing twice',
  async (port) => {
    allowLog('properties left to the queued assessment: Error');
    for (let dies = 1; dies < 12; dies += 1) {
      const world = await aMeeting('1', '2');
      const press = { call: aListCall('ana'), more: closing(world, '1') };
      let calls = 0;
      const gate = async (name: string) => {
        if (name !== port) return;
        calls += 1;
        if (calls === dies) throw new Error('The invocation died.');
      };
      const died = await goOn(goingPorts(world, gate), press.call, aStep('1', '2', press.more)).catch(() => null);
      await go(world, '1', '2', press);
      expect(world.meeting).toMatchObject({ at: '2', moves: [{ issue: '1' }, { issue: '2' }] });
      expect(talksAt(world, '1')).toHaveLength(1);
      expect(talkAt(world, '2')).toMatchObject({ meeting });
      const after = versions(world);
      await go(world, '1', '2', press);
      expect(versions(world)).toEqual(after);
      if (died !== null) return;
    }
  },
);

test('where the list could not be stored after its talk was closed, the next press of anybody goes on', async () => {
  const world = await aMeeting('1', '2');
  world.lost = 99;
  await expect(go(world, '1', '2', { more: closing(world, '1') })).rejects.toMatchObject({ code: 'busy' });
  expect(world.meeting.at).toBe('1');
  world.lost = 0;
  await go(world, '1', '2', { call: aListCall('ben') });
  expect(world.meeting.at).toBe('2');
  expect(talksAt(world, '1')).toHaveLength(1);
  // The talk was closed, so the team is done with the item.
  expect(world.meeting.moves[0]).not.toHaveProperty('isAside');
});

test('where the talk at the next item could not start, the next press of anybody starts it, and a late one changes nothing', async () => {
  const world = await aMeeting('1', '2');
  const more = closing(world, '1');
  const gate = async (name: string) => {
    if (name === 'storeRow' && world.meeting.at === '2') throw new Error('Storage is down.');
  };
  const failing = goOn(goingPorts(world, gate), aListCall('ana'), aStep('1', '2', more));
  await expect(failing).rejects.toThrow('Storage is down.');
  expect([world.meeting.at, talkAt(world, '2')]).toEqual(['2', null]);
  await go(world, '1', '2', { call: aListCall('ben'), more });
  expect(talkAt(world, '2')).toMatchObject({ meeting });
  expect(talksAt(world, '1')).toHaveLength(1);
  const stored = versions(world);
  await go(world, '1', '2', { call: aListCall('ana'), more });
  expect(versions(world)).toEqual(stored);
});

test('of two leaders, one who closes and one who says "Later", the second changes no row', async () => {
  for (const isLaterFirst of [true, false]) {
    const world = await aMeeting('1', '2', '3');
    await write(world, '1');
    const close = { call: aListCall('ana'), more: closing(world, '1') };
    const later = { call: aListCall('ben') };
    const [first, second] = isLaterFirst ? [later, close] : [close, later];
    await go(world, '1', '2', first);
    const after = versions(world);
    expect((await go(world, '1', '3', second)).meeting.at).toBe('2');
    expect(versions(world)).toEqual(after);
  }
});

test.each(['98', '99'])('of item %s, which is not on the list and not visible, nothing is told', async (issue) => {
  const world = await aMeeting('1', '2');
  world.unseen = new Set(['98']);
  world.gone = new Set(['99']);
  await expect(go(world, '1', issue, { more: closing(world, '1') })).rejects.toMatchObject({ code: 'not-found' });
});

test('an item that is deleted is passed over, and the answer names it', async () => {
  const world = await aMeeting('1', '2', '3', '4');
  world.gone = new Set(['2']);
  world.ready = new Set(['3']);
  const { meeting: after, passed } = await go(world, '1', '2', { more: closing(world, '1') });
  expect(after.at).toBe('4');
  expect(passed).toEqual(['2']);
  expect(talkAt(world, '4')).toMatchObject({ meeting });
});

test('where no other item is left, the talk is closed and the meeting stays', async () => {
  const world = await aMeeting('1', '2');
  world.gone = new Set(['2']);
  expect((await go(world, '1', '2', { more: closing(world, '1') })).meeting.at).toBe('1');
  expect(talkAt(world, '1')).toBeNull();
});

test('to an item that only the caller cannot see the meeting goes, and who sees it starts its talk', async () => {
  const world = await aMeeting('1', '2');
  world.unseen = new Set(['2']);
  world.items.delete('2');
  expect((await go(world, '1', '2')).meeting.at).toBe('hidden');
  const item = aListOf('2').items.get('2');
  if (item !== undefined) world.items.set('2', item);
  world.unseen = new Set();
  await go(world, '2', '2', { call: aListCall('ben') });
  expect(talkAt(world, '2')).toMatchObject({ joined: ['ben'], meeting });
});

test('an item that the caller cannot reach any more is left alone, and the meeting goes on', async () => {
  const world = await aMeeting('1', '2');
  at(world, '1').readOnly = true;
  const before = at(world, '1').records;
  expect((await go(world, '1', '2', { more: closing(world, '1') })).meeting.at).toBe('2');
  expect(at(world, '1').records).toBe(before);
});

test('a talk without an act is taken away by "Later"; what was said ahead stays', async () => {
  const world = aListOf('1', '2');
  await nothingFromMe(goingPorts(world).item, onItem('chiara', '1'));
  const before = talkAt(world, '1');
  await go(world, null, '1');
  await go(world, '1', '2');
  expect(talkAt(world, '1')).toEqual(before);
  expect(talksAt(world, '1')).toEqual([]);
});

test('a talk that the app alone has shown is none within its first minute: the end asks nothing, and keeps nothing', async () => {
  const world = aListOf('1');
  const { item } = goingPorts(world);
  for (const who of ['ana', 'chiara']) await nothingFromMe(item, onItem(who, '1'));
  await go(world, null, '1');
  await startTalk(item, onItem('chiara', '1'));
  world.now = '2026-12-03T10:00:40.000Z';
  await showWritten(item, onItem('chiara', '1'), { input: { byItself: true } });
  expect(talkAt(world, '1')).toMatchObject({ shownAt: world.now, votingAt: world.now });
  await go(world, '1', 'end');
  expect(talksAt(world, '1')).toEqual([]);
  expect([world.held, world.past.meetings]).toEqual([[], []]);
});

test('a talk of a meeting that nobody ended, and in which nobody did anything, is none', async () => {
  const world = await aMeeting('1', '2');
  world.now = '2026-12-03T15:00:00.000Z';
  await nothingFromMe(goingPorts(world).item, onItem('ben', '1'));
  expect(talksAt(world, '1')).toEqual([]);
});

test('a talk with an act goes on when the meeting comes back', async () => {
  const world = await aMeeting('1', '2');
  await write(world, '1');
  await go(world, '1', '2');
  expect(talkAt(world, '1')).toMatchObject({ meeting: { ...meeting, isAside: true } });
  await go(world, '2', '1');
  expect(talkAt(world, '1')).toMatchObject({ meeting, sentence: { text: 'We take cards.' } });
  expect(talkAt(world, '1')).not.toHaveProperty('meeting.isAside');
});

test('the end asks first where the talk has no outcome, and stores nothing before', async () => {
  const world = await aMeeting('1', '2');
  await write(world, '1');
  const before = versions(world);
  await expect(go(world, '1', 'end')).rejects.toMatchObject({ code: 'ask-first', details: { because: 'no-outcome' } });
  expect(versions(world)).toEqual(before);
  await go(world, '1', 'end', { more: { anyway: true } });
  expect(talksAt(world, '1')).toMatchObject([{ outcome: 'none', agreed: 'We take cards.', meeting: '7-1' }]);
});

test('a talk that would not end as ready although the press said so asks first', async () => {
  const world = await aMeeting('1', '2');
  const more = closing(world, '1', { outcome: 'ready', asReady: true });
  const before = versions(world);
  await expect(go(world, '1', '2', { more })).rejects.toMatchObject({ details: { because: 'ends-otherwise' } });
  expect(versions(world)).toEqual(before);
  await go(world, '1', '2', { more: { ...more, anyway: true } });
  expect(talksAt(world, '1')).toMatchObject([{ outcome: 'ready' }]);
});

test('"Close and end" closes the talk and ends the meeting', async () => {
  const world = await aMeeting('1');
  await go(world, '1', 'end', { more: closing(world, '1') });
  expect(world.held).toMatchObject([{ n: 1, at: null }]);
  expect(talksAt(world, '1')).toMatchObject([{ outcome: 'another-talk' }]);
});

test('talks that were set aside are over without an outcome some time after the end of the meeting, each once', async () => {
  const world = await aMeeting('1', '2');
  await write(world, '1');
  await go(world, '1', '2');
  await go(world, '2', 'end');
  expect(world.asides).toEqual([['1', '7-1']]);
  const ports = goingPorts(world).item;
  const leave = async (of: string) =>
    endAsideTalk(ports, await readInBackground({ ...ports, readPolicy: async () => at(world, '1').policy }, '1'), of);
  await leave('7-2');
  expect(talkAt(world, '1')).toMatchObject({ meeting: { isAside: true } });
  await leave('7-1');
  await leave('7-1');
  expect(talksAt(world, '1')).toMatchObject([{ outcome: 'none', agreed: 'We take cards.', meeting: '7-1' }]);
});

test('who may not edit the project changes nothing', async () => {
  const world = await aMeeting('1', '2');
  world.canEdit = false;
  const before = versions(world);
  await expect(go(world, '1', '2', { more: closing(world, '1') })).rejects.toBeInstanceOf(AppError);
  expect(versions(world)).toEqual(before);
});
