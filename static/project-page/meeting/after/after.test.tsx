import { screen, within } from '@testing-library/react';
import { ui } from '../../../../test/ui-host';
import { anIssue, aReadiness } from '../../backlog/test/an-issue';
import { answerAs } from '../../backlog/test/jira';
import { aMeeting, anItemResult, aResult, jira, one, sent, show, three, two } from '../test/show-meeting';
import type { QuestionResult } from '../../../../src/domain/meeting/result';
import { wordsDe } from '../words.de';

const ok = (value: unknown) => () => ({ ok: true, value });
const last = () => screen.findByRole('region', { name: /^Last meeting/ });

const asked = (text: string, owner: string | null = 'emma', more: Partial<QuestionResult> = {}): QuestionResult => ({
  text,
  owner,
  due: '2026-12-08',
  state: 'open',
  answer: null,
  answeredBy: null,
  wasOpen: true,
  ...more,
});
const answered = { state: 'answered', answer: 'The parents.', answeredBy: 'ben' } as const;
const items = [
  anItemResult({ minutes: 6, size: '5', agreed: 'We take cards.', nextSteps: ['Ask Legal'], answered: 1 }),
  anItemResult({
    id: two,
    minutes: 8,
    outcome: 'another-talk',
    questions: [
      asked('Who updates the list?'),
      asked('Which count?', null),
      asked('Who pays?', 'emma', { ...answered, wasOpen: false }),
    ],
    mine: ['Who updates the list?'],
  }),
];

test('what became of the last meeting is a headline; each item has its outcome, size, questions, owner and day', async () => {
  const { user } = show(aMeeting({ last: 1 }), { openResult: ok(aResult({ items, usual: 9.4 })) });
  const region = within(await last());
  expect(
    region.getByText('1 agreed, 1 needs another talk, 1 question for emma, 1 question for nobody yet'),
  ).toBeVisible();
  expect(region.getByText('7 minutes an item, usually 9 · 1 answered')).toBeVisible();
  expect(region.getAllByRole('listitem')[0]).toHaveTextContent(/Ready.*size 5.*6 min.*We take cards\..*→ Ask Legal/u);
  expect(region.getByText('? Who updates the list? – emma, 8 Dec')).toBeVisible();
  expect(region.getByText('? Which count? – nobody yet, 8 Dec')).toBeVisible();
  expect(region.getByText('? Who pays? – ben: The parents. (not closed yet)')).toBeVisible();
  const mine = within(region.getByRole('region', { name: 'Waits for you' }));
  expect(mine.getByText('Who updates the list?')).toBeVisible();
  // The same is copied as text.
  await user.click(region.getByRole('button', { name: 'Copy as text' }));
  const text = await navigator.clipboard.readText();
  expect(text).toMatch(/^Last meeting · 20 Nov\n1 agreed, 1 needs another talk, 1 question for emma/u);
  expect(text).toContain('– Ready, size 5 – We take cards.');
  expect(text).toContain('? Who updates the list? – emma, 8 Dec');
});

test('what was closed as ready and is not agreed is told as that, with what must be answered first', async () => {
  const questions = [asked('Is it still needed?')];
  const vain = anItemResult({ standing: 'not-agreed', answerFirst: 1, questions });
  show(aMeeting({ last: 1 }), { openResult: ok(aResult({ items: [vain, { ...vain, id: two, answerFirst: 0 }] })) });
  const region = within(await last());
  expect(region.getByText('2 closed as ready, not agreed yet, 2 questions for emma')).toBeVisible();
  const [first, second] = region.getAllByRole('listitem');
  expect(first).toHaveTextContent(/Closed as ready with 1 question first/u);
  expect(second).toHaveTextContent(/Closed as ready, not agreed yet/u);
});

test('what came after the meeting stands beside what was true at its end', async () => {
  const questions = [asked('Who pays?', 'emma', { ...answered, state: 'closed' })];
  const items = [
    anItemResult({ standing: 'not-agreed', answerFirst: 1, sizeNow: '3', questions }),
    anItemResult({ id: two, outcome: 'split', standing: 'agreed', parts: ['TIF-8', 'TIF-9'] }),
  ];
  const issues = ['TIF-1', 'TIF-2'].map((key) => anIssue(key, { estimate: 8, readiness: aReadiness('ready') }));
  show(aMeeting({ last: 1 }), { openResult: ok(aResult({ items })) });
  ui.answer('fetchProduct', answerAs({ ...jira, issues }));
  const region = within(await last());
  expect(region.getByText('1 closed as ready with 1 question first, 1 split, 1 question for emma')).toBeVisible();
  const [first, second] = region.getAllByRole('listitem');
  expect(first).toHaveTextContent(/Closed as ready with 1 question first.*now Ready, size 3/u);
  expect(first).toHaveTextContent('? Who pays? – emma, 8 Dec · now ben: The parents.');
  expect(second).toHaveTextContent(/Split.*into TIF-8 and TIF-9/u);
  expect(second).not.toHaveTextContent(/now|size/u);
});

test('what was agreed without a talk has its size, on the page and as text', async () => {
  const issues = [anIssue('TIF-1', { estimate: 8, readiness: aReadiness('ready') })];
  const { user } = show(aMeeting({ last: 1 }), {
    openResult: ok(aResult({ items: [], withoutTalk: [{ id: one, size: '5' }] })),
  });
  ui.answer('fetchProduct', answerAs({ ...jira, issues }));
  const agreed = await screen.findByRole('region', { name: 'Agreed without a talk' });
  expect(within(agreed).getByRole('listitem')).toHaveTextContent('size 5');
  await user.click(screen.getByRole('button', { name: 'Copy as text' }));
  expect(await navigator.clipboard.readText()).toContain('TIF-1 About TIF-1 – Agreed without a talk, size 5\n');
});

test('in German, too, and who was away reads so', async () => {
  const items = [
    anItemResult({ minutes: 6 }),
    anItemResult({ id: two, minutes: 8, outcome: 'none' }),
    anItemResult({ id: three, minutes: 10 }),
  ];
  show(aMeeting({ last: 1 }), { openResult: ok(aResult({ items, wasThere: false })) }, wordsDe);
  expect(await screen.findByText('2 einig, 1 ohne Ergebnis')).toBeVisible();
  expect(screen.getByText(/Du warst nicht dabei\./u)).toBeVisible();
  expect(screen.getByText('8 Minuten je Vorgang')).toBeVisible();
  expect(screen.queryByRole('group', { name: 'War es deine Zeit wert?' })).not.toBeInTheDocument();
});

test('who was there says by one tap whether it was worth the time', async () => {
  const { calls, user } = show(aMeeting({ last: 1 }), {
    openResult: ok(aResult({ isAsked: true })),
    sayWorth: ok(aResult({ worth: [0, 0, 1, 1, 2] })),
  });
  const asked = await screen.findByRole('group', { name: 'Was it worth your time?' });
  expect(within(asked).getAllByRole('button')).toHaveLength(5);
  await user.click(within(asked).getByRole('button', { name: '5, very much' }));
  expect(
    await screen.findByText('Worth the time, from 1 to 5: 2 people said 5, 1 person said 4, 1 person said 3'),
  ).toBeVisible();
  expect(sent(calls, 'sayWorth')).toMatchObject([{ base: { n: 1 }, input: { worth: 5 } }]);
});

test('who has answered is thanked, and who was never asked is not', async () => {
  const { unmount } = show(aMeeting({ last: 1 }), { openResult: ok(aResult({ hasAnswered: true })) });
  expect(await screen.findByText(/^Thank you\./u)).toBeVisible();
  unmount();
  show(aMeeting({ last: 1 }), { openResult: ok(aResult()) });
  await screen.findByRole('heading', { name: /^Last meeting/u });
  expect(screen.queryByText(/^Thank you\./u)).not.toBeInTheDocument();
});

test('an answer that could not be stored is said, and can be given again', async () => {
  const failure = { code: 'not-found', details: {}, reference: 'ref-1' };
  const { user } = show(aMeeting({ last: 1 }), {
    openResult: ok(aResult({ isAsked: true })),
    sayWorth: () => ({ ok: false, failure }),
  });
  await user.click(await screen.findByRole('button', { name: '4' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByRole('group', { name: 'Was it worth your time?' })).toBeVisible();
});

test('the same time next week keeps the local hour', async () => {
  const when = { at: '2026-11-19T10:00', zone: 'Europe/Berlin' };
  const { calls, user } = show(aMeeting({ last: 1 }), {
    openResult: ok(aResult({ when })),
    changeList: ok(aMeeting({ last: 1, version: 4, when: { ...when, at: '2026-11-26T10:00' } })),
  });
  await user.click(await screen.findByRole('button', { name: 'Same time next week' }));
  expect(sent(calls, 'changeList')).toMatchObject([
    { base: { when: null }, input: { when: { at: '2026-11-26T10:00', zone: 'Europe/Berlin' } } },
  ]);
});

test('meetings over time stand beside each other, each is opened again; seldom held lists are said', async () => {
  const over = [
    { n: 1, startedAt: '2026-11-13T09:00:00.000Z', minutes: 9, outcomes: 0.5, worth: null },
    { n: 2, startedAt: '2026-11-20T09:00:00.000Z', minutes: 6, outcomes: 1, worth: 4 },
  ];
  const dated = [true, false, false, false].map((isHeld) => ({ at: '2026-11-20T09:00:00.000Z', isHeld }));
  const older = { n: 1, startedAt: '2026-11-13T09:00:00.000Z', items: [anItemResult({ outcome: 'split' })] };
  let wanted: object = { n: 2 };
  const { calls, user } = show(aMeeting({ last: 2 }), {
    openResult: () => ({ ok: true, value: aResult({ over, dated, ...wanted }) }),
  });
  await user.click(await screen.findByText('Over time'));
  expect(screen.getByRole('row', { name: /20 Nov.*6.*100%.*4/, hidden: true })).toHaveTextContent('20 Nov');
  expect(screen.getByText(/Held: 1 of the last 4 lists with a time Under half of them were held\./)).toBeVisible();
  wanted = older;
  await user.click(screen.getByLabelText('Open the meeting of 13 Nov'));
  expect(await screen.findByRole('heading', { name: 'Meeting · 13 Nov' })).toBeVisible();
  expect(screen.getByText('1 split')).toBeVisible();
  expect(sent(calls, 'openResult').at(-1)).toEqual({ n: 1 });
});
