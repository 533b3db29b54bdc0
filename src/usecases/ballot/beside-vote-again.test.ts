import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { atOnce } from '../../../test/builders/at-once';
import { anIssue } from '../../../test/builders/an-issue';
import { aWorld, type World } from '../../../test/builders/in-memory-ports';
import { vote } from '../../../test/builders/panel-acts';
import { revealVotes } from '../../../test/builders/reveal';
import type { Ports } from '../ports';
import { giveReason, sayHeard } from './give-reason';
import { settleSize } from './settle-size';
import { voteAgain } from './cast-vote';
import type { PanelView } from '../../contract';

async function revealed(): Promise<World> {
  const world = aWorld({ issue: anIssue({ estimate: { value: null } }) });
  await vote(world, 'ben', { confidence: 2, size: '3' });
  await vote(world, ['chiara', 'dinesh'], { confidence: 4, size: '13' });
  await revealVotes(world, 'ana', 1);
  return world;
}

const again = (ports: Ports) => voteAgain(ports, aCall('dinesh'), { base: { round: 1 } });

type Case = {
  readonly what: string;
  readonly act: (ports: Ports) => Promise<PanelView>;
  readonly kept: (world: World) => unknown;
  readonly as: unknown;
};

test.each<Case>([
  {
    what: 'a settled size',
    act: (ports) => settleSize(ports, aCall('ana'), { base: { round: 1, label: null }, input: { label: '5' } }),
    kept: ({ issue, records }) => [issue.estimate?.value, records.size?.settled?.label],
    as: [5, '5'],
  },
  {
    what: 'a low vote that is heard',
    act: (ports) => sayHeard(ports, aCall('ben'), { base: { round: 1 } }),
    kept: ({ records }) => records.confidence?.lowHeard,
    as: 1,
  },
  {
    what: 'the reason of a low vote',
    act: (ports) =>
      giveReason(ports, aCall('ben'), { base: { round: 1 }, input: { text: 'Who pays?', signed: false } }),
    kept: ({ records }) => [records.questions.length, records.confidence?.reasons],
    as: [1, 1],
  },
])('$what is kept, or its sender is told, while another person opens the next round', async ({ act, kept, as }) => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = await revealed();
      let over: PanelView['over'] = null;
      const acting = async (ports: Ports) => {
        over = (await act(ports)).over;
      };
      const [failure] = await atOnce(scheduler, world, [acting, again]);
      if (failure === null && over === null) expect(kept(world)).toEqual(as);
    }),
    { numRuns: 100 },
  );
});
