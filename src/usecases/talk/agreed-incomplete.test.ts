import { aCall } from '../../../test/builders/a-call';
import { aPolicy } from '../../../test/builders/a-policy';
import { anIssue } from '../../../test/builders/an-issue';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { aFieldRule } from '../../../test/builders/own-rules';
import { agreedRecords } from '../../../test/builders/records';
import { talkIn } from '../../../test/builders/seen';
import { lozengeStateOf } from '../../domain/refinement/lozenge-state';
import type { TalkOutcome } from '../../domain/talk/outcome';
import { openPanel } from '../panel/open-panel';
import { askQuestion } from '../questions/ask-question';
import { closeTalk } from './close-talk';
import { showWritten } from './show-written';
import { startTalk } from './start-talk';

const QUESTION = { kind: 'question', text: 'Who pays?', category: null, owner: null, due: null } as const;

/** Agreed, while a field that the team requires is empty. */
function incomplete(): World {
  const issue = anIssue({ fields: { customfield_10050: { texts: [], number: null } } });
  return aWorld({ issue, policy: aPolicy({ own: [aFieldRule()] }), records: agreedRecords({}, issue) });
}
const standingIn = async (world: World) =>
  lozengeStateOf((await openPanel(inMemoryPorts(world), aCall('ana'))).assessment.readiness);
const end = (world: World, outcome: TalkOutcome) =>
  closeTalk(inMemoryPorts(world), aCall('ana'), {
    base: { talk: talkIn(world) },
    input: { outcome, agreed: 'Ana pays.' },
  });

test('an agreed item without a field stays agreed while people write in private, as a ready one does', async () => {
  const world = incomplete();
  expect(await standingIn(world)).toBe('incomplete');
  await startTalk(inMemoryPorts(world), aCall('ana'));
  await askQuestion(inMemoryPorts(world), aCall('ben'), { input: { ...QUESTION, blocking: true } });
  expect(await standingIn(world)).toBe('incomplete');
  await end(world, 'another-talk');
  expect(await standingIn(world)).toBe('refine');
});

test('a talk that ends with "another talk" puts the agreement off, also where a field is empty', async () => {
  const world = incomplete();
  await startTalk(inMemoryPorts(world), aCall('ana'));
  expect((await openPanel(inMemoryPorts(world), aCall('ana'))).talk?.onceClosed).toMatchObject({
    state: 'refine',
    lacks: 'form',
  });
  await end(world, 'another-talk');
  expect(await standingIn(world)).toBe('refine');
});

test('it is ready once the field is filled, without another word', async () => {
  const world = incomplete();
  world.issue = { ...world.issue, fields: { customfield_10050: { texts: ['Low'], number: null } } };
  expect(await standingIn(world)).toBe('ready');
});

test.each([
  ['a question must be answered first', true, 'agreed-then-asked'],
  ['only a field is empty', false, 'agreed-incomplete'],
] as const)('a closed talk keeps what it came to, not only its outcome: %s', async (_what, blocking, standing) => {
  const world = incomplete();
  await startTalk(inMemoryPorts(world), aCall('ana'));
  if (blocking) await askQuestion(inMemoryPorts(world), aCall('ben'), { input: { ...QUESTION, blocking } });
  await showWritten(inMemoryPorts(world), aCall('ana'));
  await end(world, 'ready');
  const { talks } = await openPanel(inMemoryPorts(world), aCall('ana'));
  expect(talks.at(-1)).toMatchObject({ outcome: 'ready', standing });
});
