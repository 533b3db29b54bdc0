import { aPolicy } from '../../../test/builders/a-policy';
import { anIssue } from '../../../test/builders/an-issue';
import { aWorld, type World } from '../../../test/builders/in-memory-ports';
import { close, join, open, show, sign } from '../../../test/builders/panel-acts';
import { aFieldRule } from '../../../test/builders/own-rules';
import { agreedRecords } from '../../../test/builders/records';
import { lozengeStateOf } from '../../domain/refinement/lozenge-state';

/** Agreed, while a field that the team requires is empty. */
function incomplete(): World {
  const issue = anIssue({ fields: { customfield_10050: { texts: [], number: null } } });
  return aWorld({ issue, policy: aPolicy({ own: [aFieldRule()] }), records: agreedRecords({}, issue) });
}
const standingIn = async (world: World) => lozengeStateOf((await open(world)).assessment.readiness);

test('an agreed item without a field stays agreed while people write in private, as a ready one does', async () => {
  const world = incomplete();
  expect(await standingIn(world)).toBe('incomplete');
  await join(world, 'ana');
  await sign(world, 'ben', 'Who pays?', { blocking: true });
  expect(await standingIn(world)).toBe('incomplete');
  await close(world, 'another-talk');
  expect(await standingIn(world)).toBe('refine');
});

test('a talk that ends with "another talk" puts the agreement off, also where a field is empty', async () => {
  const world = incomplete();
  await join(world, 'ana');
  expect((await open(world)).talk?.onceClosed).toMatchObject({ state: 'refine', lacks: 'form' });
  await close(world, 'another-talk');
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
  await join(world, 'ana');
  if (blocking) await sign(world, 'ben', 'Who pays?', { blocking });
  await show(world);
  await close(world, 'ready');
  const { talks } = await open(world);
  expect(talks.at(-1)).toMatchObject({ outcome: 'ready', standing });
});
