import { aListCall, aListWorld, listPorts, type ListWorld } from '../../../test/builders/a-list';
import { aQuestion } from '../../../test/builders/a-question';
import { aResult, aRound, noRecords } from '../../../test/builders/records';
import type { Telling } from '../../contract-meeting';
import { newMeeting } from '../../domain/meeting/meeting';
import { AppError } from '../../failure';
import { changeList } from './change-list';
import { openMeeting } from './meeting-view';
import { tellPeople } from './tell-people';
import { expectLog } from '../../../test/logged';

const shared = () => ({ ...newMeeting(), items: ['1', '2'], people: ['ana', 'ben', 'chiara', 'dinesh'] });
const ADDRESS = 'https://tiffin.example/jira/meeting';
const tell = (world: ListWorld, how: Telling, call = aListCall('ana'), address: string | null = ADDRESS) =>
  tellPeople(listPorts(world), call, { input: { how, address } });
const told = (world: ListWorld): readonly string[] => world.mails.map(({ to }) => to);

/** `who` said that there is nothing from them on the issue. */
function reads(world: ListWorld, issueId: string, who: readonly string[]): void {
  const respondents = who.map((accountId) => ({ accountId, what: 'nothing' as const, on: 'f' }));
  const lobby = { issueId, since: '2026-12-02T10:00:00.000Z', respondents };
  const talk = { ...lobby, startedAt: null, facilitator: null, joined: [] as const, shownAt: null };
  world.rows.set(issueId, noRecords({ issueId, talk }));
}

test('a text to paste says that the list is shared, and sends nothing', async () => {
  const world = aListWorld({ meeting: shared() });
  expect(await tell(world, 'text')).toMatchObject({ told: 0, refused: 0, meeting: { sharedAt: world.now } });
  expect(world.mails).toEqual([]);
});

test('each person but the caller gets one mail, on the first item that the caller sees', async () => {
  const world = aListWorld({ meeting: shared(), unseen: new Set(['1']) });
  expect(await tell(world, 'mail')).toMatchObject({ told: 3, refused: 0, meeting: { untold: 0 } });
  expect(told(world)).toEqual(['ben', 'chiara', 'dinesh']);
  expect(world.mails).toMatchObject([{ issueId: '2' }, { issueId: '2' }, { issueId: '2' }]);
});

test('a person gets one mail about a list, whoever shares it, and who is added later gets theirs', async () => {
  const world = aListWorld({ meeting: shared() });
  await tell(world, 'mail');
  const people = [...world.meeting.people, 'emma'];
  await changeList(listPorts(world), aListCall('ben'), { base: { people: world.meeting.people }, input: { people } });
  await tell(world, 'mail', aListCall('ben'));
  expect(told(world)).toEqual(['ben', 'chiara', 'dinesh', 'ana', 'emma']);
});

test('a call that is repeated after a lost answer sends nothing again', async () => {
  const world = aListWorld({ meeting: shared() });
  const call = aListCall('ana');
  await tell(world, 'mail', call);
  expect(await tell(world, 'mail', call)).toMatchObject({ told: null, refused: 0 });
  expect(told(world)).toHaveLength(3);
});

const lost = () => Promise.reject(new AppError('jira-unavailable', 'The connection is lost.'));

test.each(['language', 'siteAddress', 'readPast'] as const)(
  'nobody counts as told whose mail could not be written, because of %s',
  async (part) => {
    const world = aListWorld({ meeting: shared() });
    const ports = { ...listPorts(world), [part]: lost };
    const call = aListCall('ana');
    await expect(tellPeople(ports, call, { input: { how: 'mail', address: ADDRESS } })).rejects.toThrow();
    expect(await tell(world, 'mail', call)).toMatchObject({ told: 3, meeting: { untold: 0 } });
    expect(told(world)).toEqual(['ben', 'chiara', 'dinesh']);
  },
);

test('people are told where the list was stored and the answer of storage was lost', async () => {
  const world = aListWorld({ meeting: shared() });
  const { storeMeeting, ...ports } = listPorts(world);
  const loses: typeof storeMeeting = async (...stored) => {
    await storeMeeting(...stored);
    return lost();
  };
  const sent = tellPeople({ ...ports, storeMeeting: loses }, aListCall('ana'), {
    input: { how: 'mail', address: ADDRESS },
  });
  expect(await sent).toMatchObject({ told: 3 });
  expect(told(world)).toEqual(['ben', 'chiara', 'dinesh']);
});

test('who could not be told is counted, and the others are told', async () => {
  const world = aListWorld({ meeting: shared(), untold: new Set(['chiara']) });
  expect(await tell(world, 'mail')).toMatchObject({ told: 2, refused: 1 });
});

test.each(['mail', 'reminder'] as const)(
  'who got no %s because Jira did not answer gets it by the next press',
  async (how) => {
    expectLog('a person was not told: jira-unavailable');
    const world = aListWorld({ meeting: { ...shared(), sharedAt: '2026-12-02T10:00:00.000Z' } });
    const sent = await tellPeople({ ...listPorts(world), mail: lost }, aListCall('ana'), {
      input: { how, address: ADDRESS },
    });
    expect(sent).toMatchObject({ told: 0, refused: 3, meeting: { untold: 3, remindedAt: null } });
    expect(await tell(world, how)).toMatchObject({ told: 3, refused: 0 });
    expect(told(world)).toEqual(['ben', 'chiara', 'dinesh']);
  },
);

test('of those who are reminded, who was reached gets no second reminder because another was not', async () => {
  expectLog('a person was not told: jira-unavailable');
  const world = aListWorld({ meeting: shared() });
  const { mail, ...ports } = listPorts(world);
  const losing: typeof mail = (letter, compose) => (letter.to === 'ben' ? lost() : mail(letter, compose));
  await tellPeople({ ...ports, mail: losing }, aListCall('ana'), { input: { how: 'reminder', address: ADDRESS } });
  await tell(world, 'reminder');
  expect(told(world)).toEqual(['chiara', 'dinesh']);
});

test('those who have not read the list are reminded once, also who has read a part of it', async () => {
  const world = aListWorld({ meeting: shared() });
  reads(world, '1', ['ben']);
  reads(world, '2', ['ben', 'chiara']);
  expect(await tell(world, 'mail')).toMatchObject({ meeting: { unread: 2 } });
  world.mails = [];
  expect(await tell(world, 'reminder')).toMatchObject({ told: 2, meeting: { remindedAt: world.now } });
  expect(await tell(world, 'reminder', aListCall('ben'))).toMatchObject({ told: 0 });
  expect(told(world)).toEqual(['chiara', 'dinesh']);
});

test('who has read all that they may see is not reminded of the rest', async () => {
  const world = aListWorld({ meeting: shared() });
  reads(world, '2', ['ben']);
  const bens = { ...listPorts(world), visible: async () => new Set(['2']) };
  expect(await openMeeting(bens, aListCall('ben'))).toMatchObject({ items: [{ id: '2', iRead: true }] });
  await tell(world, 'reminder');
  expect(told(world)).toEqual(['chiara', 'dinesh']);
});

test('what is agreed needs no reading, and what is added later does', async () => {
  const world = aListWorld({ meeting: shared(), ready: new Set(['1']) });
  reads(world, '2', ['ben']);
  await openMeeting(listPorts(world), aListCall('ben'));
  expect(world.meeting.finished).toEqual(['ben']);
  await changeList(listPorts(world), aListCall('ana'), {
    base: { items: ['1', '2'] },
    input: { items: ['1', '2', '3'] },
  });
  expect(world.meeting.finished).toEqual([]);
});

test('people who may only read are not among those who have read, or have not, from their opening on', async () => {
  const world = aListWorld({ meeting: shared() });
  reads(world, '1', ['ben', 'chiara']);
  expect(await openMeeting(listPorts(world), aListCall('ana'))).toMatchObject({ editors: 4, unread: 3 });
  const readers = { ...listPorts(world), rights: async () => ({ canEdit: false }) };
  for (const who of ['chiara', 'dinesh', 'goran']) await openMeeting(readers, aListCall(who));
  const view = await openMeeting(listPorts(world), aListCall('ana'));
  expect(view).toMatchObject({ editors: 2, unread: 1, items: [{ readers: 1 }, { readers: 0 }] });
  expect(view.rota).toEqual(['ana', 'ben']);
  await tell(world, 'reminder');
  expect(told(world)).toEqual(['ben']);
  // Their right may come back.
  await openMeeting(listPorts(world), aListCall('chiara'));
  expect(await openMeeting(listPorts(world), aListCall('ana'))).toMatchObject({
    editors: 3,
    items: [{ readers: 2 }, {}],
  });
});

test('an opening that tells nothing new writes nothing, and one that loses a race opens the list all the same', async () => {
  const world = aListWorld({ meeting: shared() });
  await openMeeting(listPorts(world), aListCall('ben'));
  expect(world.meeting.version).toBe(0);
  const readers = { ...listPorts(world), rights: async () => ({ canEdit: false }) };
  world.lost = 1;
  expect(await openMeeting(readers, aListCall('ben'))).toMatchObject({ canEdit: false, version: 0, editors: 4 });
  expect(await openMeeting(readers, aListCall('ben'))).toMatchObject({ version: 1, editors: 3 });
  expect(await openMeeting(readers, aListCall('ben'))).toMatchObject({ version: 1, editors: 3 });
});

test('a mail names no item and no number, and links to an address of this site alone', async () => {
  const world = aListWorld({ meeting: { ...shared(), when: { at: '2026-12-04T10:00', zone: 'Europe/Berlin' } } });
  await tell(world, 'mail');
  expect(world.mails[0]?.subject).toBe('Refinement on 4 December 2026 at 10:00');
  expect(world.mails[0]?.text).toBe(
    [
      'The list of the next refinement is there: please read it and vote before you meet.',
      'By 4 December 2026 at 10:00 (Europe/Berlin).',
      ADDRESS,
      'You can turn off all mails of Common Ground: open the work item, … and “Mails to me”.',
    ].join('\n'),
  );
  const other = aListWorld({ meeting: shared() });
  await tell(other, 'mail', aListCall('ana'), 'https://elsewhere.example/jira');
  expect(other.mails[0]?.text).not.toContain('elsewhere');
  const behind = aListWorld({ meeting: shared() });
  await tell(behind, 'mail', aListCall('ana'), `${ADDRESS}\nWin a prize: https://elsewhere.example`);
  expect(behind.mails[0]?.text).not.toContain('elsewhere');
});

test('two who press at the same time tell each person once', async () => {
  const world = aListWorld({ meeting: shared() });
  await Promise.all([tell(world, 'mail'), tell(world, 'mail', aListCall('ben'))]);
  for (const one of ['chiara', 'dinesh']) expect(told(world).filter((who) => who === one)).toHaveLength(1);
});

test('who may not edit the project tells nobody', async () => {
  const world = aListWorld({ meeting: shared(), canEdit: false });
  await expect(tell(world, 'mail')).rejects.toMatchObject({ code: 'not-allowed' });
  expect(world.mails).toEqual([]);
});

test('who usually takes part is asked where nobody is named, and is counted without names', async () => {
  const past = ['ana', 'ben'].map((person, at) => ({
    n: at + 1,
    startedAt: '2026-11-20T09:00:00.000Z',
    endedAt: '2026-11-20T10:00:00.000Z',
    facilitator: person,
    people: ['ana', 'ben', 'chiara'],
    minutes: [],
    outcomes: [],
  }));
  const world = aListWorld({ meeting: { ...shared(), people: [] }, past: { meetings: past, dated: [] } });
  reads(world, '1', ['ben', 'chiara', 'goran']);
  const view = await openMeeting(listPorts(world), aListCall('ana'));
  expect(view).toMatchObject({
    asked: ['ana', 'ben', 'chiara'],
    rota: ['chiara', 'ana', 'ben'],
    editors: 3,
    unread: 2,
  });
  expect(view.ledLast).toEqual({ who: 'ben', at: '2026-11-20T09:00:00.000Z' });
  expect(view.items).toMatchObject([{ readers: 2, iRead: false }, { readers: 0 }]);
});

test('an item tells its readers among those who are asked, the owners of its questions, and no votes once they are shown', async () => {
  const world = aListWorld({ meeting: { ...shared(), people: ['ben'] } });
  reads(world, '1', ['ben', 'chiara']);
  reads(world, '2', ['chiara']);
  const row = { ...(world.rows.get('2') ?? noRecords({ issueId: '2' })), questions: [aQuestion({ owner: 'dinesh' })] };
  const votes = ['ana', 'ben'].map((voter) => ({ voter, confidence: 4 as const, size: null, at: world.now, on: null }));
  const round = aRound({ state: 'revealed', votes, closedAt: world.now });
  world.rows.set('2', { ...row, round, confidence: aResult() });
  expect((await openMeeting(listPorts(world), aListCall('ana'))).items).toMatchObject([
    { readers: 1, votes: 0, round: null, shown: null },
    { readers: 0, votes: 0, round: null, shown: { round: 1 }, owners: ['dinesh'] },
  ]);
});

test('sharing again what everybody was told of changes nothing', async () => {
  const world = aListWorld({ meeting: shared() });
  await tell(world, 'mail');
  const { version } = world.meeting;
  await tell(world, 'text');
  await tell(world, 'mail');
  expect(world.meeting.version).toBe(version);
});
