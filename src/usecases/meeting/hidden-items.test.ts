import fc from 'fast-check';
import { aListCall, aListWorld, listPorts, type ListWorld } from '../../../test/builders/a-list';
import { noRecords } from '../../../test/builders/records';
import { type Meeting, newMeeting } from '../../domain/meeting/meeting';
import { tellings } from '../../contract-meeting';
import type { Refinement } from '../../domain/refinement/refinement';
import { followMeeting, openMeeting } from './meeting-view';
import { changeList } from './change-list';
import { tellPeople } from './tell-people';

/** An item that the caller may not see, wherever it stands on the list. */
const HIDDEN = 'hidden-issue';
const NOW = '2026-12-03T10:00:00.000Z';

const seen = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5'), { minLength: 1, maxLength: 5 });
/** A list that the caller sees whole, and the places at which the hidden item stands in the other one. */
const lists = fc.record({
  items: seen,
  place: fc.nat(5),
  isMoved: fc.boolean(),
  isAdded: fc.boolean(),
  isRevealed: fc.boolean(),
  wasThere: fc.boolean(),
  isRunning: fc.boolean(),
  readers: fc.subarray(['ben', 'chiara', 'dinesh']),
});
type Lists = typeof lists extends fc.Arbitrary<infer T> ? T : never;

function read(issueId: string, who: readonly string[]): Refinement {
  const respondents = who.map((accountId) => ({ accountId, what: 'nothing' as const, on: 'f' }));
  const lobby = { issueId, since: '2026-12-02T10:00:00.000Z', respondents };
  return noRecords({
    issueId,
    talk: { ...lobby, startedAt: null, facilitator: null, joined: [] as const, shownAt: null },
  });
}

/** The same list with and without the hidden item, of which only others know. */
function worlds(of: Lists): readonly [ListWorld, ListWorld] {
  const [first] = of.items;
  const moves = of.isRunning && first !== undefined ? [{ issue: first, at: NOW }] : [];
  const begun = of.isRunning ? { startedAt: NOW, at: first ?? null, facilitator: 'ana' } : {};
  const people = ['ana', 'ben', 'chiara', 'dinesh'];
  const without: Meeting = { ...newMeeting(), version: 4, items: of.items, people, moves, ...begun };
  const withIt: Meeting = {
    ...without,
    items: [...of.items.slice(0, of.place), HIDDEN, ...of.items.slice(of.place)],
    added: of.isAdded ? [HIDDEN] : [],
    talkFirst: of.isMoved ? [HIDDEN] : [],
    revealed: of.isRevealed ? [HIDDEN] : [],
    withoutTalk: of.isRevealed ? [HIDDEN] : [],
    moves: of.wasThere ? [{ issue: HIDDEN, at: NOW }, ...moves] : moves,
  };
  const world = (meeting: Meeting) =>
    aListWorld({ meeting, now: NOW, unseen: new Set([HIDDEN]), rows: new Map([[HIDDEN, read(HIDDEN, of.readers)]]) });
  return [world(without), world(withIt)];
}

test('a list with an item that its viewer may not see is to them the list without it', () =>
  fc.assert(
    fc.asyncProperty(lists, async (of) => {
      const [one, other] = await Promise.all(
        worlds(of).map((world) => openMeeting(listPorts(world), aListCall('eva'))),
      );
      expect(other).toEqual(one);
      expect(JSON.stringify(other)).not.toContain(HIDDEN);
    }),
  ));

test('following such a list tells nothing of the item', () =>
  fc.assert(
    fc.asyncProperty(lists, async (of) => {
      const seenBefore = { ticket: 'ticket of eva for 7', version: 3, counts: null };
      const [one, other] = await Promise.all(
        worlds(of).map((world) => followMeeting(listPorts(world), aListCall('eva'), seenBefore)),
      );
      expect(other).toEqual(one);
      expect(JSON.stringify(other)).not.toContain(HIDDEN);
    }),
  ));

test('mails about such a list say the same, to the same people, on an item that their sender sees', () =>
  fc.assert(
    fc.asyncProperty(lists, fc.constantFrom(...tellings), async (of, how) => {
      const [one, other] = worlds({ ...of, readers: [] });
      for (const world of [one, other])
        await tellPeople(listPorts(world), aListCall('ben'), {
          input: { how, address: 'https://tiffin.example/jira' },
        });
      expect(other?.mails).toEqual(one?.mails);
    }),
  ));

test('who reads an item that the sender may not see is reminded like anybody else', async () => {
  const of = { place: 0, isMoved: false, isAdded: false, isRevealed: false, wasThere: false, isRunning: false };
  const [one, other] = worlds({ ...of, items: ['1'], readers: ['chiara'] });
  for (const world of [one, other])
    await tellPeople(listPorts(world), aListCall('ben'), { input: { how: 'reminder', address: null } });
  expect(other?.mails).toEqual(one?.mails);
});

test('a change by a person who sees a part of the list keeps what they do not see', () =>
  fc.assert(
    fc.asyncProperty(lists, seen, async (of, next) => {
      const [, world] = worlds(of);
      await changeList(listPorts(world), aListCall('ben'), { base: { items: of.items }, input: { items: next } });
      expect(world.meeting.items).toContain(HIDDEN);
      expect(world.meeting.items?.filter((id) => id !== HIDDEN)).toEqual(next);
    }),
  ));
