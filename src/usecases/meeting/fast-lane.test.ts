import { aListCall, aListOf, aStep, goingPorts, type ListWorld } from '../../../test/builders/a-list';
import type { World } from '../../../test/builders/in-memory-ports';
import { allowLog } from '../../../test/logged';
import { castVote } from '../ballot/cast-vote';
import { agreeWithoutTalk, showVotes } from './fast-lane';
import { goOn } from './go-on';
import { openMeeting } from './meeting-view';

type Call = ReturnType<typeof aListCall>;
type Gate = Parameters<typeof goingPorts>[1];
const at = (world: ListWorld, issue: string): World => {
  const item = world.items.get(issue);
  if (item === undefined) throw new Error(`There is no item ${issue}.`);
  return item;
};
const roundOf = (world: ListWorld, issue: string) => at(world, issue).records.round;

const votes = async (world: ListWorld, issueId: string, ...people: readonly string[]) => {
  for (const me of people) {
    const input = { confidence: 4 as const, size: '5' };
    await castVote(goingPorts(world).item, { issueId, ...aListCall(me) }, { base: { round: 1 }, input });
  }
};

/** Items with three hidden votes each, which are good and of one size. */
async function votedList(...ids: readonly string[]): Promise<ListWorld> {
  const world = aListOf(...ids);
  for (const id of ids) await votes(world, id, 'ben', 'chiara', 'dinesh');
  return world;
}
const show = (world: ListWorld, ids: readonly string[], call: Call = aListCall('ben'), gate?: Gate) =>
  showVotes(goingPorts(world, gate), call, { input: { rounds: ids.map((issueId) => ({ issueId, round: 1 })) } });
const agree = (world: ListWorld, issueId: string, call: Call = aListCall('ben'), gate?: Gate) =>
  agreeWithoutTalk(goingPorts(world, gate), call, { base: { round: 1 }, input: { issueId, size: '5' } });

test('one press shows the votes, and says at which item it may not', async () => {
  const world = await votedList('1', '2');
  world.items.set('3', at(aListOf('3'), '3'));
  await votes(world, '3', 'chiara');
  const { meeting, judged, refused } = await show(world, ['1', '2', '3']);
  expect(meeting).toMatchObject({ revealed: ['1', '2'], items: [{ shown: { round: 1 } }, { shown: { round: 1 } }] });
  expect(judged.map(({ id }) => id)).toEqual(['1', '2']);
  expect(refused).toMatchObject([{ id: '3', failure: { code: 'votes-missing', details: { because: 'presses' } } }]);
  expect(roundOf(world, '3')).toMatchObject({ state: 'open', pressed: [] });
  expect(world.meeting.revealedAt).toBe(world.now);
});

test('one press agrees without a talk and settles the size; it comes too late once there is another vote', async () => {
  const world = await votedList('1');
  world.meeting = { ...world.meeting, withoutTalk: ['1'] };
  // An earlier agreement does not hold for votes that are shown now.
  expect(await show(world, ['1'])).toMatchObject({ meeting: { revealed: ['1'], withoutTalk: [] } });
  const { meeting, refused } = await agree(world, '1');
  expect([meeting.withoutTalk, refused]).toEqual([['1'], []]);
  expect(at(world, '1').records.size?.settled).toMatchObject({ label: '5' });
  const other = await votedList('1');
  expect(await agree(other, '1')).toMatchObject({
    meeting: { withoutTalk: [] },
    refused: [{ failure: { code: 'over' } }],
  });
});

const presses = {
  show: (world: ListWorld, call: Call, gate?: Gate) => show(world, ['1', '2'], call, gate),
  agree: (world: ListWorld, call: Call, gate?: Gate) => agree(world, '1', call, gate),
  begin: (world: ListWorld, call: Call, gate?: Gate) => {
    const step = aStep(null, '2');
    const base = { ...step.base, items: ['1', '2'] };
    return goOn(goingPorts(world, gate), call, { base, input: { ...step.input, items: ['2', '1'] } });
  },
};
const ends = {
  show: { revealed: ['1', '2'] },
  agree: { revealed: ['1', '2'], withoutTalk: ['1'] },
  begin: { items: ['2', '1'], at: '2', moves: [{ issue: '2' }] },
};
const ports = ['list', 'storeRow', 'queueAssessment', 'readIssueToAct', 'saveFace', 'saveEstimate', 'hint'] as const;
const all = (['show', 'agree', 'begin'] as const).flatMap((what) => ports.map((port) => [what, port] as const));

test.each(all)(
  'a press to %s that dies at any call of %s says nothing else than is so, and the next one finishes it',
  async (what, port) => {
    allowLog('properties left to the queued assessment: Error', ' busy ', 'rows');
    for (const isSame of [true, false])
      for (let dies = 1; dies < 9; dies += 1) {
        const world = await votedList('1', '2');
        if (what === 'agree') await show(world, ['1', '2']);
        let calls = 0;
        const gate = async (name: string) => {
          calls += name === port ? 1 : 0;
          if (name === port && calls === dies) throw new Error('The invocation died.');
        };
        world.lost = port === 'list' ? 99 : 0;
        const call = aListCall('ben');
        const died = await presses[what](world, call, gate).catch(() => null);
        world.lost = 0;
        // The list holds each item with shown votes as undecided. Hidden votes can still be shown.
        const view = await openMeeting(goingPorts(world).list, aListCall('emma'));
        for (const { id, shown, round } of view.items ?? [])
          expect(what === 'begin' || (shown === null ? round === 1 : view.revealed.includes(id))).toBe(true);
        await presses[what](world, isSame ? call : aListCall('chiara'));
        expect(world.meeting).toMatchObject(ends[what]);
        if (what === 'agree') expect(at(world, '1').records.size?.settled).toMatchObject({ label: '5' });
        if (what === 'begin') expect(at(world, '2').records.talk).toMatchObject({ meeting: { id: '7-1' } });
        else expect(['1', '2'].map((id) => roundOf(world, id)?.state)).toEqual(['revealed', 'revealed']);
        if (died !== null) break;
      }
  },
);
