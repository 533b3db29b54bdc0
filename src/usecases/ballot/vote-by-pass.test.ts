import { aCall } from '../../../test/builders/a-call';
import { meanwhile } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { aRunningTalk, noRecords } from '../../../test/builders/records';
import { talkIn } from '../../../test/builders/seen';
import { castVote } from './cast-vote';
import { openPanel } from '../panel/open-panel';
import { closeTalk } from '../talk/close-talk';

const inTalk = (): World =>
  aWorld({
    records: noRecords({
      version: 1,
      shown: 1,
      passKey: 'a key',
      talk: aRunningTalk('ana', { joined: ['ana', 'ben'] }),
    }),
  });

const sent = { base: { round: 1 }, input: { confidence: 4 } } as const;
const passOf = async (world: World) => (await openPanel(inMemoryPorts(world), aCall('ben'))).pass ?? undefined;

test('an act whose talk is closed before it is stored is proven by Jira', async () => {
  const world = inTalk();
  const pass = await passOf(world);
  const closing = { base: { talk: talkIn(world) }, input: { outcome: 'park', agreed: 'Later.' } } as const;
  const racing = meanwhile(world, 'storeRow', () => closeTalk(inMemoryPorts(world), aCall('ana'), closing));
  const asked: string[] = [];
  const readIssueToAct = (issueId: string) => {
    asked.push(issueId);
    return racing.readIssueToAct(issueId);
  };
  const view = await castVote({ ...racing, readIssueToAct }, { ...aCall('ben'), pass, byPass: true }, sent);
  expect([view, asked]).toMatchObject([{ talk: null, ballot: { mine: 4 } }, [world.issue.id]]);
});

test('and refused where Jira says no', async () => {
  const world = inTalk();
  const pass = await passOf(world);
  const ports = meanwhile(world, 'storeRow', () => {
    world.records = { ...world.records, version: world.records.version + 1, talk: null };
    world.readOnly = true;
  });
  await expect(castVote(ports, { ...aCall('ben'), pass, byPass: true }, sent)).rejects.toMatchObject({
    code: 'not-allowed',
  });
  expect(world.records.round).toBeNull();
});
