import { screen, within } from '@testing-library/react';
import { aPanel, aQuestion, aRevealedBallot, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';
import { remember } from '../../ui/people';

const asked = (at: number) => aQuestion({ id: `q${at}`, text: `Question ${at}` });
const inTalk = (questions: readonly ReturnType<typeof aQuestion>[]) =>
  aPanel({ talk: aTalk({ isVoting: true }), ballot: aRevealedBallot(), questions });

beforeEach(() => remember([{ accountId: 'ben', name: 'Ben', active: true }]));

test.each([
  ['en', 'Still open:', 'for Ben by Thu', 'for nobody yet'],
  ['de', 'Noch offen:', 'für Ben bis', 'noch für niemanden'],
] as const)(
  'in %s open questions stand beside the result with owner and day',
  async (language, name, whose, nobody) => {
    const questions = [aQuestion(), aQuestion({ id: 'q2', text: 'Which count?', owner: null, due: null })];
    await showPanel(inTalk(questions), {}, language);
    const [first, second, ...more] = within(screen.getByRole('list', { name })).getAllByRole('listitem');
    expect(first).toHaveTextContent('Who updates the allergen list?');
    expect(first).toHaveTextContent(whose);
    expect(second).toHaveTextContent(nobody);
    expect(more).toEqual([]);
  },
);

test('four stand there; a press leads to all of them', async () => {
  const { user } = await showPanel(inTalk([1, 2, 3, 4, 5, 6].map(asked)));
  const open = screen.getByRole('list', { name: 'Still open:' });
  expect(within(open).getAllByRole('listitem')).toHaveLength(4);
  await user.click(screen.getByRole('button', { name: '2 more' }));
  expect(screen.getByText('Question 6')).toBeVisible();
});

test('a question that must be answered first stands once beside the result', async () => {
  await showPanel(inTalk([aQuestion({ blocking: true })]));
  const column = document.querySelector<HTMLElement>('[data-column]');
  const shown = within(column ?? document.body).getAllByText(/Who updates the allergen list/);
  expect(shown.filter((one) => one.closest('[hidden]') === null)).toHaveLength(1);
});
