import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { aWorld, inMemoryPorts } from '../../../test/builders/in-memory-ports';
import { close, join, open, vote } from '../../../test/builders/panel-acts';
import { aRound, noRecords } from '../../../test/builders/records';
import { confidenceVotes, type Round } from '../../domain/ballot/round';
import { openPanel } from '../panel/open-panel';

const people = ['ana', 'ben', 'chiara', 'dinesh', 'emma', 'farah'];
type Parts = Pick<Round['votes'][number], 'confidence' | 'size'>;
/** Of older content than the issue has now. */
const other = { fingerprint: 'f', at: '2025-11-24T09:50:00.000Z' };
/** Size or confidence may be missing, not both. */
const anyVote: fc.Arbitrary<Parts> = fc
  .record({
    confidence: fc.option(fc.constantFrom(...confidenceVotes)),
    size: fc.option(fc.constantFrom('1', '5', '20', '?', 'not mine')),
  })
  .filter(({ confidence, size }) => confidence !== null || size !== null);
/** Two ballots of the same voters, on the same content, that differ in all votes except Ben's, who looks. */
const twoBallots = fc
  .record({
    voters: fc.subarray(people),
    first: fc.infiniteStream(anyVote),
    second: fc.infiniteStream(anyVote),
    on: fc.option(fc.constant(other)),
  })
  .map(({ voters, first, second, on }) => {
    const others = voters.filter((voter) => voter !== 'ben');
    const ballot = (stream: Iterator<Parts>): Round => ({
      ...aRound(),
      votes: ['ben', ...others].map((voter) => ({
        voter,
        ...(voter === 'ben' ? { confidence: 4 as const, size: '5' } : stream.next().value),
        on,
        at: '2025-11-24T09:55:00.000Z',
      })),
    });
    return [ballot(first), ballot(second)] as const;
  });

test('before the reveal a view does not depend on what others have voted', async () => {
  await fc.assert(
    fc.asyncProperty(twoBallots, fc.boolean(), async ([one, other], readOnly) => {
      const [first, second] = [one, other].map((round) =>
        inMemoryPorts(aWorld({ records: noRecords({ round }), readOnly })),
      );
      if (first === undefined || second === undefined) throw new Error('two worlds');
      expect(await openPanel(first, aCall('ben'))).toEqual(await openPanel(second, aCall('ben')));
    }),
  );
});

test('a changed vote shows neither in a talk nor in its record', async () => {
  const seen = async (again: boolean) => {
    const world = aWorld();
    await join(world, 'ana');
    for (const who of ['ben', 'chiara', ...(again ? ['ben'] : [])]) await vote(world, who);
    const { talk, ballot } = await open(world, 'dinesh');
    await close(world, 'park');
    return { talk, ballot, recorded: world.records.talks.talks[0]?.participants };
  };
  expect(await seen(true)).toEqual(await seen(false));
});
