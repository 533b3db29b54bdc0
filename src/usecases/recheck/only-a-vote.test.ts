import { aCall } from '../../../test/builders/a-call';
import { anAgreement, edit } from '../../../test/builders/an-agreement';
import { inMemoryPorts } from '../../../test/builders/in-memory-ports';
import { castVote, voteAgain } from '../ballot/cast-vote';
import { revealBallot } from '../ballot/reveal-ballot';
import { openPanel } from '../panel/open-panel';
import { seeChanges } from './see-changes';

test('where the policy asks for a vote only, nothing has changed since a vote just given', async () => {
  const world = edit(await anAgreement({ ben: 4, chiara: 5, dinesh: 4 }));
  world.policy = { ...world.policy, needs: { ...world.policy.needs, asked: 'off' } };
  const ports = inMemoryPorts(world);
  expect((await openPanel(ports, aCall('ben'))).changedSince).toMatchObject({ summary: true });
  await voteAgain(ports, aCall('ben'), { base: { round: 1 } });
  for (const me of ['ben', 'chiara', 'dinesh'])
    await castVote(ports, aCall(me), { base: { round: 2 }, input: { confidence: 5 } });
  await revealBallot(ports, aCall('ana'), { base: { round: 2 }, input: {} });
  const { assessment, changedSince } = await openPanel(ports, aCall('ben'));
  expect([assessment.readiness.state, changedSince]).toEqual(['ready', null]);
  expect(await seeChanges(ports, aCall('ben'))).toMatchObject({ since: world.now, elsewhere: false });
});
