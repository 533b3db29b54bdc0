import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { edit } from '../../../test/builders/an-agreement';
import { aPolicy } from '../../../test/builders/a-policy';
import { atOnce } from '../../../test/builders/at-once';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { castVotes, close, join, nothing, open, still, vote } from '../../../test/builders/panel-acts';
import { talkIn } from '../../../test/builders/seen';
import { revealVotes } from '../../../test/builders/reveal';
import type { PanelView } from '../../contract';
import type { ConfidenceVote } from '../../domain/ballot/round';
import { voteAgain } from '../ballot/cast-vote';
import { seeChanges } from '../recheck/see-changes';
import { stillAgreed } from '../recheck/still-agreed';
import { closeTalk } from './close-talk';
import { listenOnly, startTalk } from './start-talk';

const VOTERS = ['chiara', 'dinesh', 'emma'];
const at = (world: World, minute: number): World =>
  Object.assign(world, { now: `2025-11-24T10:${String(minute).padStart(2, '0')}:00.000Z` });
const end = (world: World) => close(world, 'ready', { me: 'ben' });
const stateOf = ({ assessment }: PanelView) => assessment.readiness.state;

/** Ben leads; the three others said "nothing from me" and voted, and it was revealed. */
async function voted(confidence: ConfidenceVote = 5): Promise<World> {
  const world = at(aWorld(), 0);
  await join(world, 'ben');
  await nothing(world, ...VOTERS);
  await castVotes(world, { chiara: confidence, dinesh: 5, emma: 5 });
  await revealVotes(at(world, 2), 'ben');
  return at(world, 3);
}

test('a text that is replaced after the votes is shown to everybody, and the talk ends as re-check', async () => {
  const world = edit(await voted(), 'Delete all customer data');
  for (const me of ['ben', 'chiara', 'goran']) {
    const { recheck, changedSince } = await open(world, me);
    expect(recheck).toMatchObject({ of: 'talk', confirmed: 0, needed: 2 });
    expect(changedSince).toMatchObject({ summary: true, since: '2025-11-24T10:02:00.000Z' });
  }
  expect((await open(world, 'ben')).talk?.onceClosed.state).toBe('recheck');
  const { fields } = await seeChanges(inMemoryPorts(world), aCall('goran'));
  expect(fields).toMatchObject([{ field: 'summary', edits: [{ by: 'ana' }] }]);
  const closed = await end(at(world, 5));
  expect(stateOf(closed)).toBe('recheck');
  expect(closed.recheck).toMatchObject({ of: 'agreement', confirmed: 0 });
  expect((await seeChanges(inMemoryPorts(world), aCall('goran'))).fields).toEqual(fields);
});

test('it belongs to the talk once two of its voters still agree', async () => {
  const world = edit(await voted());
  expect((await still(world, 'chiara')).recheck).toMatchObject({ confirmed: 1, needed: 2, iConfirmed: true });
  await expect(still(world, 'ben')).rejects.toMatchObject({ details: { because: 'no-vote' } });
  const { recheck, changedSince, assessment } = await still(world, 'dinesh');
  expect([recheck, changedSince, assessment.readiness.state]).toEqual([null, null, 'ready']);
  const closed = await end(at(world, 5));
  expect([stateOf(closed), closed.changedSince, closed.renewals]).toEqual(['ready', null, []]);
});

test('a low voter votes again instead', async () => {
  const world = edit(await voted(2));
  await expect(still(world, 'chiara')).rejects.toMatchObject({ details: { because: 'low-vote' } });
});

test('a voter who left can still confirm, and their vote stays', async () => {
  const world = edit(await voted());
  await listenOnly(inMemoryPorts(world), aCall('chiara'));
  await still(world, 'chiara');
  expect(stateOf(await still(world, 'emma'))).toBe('ready');
});

test.each([
  ['two voters both confirm', ['chiara', 'dinesh']],
  ['a team of one confirms alone', ['ben']],
])('where one voice is enough, %s', async (_who, people) => {
  const world = at(aWorld({ policy: aPolicy({ quorumAtLeast: 1 }) }), 0);
  await join(world, 'ben');
  await nothing(world, ...people);
  await vote(world, people);
  await revealVotes(at(world, 2), 'ben');
  edit(at(world, 3));
  expect((await open(world, 'ben')).recheck).toMatchObject({ of: 'talk', confirmed: 0, needed: people.length });
  for (const me of people) {
    expect((await open(world, me)).assessment.readiness.state).toBe('recheck');
    await still(world, me);
  }
  expect(stateOf(await open(world, 'ben'))).toBe('ready');
});

test('what was asked before the talk moves along only where it still counted', async () => {
  const world = at(aWorld(), 0);
  await nothing(world, ...VOTERS);
  await join(world, 'ben');
  await close(world, 'another-talk', { me: 'ben' });
  await startTalk(inMemoryPorts(at(world, 1)), aCall('ben'));
  await vote(world, VOTERS);
  await revealVotes(at(world, 2), 'ben');
  edit(at(world, 3));
  for (const me of ['chiara', 'dinesh']) await still(world, me);
  expect(stateOf(await end(at(world, 4)))).toBe('ready');
});

const seeing = async (world: World, me: string) => ({ ...aCall(me), pass: (await open(world, me)).pass ?? '' });

test('two people confirm at once, while another edits and the leader closes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = edit(await voted());
      const agreedOn = world.issue.summary;
      at(world, 4).records = { ...world.records, passKey: 'key' };
      const [chiara, dinesh] = [await seeing(world, 'chiara'), await seeing(world, 'dinesh')];
      await atOnce(scheduler, world, [
        (ports) => stillAgreed(ports, chiara),
        (ports) => stillAgreed(ports, dinesh),
        async (ports) => {
          await ports.allBlockers(world.issue.id);
          edit(world, 'Delete all customer data');
        },
        (ports) =>
          closeTalk(ports, aCall('ben'), {
            base: { talk: talkIn(world) },
            input: { outcome: 'ready', agreed: 'So be it.' },
          }),
      ]);
      expect(world.issue.summary).not.toBe(agreedOn);
      expect(stateOf(await open(world, 'ben'))).toBe('recheck');
    }),
    { numRuns: 40 },
  );
});

type Act =
  | { readonly is: 'edit'; readonly to: string }
  | { readonly is: 'vote' | 'still' | 'leave'; readonly who: string }
  | { readonly is: 'reveal' | 'again' | 'close' };

const anAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ is: fc.constant('edit' as const), to: fc.constantFrom('One', 'Other', 'Third') }),
  fc.record({
    is: fc.constantFrom('vote' as const, 'still' as const, 'leave' as const),
    who: fc.constantFrom(...VOTERS),
  }),
  fc.record({ is: fc.constantFrom('reveal' as const, 'again' as const, 'close' as const) }),
);

/** What each voter has voted on, or confirmed, by the summary of that time; of the latest revealed round. */
type Known = { readonly open: Map<string, string>; revealed: Map<string, string> };

async function play(world: World, act: Act, known: Known): Promise<void> {
  const { ballot, talk } = await open(world, 'ben');
  const { round, state } = ballot;
  const isInTalk = talk !== null;
  const { summary } = world.issue;
  switch (act.is) {
    case 'edit':
      edit(world, act.to);
      return;
    case 'vote':
      if (state !== 'open') return;
      await vote(world, act.who);
      known.open.set(act.who, summary);
      return;
    case 'still':
      if ((await open(world, act.who)).recheck?.mayConfirm !== true) return;
      await still(world, act.who);
      known.revealed.set(act.who, summary);
      return;
    case 'reveal': {
      const counted = new Map([...known.open].filter(([, on]) => on === summary));
      if (state !== 'open' || counted.size < (isInTalk ? 2 : 3)) return;
      await revealVotes(world, 'ben');
      known.revealed = counted;
      return;
    }
    case 'again':
      if (state !== 'revealed') return;
      await voteAgain(inMemoryPorts(world), aCall('ben'), { base: { round } });
      known.open.clear();
      return;
    case 'leave':
      await listenOnly(inMemoryPorts(world), aCall(act.who));
      // It takes their hidden vote back.
      if (isInTalk) known.open.delete(act.who);
      return;
    case 'close':
      if (isInTalk) await end(world);
  }
}

test('property: an issue is ready only on content that two people voted on or confirmed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { maxLength: 14 }), async (acts) => {
      const world = at(aWorld(), 0);
      await join(world, 'ben');
      await nothing(world, ...VOTERS);
      const known: Known = { open: new Map(), revealed: new Map() };
      for (const [index, act] of acts.entries()) {
        await play(at(world, index + 1), act, known);
        const { readiness } = (await open(world, 'ben')).assessment;
        if (readiness.state !== 'ready') continue;
        const behind = [...known.revealed.values()].filter((summary) => summary === world.issue.summary);
        expect(behind.length).toBeGreaterThanOrEqual(2);
      }
    }),
    { numRuns: 150 },
  );
});

test('once the talk was left, changes are shown since its vote, also where the text is as it was', async () => {
  const world = await voted();
  const since = async () => (await seeChanges(inMemoryPorts(world), aCall('goran'))).since;
  expect(await since()).toBeNull();
  Object.assign(world, { now: '2025-11-24T14:30:00.000Z' });
  expect(await since()).toBe('2025-11-24T10:02:00.000Z');
});
