import fc from 'fast-check';
import { aListCall, aListWorld, aStep, goingPorts, listPorts, type ListWorld } from '../../../test/builders/a-list';
import { aQuestion } from '../../../test/builders/a-question';
import { aTalk, noRecords } from '../../../test/builders/records';
import { twoRows } from '../../../test/builders/two-rows';
import { newMeeting } from '../../domain/meeting/meeting';
import { newEarlyWriting } from '../../domain/talk/running-talk';
import { goOn } from './go-on';
import { followMeeting, openMeeting } from './meeting-view';
import { putOnList, changeList } from './change-list';

const listed = (...items: readonly string[]) => ({ ...newMeeting(), items });
const go = async (world: ListWorld, from: string | null, to: string, call = aListCall('ana')) =>
  (await goOn(goingPorts(world), call, aStep(from, to))).meeting;
const open = (world: ListWorld, me = 'ana') => openMeeting(listPorts(world), aListCall(me));
const put = (world: ListWorld, base: readonly string[] | null, items: readonly string[]) =>
  changeList(listPorts(world), aListCall('ben'), { base: { items: base }, input: { items } });

test('whoever starts the meeting leads it, where nobody else is named', async () => {
  const world = aListWorld({ meeting: listed('1', '2') });
  expect(await go(world, null, '1')).toMatchObject({ state: 'running', at: '1', facilitator: 'ana' });
  expect(world.hints).toBe(1);
});

test('who presses second is taken to where the first went', async () => {
  const world = aListWorld({ meeting: listed('1', '2', '3') });
  await go(world, null, '1');
  await go(world, '1', '2');
  expect(await go(world, '1', '3', aListCall('ben'))).toMatchObject({ at: '2' });
  expect(world.meeting.moves).toHaveLength(2);
});

test('a call that is repeated after a lost answer moves once', async () => {
  const world = aListWorld({ meeting: listed('1', '2') });
  const call = aListCall('ana');
  await go(world, null, '1', call);
  await go(world, '1', '2');
  expect(await go(world, null, '1', call)).toMatchObject({ at: '2' });
});

test('a lost race is decided anew', async () => {
  const world = aListWorld({ meeting: listed('1'), lost: 3 });
  expect(await go(world, null, '1')).toMatchObject({ at: '1' });
});

test('after so many lost races the answer is "busy", and nothing is stored', async () => {
  const world = aListWorld({ meeting: listed('1'), lost: 99 });
  await expect(go(world, null, '1')).rejects.toMatchObject({ code: 'busy' });
  expect(world.meeting).toEqual(listed('1'));
});

test('who may not edit the project changes nothing and sees the list', async () => {
  const world = aListWorld({ meeting: listed('1'), canEdit: false });
  await expect(go(world, null, '1')).rejects.toMatchObject({ code: 'not-allowed' });
  expect(await open(world)).toMatchObject({ canEdit: false, items: [{ id: '1' }] });
});

test('the end keeps the meeting with its talks, and the next list holds what it did not come to', async () => {
  const world = aListWorld({ meeting: listed('1', '2', '3') });
  const talk = aTalk({
    id: world.now,
    at: '2026-12-03T10:06:00.000Z',
    minutes: 6,
    outcome: 'ready',
    participants: ['ben'],
    meeting: '7-1',
  });
  const { talks } = noRecords();
  world.rows.set('1', noRecords({ issueId: '1', talks: { ...talks, talks: [talk] } }));
  await go(world, null, '1');
  world.meeting = { ...world.meeting, moves: [...world.meeting.moves, { issue: '2', at: world.now }] };
  world.now = '2026-12-03T10:10:00.000Z';
  expect(await go(world, '1', 'end')).toMatchObject({ n: 2, state: 'listed', items: [{ id: '2' }, { id: '3' }] });
  expect(world.held).toMatchObject([{ n: 1, at: null, endedAt: world.now, items: ['1', '2', '3'] }]);
  expect(world.past.meetings).toMatchObject([{ n: 1, people: ['ben'], minutes: [6], outcomes: ['ready', 'none'] }]);
  expect((await open(world)).last).toBe(1);
});

test('a meeting that nobody ended is over two hours after its last move, and the next change begins the next list', async () => {
  const talk = aTalk({
    id: '2026-12-03T10:00:00.000Z',
    at: '2026-12-03T10:00:00.000Z',
    outcome: 'ready',
    meeting: '7-1',
  });
  const { talks } = noRecords();
  const rows = new Map([['1', noRecords({ issueId: '1', talks: { ...talks, talks: [talk] } })]]);
  const world = aListWorld({ meeting: listed('1', '2'), rows });
  await go(world, null, '1');
  world.now = '2026-12-03T12:30:00.000Z';
  expect(await open(world)).toMatchObject({ n: 2, state: 'listed', last: 1 });
  await put(world, ['1', '2'], ['2', '5']);
  expect(world.meeting).toMatchObject({ n: 2, items: ['2', '5'], startedAt: null });
  expect(world.held).toMatchObject([{ n: 1, endedAt: '2026-12-03T10:00:00.000Z' }]);
});

test('of two who change the list at once, what each added and took away stays', async () => {
  const world = aListWorld({ meeting: listed('1', '2', '3') });
  await put(world, ['1', '2', '3'], ['1', '2', '3', '4']);
  await put(world, ['1', '2', '3'], ['3', '1']);
  expect(world.meeting.items).toEqual(['3', '4', '1']);
});

test('two who change different fields keep both', async () => {
  const world = aListWorld({ meeting: listed('1') });
  await changeList(listPorts(world), aListCall('ana'), { base: { minutes: 60 }, input: { minutes: 45 } });
  await changeList(listPorts(world), aListCall('ben'), { base: { people: [] }, input: { people: ['ben', 'emma'] } });
  expect(world.meeting).toMatchObject({ minutes: 45, people: ['ben', 'emma'] });
});

test('of two orders of the list the last one counts, and both see it', async () => {
  const world = aListWorld({ meeting: listed('1', '2', '3') });
  await put(world, ['1', '2', '3'], ['2', '1', '3']);
  const view = await put(world, ['1', '2', '3'], ['3', '1', '2']);
  expect(world.meeting.items).toEqual(['3', '1', '2']);
  expect(view.items?.map(({ id }) => id)).toEqual(world.meeting.items);
});

test('what was put on a list that nobody had kept is on it once it is kept, unless it was taken off', async () => {
  const world = aListWorld();
  const ports = listPorts(world);
  await putOnList(ports, aListCall('ana'), { input: { issueId: '7' } });
  expect(await open(world)).toMatchObject({ items: null, state: 'proposed', added: ['7'] });
  await putOnList(ports, aListCall('ana'), { input: { issueId: '8' } });
  const base = { items: null, added: ['7'] };
  await changeList(ports, aListCall('ben'), { base, input: { items: ['1', '2'], added: [] } });
  expect(world.meeting).toMatchObject({ items: ['1', '2', '8'], added: [] });
});

test('an issue goes on the list once, at its end, and not where there is no room', async () => {
  const full = Array.from({ length: 20 }, (_, at) => String(at + 1));
  const world = aListWorld({ meeting: listed('1', '2') });
  const ports = listPorts(world);
  expect(await putOnList(ports, aListCall('ana'), { input: { issueId: '2' } })).toEqual({ isOnList: true });
  expect(await putOnList(ports, aListCall('ana'), { input: { issueId: '3' } })).toEqual({ isOnList: true });
  expect(world.meeting.items).toEqual(['1', '2', '3']);
  world.meeting = listed(...full);
  expect(await putOnList(ports, aListCall('ana'), { input: { issueId: '99' } })).toEqual({ isOnList: false });
  world.unseen = new Set(['98']);
  await expect(putOnList(ports, aListCall('ana'), { input: { issueId: '98' } })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('any two changes of the list at once lose no item that one has added', () => {
  const ids = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), { maxLength: 7 });
  return fc.assert(
    fc.asyncProperty(ids, ids, ids, async (base, mine, theirs) => {
      const world = aListWorld({ meeting: listed(...base) });
      await put(world, base, theirs);
      await put(world, base, mine);
      const items = world.meeting.items ?? [];
      expect(new Set(items).size).toBe(items.length);
      for (const one of [...mine, ...theirs]) if (!base.includes(one)) expect(items).toContain(one);
      for (const one of base) if (!mine.includes(one) || !theirs.includes(one)) expect(items).not.toContain(one);
    }),
  );
});

test('what the caller cannot see is left out, and where the team is there it says so', async () => {
  const world = aListWorld({ meeting: listed('1', '2') });
  await go(world, null, '2');
  world.unseen = new Set(['2']);
  const view = await open(world);
  expect(view).toMatchObject({ at: 'hidden', moves: [], items: [{ id: '1' }] });
  expect(JSON.stringify(view)).not.toContain('"2"');
});

test('following needs the ticket of the list, and tells only where the meeting moved', async () => {
  const world = aListWorld({ meeting: listed('1', '2') });
  const { ticket, version } = await open(world);
  const ports = listPorts(world);
  expect(await followMeeting(ports, aListCall('ana'), { ticket, version, counts: null })).toEqual({
    moved: null,
    isOpen: true,
    counts: null,
  });
  await go(world, null, '1');
  const seen = { ticket, version, counts: null };
  expect(await followMeeting(ports, aListCall('ana'), seen)).toMatchObject({ moved: { at: '1', state: 'running' } });
  expect(await followMeeting(ports, aListCall('ben'), seen)).toEqual({ moved: null, isOpen: false, counts: null });
});

test('an item is read by those of the list who asked or said that there is nothing from them', async () => {
  const respondents = ['ana', 'goran'].map((accountId) => ({ accountId, what: 'nothing' as const, on: 'f' }));
  const lobby = { issueId: '1', since: '2026-12-02T10:00:00.000Z', respondents };
  const talk = { ...lobby, startedAt: null, facilitator: null, joined: [] as const, shownAt: null };
  const world = aListWorld({ meeting: { ...listed('1'), people: ['ana', 'ben'] } });
  world.rows.set('1', noRecords({ issueId: '1', talk }));
  expect((await open(world)).items).toMatchObject([{ readers: 1, iRead: true }]);
  expect((await open(world, 'ben')).items).toMatchObject([{ readers: 1, iRead: false }]);
});

test('on a list that names nobody all readers of an item count', async () => {
  const respondents = ['ana', 'goran'].map((accountId) => ({ accountId, what: 'nothing' as const, on: 'f' }));
  const talk = { ...newEarlyWriting('1', '2026-12-02T10:00:00.000Z'), respondents };
  const world = aListWorld({ meeting: { ...listed('1'), people: [] } });
  world.rows.set('1', noRecords({ issueId: '1', talk }));
  expect((await open(world)).items).toMatchObject([{ readers: 2 }]);
});

test('rows that differ in hidden parts give the same list', () =>
  fc.assert(
    fc.asyncProperty(twoRows, async ([one, other]) => {
      const view = (row: typeof one) => open(aListWorld({ meeting: listed('1'), rows: new Map([['1', row]]) }));
      expect(await view(other)).toEqual(await view(one));
    }),
  ));

test('people are named who are active, or who were named before', async () => {
  const world = aListWorld({ meeting: { ...listed('1'), people: ['goran'] }, gone: new Set(['goran', 'hana']) });
  const name = (...people: readonly string[]) =>
    changeList(listPorts(world), aListCall('ben'), { base: { people: world.meeting.people }, input: { people } });
  expect(await name('goran', 'ana')).toMatchObject({ people: ['goran', 'ana'] });
  await expect(name('goran', 'hana')).rejects.toMatchObject({ details: { because: 'no-person' } });
});

test('what is put on a list that is still what to refine next stays, whatever else of it is changed', async () => {
  const world = aListWorld();
  await putOnList(listPorts(world), aListCall('ben'), { input: { issueId: '7' } });
  await changeList(listPorts(world), aListCall('ana'), { base: { minutes: 60 }, input: { minutes: 45 } });
  expect(await open(world)).toMatchObject({ state: 'proposed', items: null, added: ['7'], minutes: 45 });
});

test('who says that the item is hidden from them moves the meeting only where it is', async () => {
  const world = aListWorld({ meeting: listed('1', '2') });
  await go(world, null, '1');
  expect(await go(world, 'hidden', '2')).toMatchObject({ at: '1' });
  world.unseen = new Set(['1']);
  expect(await go(world, 'hidden', '2')).toMatchObject({ at: '2' });
});

test('a look tells what was said of the items meanwhile, and only of those that its ticket names', async () => {
  const world = aListWorld({ meeting: listed('1', '2') });
  world.unseen = new Set(['2']);
  const { ticket, countsTicket, version } = await open(world, 'ben');
  world.rows.set('1', noRecords({ issueId: '1', questions: [aQuestion({ id: 'q' })] }));
  const look = (ids: readonly string[]) =>
    followMeeting(listPorts(world), aListCall('ben'), { ticket, version, counts: { ids, ticket: countsTicket } });
  expect(await look(['1'])).toMatchObject({ moved: null, counts: { items: [{ id: '1', openQuestions: 1 }] } });
  expect(await look(['1', '2'])).toEqual({ moved: null, isOpen: false, counts: null });
});
