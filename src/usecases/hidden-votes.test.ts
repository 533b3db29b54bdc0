import fc from 'fast-check';
import { aCall } from '../../test/builders/a-call';
import { aWorld, inMemoryPorts } from '../../test/builders/in-memory-ports';
import { confidenceVotes, newRound, type Round } from '../domain/ballot';
import { openPanel } from './open-panel';
import { watch } from './watch';

const people = ['ana', 'ben', 'chiara', 'dinesh', 'emma', 'farah'];
const anyVote = fc.constantFrom(...confidenceVotes);
/** The same people vote; what they vote differs, except for Ben, who looks. */
const twoBallots = fc
  .record({
    voters: fc.subarray(people),
    first: fc.infiniteStream(anyVote),
    second: fc.infiniteStream(anyVote),
    state: fc.constantFrom('open', 'closing'),
  })
  .map(({ voters, first, second, state }) => {
    const others = voters.filter((voter) => voter !== 'ben');
    const ballot = (stream: Iterator<(typeof confidenceVotes)[number]>): Round => ({
      ...newRound('10041', 1, '2025-11-24T09:50:00.000Z'),
      votes: ['ben', ...others].map((voter) => ({
        voter,
        confidence: voter === 'ben' ? 4 : (stream.next().value ?? 3),
        at: '2025-11-24T09:55:00.000Z',
      })),
      ...(state === 'closing'
        ? { state, closedBy: 'ana', closedAt: '2025-11-24T09:59:00.000Z', fingerprint: 'f', quorum: 2, voters: 2 }
        : {}),
    });
    return [ballot(first), ballot(second)] as const;
  });

test('before the reveal nothing that one person sees depends on what another has voted', async () => {
  await fc.assert(
    fc.asyncProperty(twoBallots, fc.boolean(), async ([one, other], readOnly) => {
      const [first, second] = [one, other].map((round) =>
        inMemoryPorts(aWorld({ rounds: [round], readOnly: readOnly || round.state === 'closing' })),
      );
      if (first === undefined || second === undefined) throw new Error('two worlds');
      expect(await openPanel(first, aCall('ben'))).toEqual(await openPanel(second, aCall('ben')));
      expect(await watch(first, aCall('ben'))).toEqual(await watch(second, aCall('ben')));
    }),
  );
});

test('an open ballot says who has voted, and only my own vote', async () => {
  const vote = (voter: string, confidence: 1 | 5) => ({ voter, confidence, at: '2025-11-24T09:55:00.000Z' });
  const round: Round = {
    ...newRound('10041', 1, '2025-11-24T09:50:00.000Z'),
    votes: [vote('ben', 5), vote('chiara', 1)],
  };
  const { ballot } = await openPanel(inMemoryPorts(aWorld({ rounds: [round] })), aCall('ben'));
  expect(ballot).toEqual({
    state: 'open',
    round: 1,
    voted: ['ben', 'chiara'],
    waiting: [],
    mine: 5,
    quorum: 2,
    enough: true,
  });
});
