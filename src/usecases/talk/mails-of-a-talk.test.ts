import { aWorld, type World } from '../../../test/builders/in-memory-ports';
import { assess, close, join, open, show, sign } from '../../../test/builders/panel-acts';
import { EMPTY_MAILBOX } from '../../domain/mail/mailbox';

/** Ana and Ben talk; Emma and Chiara, who own what was written, are not there. */
async function aTalk(): Promise<World> {
  const world = aWorld();
  await join(world, 'ana', 'ben');
  await sign(world, 'ben', 'Who pays?', { kind: 'question', owner: 'emma' });
  await sign(world, 'ana', 'Every dish has a recipe', { kind: 'assumption', owner: 'emma' });
  await sign(world, 'ana', 'Suppliers are late', { kind: 'risk', owner: 'emma' });
  await sign(world, 'ben', 'Schools have no cash', { kind: 'assumption', owner: 'chiara' });
  await show(world);
  return world;
}

const end = (world: World) => close(world, 'another-talk');

test('a person gets one mail a talk, at its close, with all that waits for them, each by its kind', async () => {
  const world = await aTalk();
  expect(world.notices).toEqual([]);
  await end(world);
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
  await sign(world, 'ana', 'Which day?', { kind: 'question', owner: 'emma' });
  expect(world.notices).toHaveLength(1);
  await join(world, 'ana');
  await sign(world, 'ana', 'Late', { kind: 'risk', owner: 'emma' });
  await show(world);
  await end(world);
  expect(world.notices.map(({ subject }) => subject)).toEqual([
    'A question about TIF-41 is yours to answer',
    'A risk of TIF-41 is yours to decide',
  ]);
});

test('what a talk leaves for its end needs no event while it runs, and is mailed once it was left', async () => {
  const world = await aTalk();
  await assess(world);
  const { queued } = world;
  await open(world);
  expect([world.notices, world.queued]).toEqual([[], queued]);
  world.now = new Date(Date.parse(world.now) + 5 * 3_600_000).toISOString();
  await assess(world);
  expect(world.notices.map(({ to }) => to).toSorted()).toEqual(['chiara', 'emma']);
});

test('a mail in German names the kinds', async () => {
  const world = await aTalk();
  world.policy = { ...world.policy, language: 'de' };
  await end(world);
  expect(world.notices.find(({ to }) => to === 'emma')?.subject).toBe(
    '1 Frage, 1 Risiko und 1 Annahme zu TIF-41 warten auf dich',
  );
});

test('the close says how many people were mailed, now or with the end of the hour; who wants none is not counted', async () => {
  const world = await aTalk();
  world.mailboxes.set('chiara', { ...EMPTY_MAILBOX, isOff: true });
  expect(await end(world)).toMatchObject({ mails: 1 });
  expect(world.notices.map(({ to }) => to)).toEqual(['emma']);
  expect(await open(world)).toMatchObject({ mails: 0 });
});
