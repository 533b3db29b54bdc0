import { aCall } from '../../../test/builders/a-call';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { talkIn } from '../../../test/builders/seen';
import { EMPTY_MAILBOX } from '../../domain/mail/mailbox';
import type { NewQuestion } from '../../contract';
import { assessIssue } from '../../../test/builders/in-background';
import { openPanel } from '../panel/open-panel';
import { askQuestion } from '../questions/ask-question';
import { closeTalk } from './close-talk';
import { showWritten } from './show-written';
import { startTalk } from './start-talk';

const ask = (world: World, me: string, input: Pick<NewQuestion, 'kind' | 'text' | 'owner'>) =>
  askQuestion(inMemoryPorts(world), aCall(me), { input: { blocking: false, category: null, due: null, ...input } });

/** Ana and Ben talk; Emma and Chiara, who own what was written, are not there. */
async function aTalk(): Promise<World> {
  const world = aWorld();
  for (const me of ['ana', 'ben']) await startTalk(inMemoryPorts(world), aCall(me));
  await ask(world, 'ben', { kind: 'question', text: 'Who pays?', owner: 'emma' });
  await ask(world, 'ana', { kind: 'assumption', text: 'Every dish has a recipe', owner: 'emma' });
  await ask(world, 'ana', { kind: 'risk', text: 'Suppliers are late', owner: 'emma' });
  await ask(world, 'ben', { kind: 'assumption', text: 'Schools have no cash', owner: 'chiara' });
  await showWritten(inMemoryPorts(world), aCall('ana'));
  return world;
}

const close = (world: World) =>
  closeTalk(inMemoryPorts(world), aCall('ana'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'another-talk', agreed: '' },
  });

test('a person gets one mail a talk, at its close, with all that waits for them, each by its kind', async () => {
  const world = await aTalk();
  expect(world.notices).toEqual([]);
  await close(world);
  const toEmma = world.notices.filter(({ to }) => to === 'emma');
  expect(toEmma).toEqual([
    {
      to: 'emma',
      subject: '1 question, 1 risk and 1 assumption about TIF-41 wait for you',
      text: expect.stringContaining(
        'Question: “Who pays?”\nAssumption: “Every dish has a recipe”\nRisk: “Suppliers are late”',
      ),
    },
  ]);
  expect(toEmma[0]?.text).toContain('https://tiffin.example/browse/TIF-41');
  expect(world.notices.filter(({ to }) => to === 'chiara')).toMatchObject([
    { subject: 'An assumption about TIF-41 is yours to confirm' },
  ]);
  expect(world.notices).toHaveLength(2);
});

test('mails of a talk go at its close also where the hour had its first mail', async () => {
  const world = aWorld();
  await ask(world, 'ana', { kind: 'question', text: 'Which day?', owner: 'emma' });
  expect(world.notices).toHaveLength(1);
  await startTalk(inMemoryPorts(world), aCall('ana'));
  await ask(world, 'ana', { kind: 'risk', text: 'Late', owner: 'emma' });
  await showWritten(inMemoryPorts(world), aCall('ana'));
  await close(world);
  expect(world.notices.map(({ subject }) => subject)).toEqual([
    'A question about TIF-41 is yours to answer',
    'A risk of TIF-41 is yours to decide',
  ]);
});

test('what a talk leaves for its end needs no event while it runs, and is mailed once it was left', async () => {
  const world = await aTalk();
  await assessIssue(inMemoryPorts(world), world.issue.id);
  const { queued } = world;
  await openPanel(inMemoryPorts(world), aCall('ana'));
  expect([world.notices, world.queued]).toEqual([[], queued]);
  world.now = new Date(Date.parse(world.now) + 5 * 3_600_000).toISOString();
  await assessIssue(inMemoryPorts(world), world.issue.id);
  expect(world.notices.map(({ to }) => to).toSorted()).toEqual(['chiara', 'emma']);
});

test('a mail in German names the kinds', async () => {
  const world = await aTalk();
  world.policy = { ...world.policy, language: 'de' };
  await close(world);
  expect(world.notices.find(({ to }) => to === 'emma')?.subject).toBe(
    '1 Frage, 1 Risiko und 1 Annahme zu TIF-41 warten auf dich',
  );
});

test('the close says how many people were mailed, now or with the end of the hour; who wants none is not counted', async () => {
  const world = await aTalk();
  world.mailboxes.set('chiara', { ...EMPTY_MAILBOX, isOff: true });
  expect(await close(world)).toMatchObject({ mails: 1 });
  expect(world.notices.map(({ to }) => to)).toEqual(['emma']);
  expect(await openPanel(inMemoryPorts(world), aCall('ana'))).toMatchObject({ mails: 0 });
});
