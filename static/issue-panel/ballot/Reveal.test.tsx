import { act, screen } from '@testing-library/react';
import { anOpenBallot, aPanel, aResult, aRevealedBallot, aSize, aTalk } from '../../../test/a-panel';
import { aTicketOf } from '../../../test/builders/a-ticket';
import { heldAnswer } from '../../../test/held-answer';
import { servePanel } from '../../../test/panel-host';
import { showPanelAt } from '../../../test/show-panel';
import { remember } from '../../ui/people';

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const talk = aTalk();
/** Everybody but Emma has voted. */
const allButEmma = anOpenBallot({ voted: ['ana', 'ben', 'chiara', 'farah'], waiting: ['emma'] });
const inputs = (asked: Awaited<ReturnType<typeof showPanelAt>>['asked']) =>
  asked().flatMap(({ functionKey, payload }) => (functionKey === 'revealBallot' ? [payload?.input] : []));
const missed = { revealBallot: { fails: 'votes-missing', details: { because: 'missing' } } } as const;

beforeEach(() => remember([{ accountId: 'emma', name: 'Emma', active: true }]));

test('a reveal asks once, by name, where somebody asked for has not voted; focus goes to the question', async () => {
  const { user, asked } = await showPanelAt('Vote', aPanel({ ballot: allButEmma, talk }));
  await user.click(button(/^Reveal/));
  expect(await screen.findByRole('alert')).toHaveTextContent('Not voted yet: Emma.');
  expect(screen.getByRole('alert')).toHaveFocus();
  expect(asked()).toEqual([]);
  await user.tab();
  expect(button('Reveal without Emma')).toHaveFocus();
});

test('"Reveal without Emma" names her', async () => {
  const { user, asked } = await showPanelAt('Vote', aPanel({ ballot: allButEmma, talk }), {
    revealBallot: aPanel({ talk, ballot: aRevealedBallot() }),
  });
  await user.click(button(/^Reveal/));
  await user.click(button('Reveal without Emma'));
  expect(inputs(asked)).toEqual([{ without: ['emma'] }]);
  expect(await screen.findByText('4 of 5 would start', { selector: 'b' })).toBeVisible();
});

test('a reveal that is refused for a vote that the page has not seen missing asks by name', async () => {
  const { user } = await showPanelAt('Vote', aPanel({ ballot: allButEmma, talk }), missed);
  await user.click(button(/^Reveal/));
  await user.click(button('Reveal without Emma'));
  expect(await screen.findByRole('button', { name: 'Reveal without Emma' })).toBeVisible();
});

test.each([
  ['emma', 'Two voted: each will know the other’s answer. Emma wants to see it.', 'Show mine, too'],
  ['ana', 'You want to see the votes. Waiting for the press of Emma.', null],
])('of two votes each voter presses; where %s has, the other one reads so', async (by, text, name) => {
  const ballot = anOpenBallot({ voted: ['ana', 'emma'], waiting: [], enough: true, mine: 4, pressed: [by] });
  await showPanelAt('Vote', aPanel({ ballot }));
  expect(await screen.findByText(text)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^(Reveal ·|Show mine)/u })?.textContent ?? null).toBe(name);
});

test('the question goes once all have voted, and does not come back by itself', async () => {
  const { user, store } = await showPanelAt('Vote', aPanel({ ballot: allButEmma, talk }));
  await user.click(button(/^Reveal/));
  expect(screen.getByRole('alert')).toBeVisible();
  servePanel(aPanel({ ballot: anOpenBallot({ voted: talk.present, waiting: [], enough: true }), talk }));
  await act(() => store.refresh());
  expect(screen.queryByRole('alert')).toBeNull();
  servePanel(aPanel({ ballot: allButEmma, talk }));
  await act(() => store.refresh());
  expect(screen.queryByRole('alert')).toBeNull();
});

test('focus stays where the facilitator is typing when the reveal arrives', async () => {
  const { answer: revealBallot, arrives } = heldAnswer();
  const ballot = anOpenBallot({ voted: ['ben', 'emma', 'farah'], waiting: [], enough: true });
  const { user } = await showPanelAt('Vote', aPanel({ ballot, talk: aTalk(), ticket: aTicketOf() }), { revealBallot });
  await user.click(button('Add why and scope'));
  await screen.findByLabelText('Why');
  await user.click(button(/^Reveal/));
  await user.type(screen.getByLabelText('Why'), 'Term st');
  await arrives(aPanel({ ballot: aRevealedBallot(), talk: aTalk() }));
  await user.keyboard('arts.');
  expect(screen.getByLabelText('Why')).toHaveValue('Term starts.');
});

test.each([
  ['the question', {}, 'Would you start building this?'],
  ['the sizes', { size: aSize() }, 'Size'],
])('outside a talk focus moves to the result: %s', async (_what, spoilt, first) => {
  const { user } = await showPanelAt(
    'Vote',
    aPanel({ ballot: anOpenBallot({ voted: ['ben', 'emma', 'farah'], waiting: [], enough: true }) }),
    { revealBallot: aPanel({ ballot: aRevealedBallot(spoilt) }) },
  );
  await user.click(button(/^Reveal ·/));
  expect(await screen.findByText('4 of 5 would start', { selector: 'b' })).toBeVisible();
  expect(screen.getByText(first, { selector: 'p' })).toHaveFocus();
});

test('where too few of those asked for have voted, one press leaves out who only opened the panel', async () => {
  const result = aResult({ voters: 2 });
  const opened = aTalk({ iSaid: 'wrote', onlyOpened: ['chiara', 'emma', 'farah'] });
  const { user, asked } = await showPanelAt('Vote', aPanel({ talk: opened, ballot: aRevealedBallot({ result }) }));
  expect(await screen.findByText('Fewer votes than the 3 needed')).toBeVisible();
  await user.click(button('Leave out 3 who only opened it'));
  expect(asked()).toMatchObject([
    { functionKey: 'markPeopleAway', payload: { input: { who: ['chiara', 'emma', 'farah'] } } },
  ]);
});

test('whose vote was left out unseen reads so', async () => {
  await showPanelAt('Vote', aPanel({ talk, ballot: aRevealedBallot({ isLeftOut: true }) }));
  expect(await screen.findByText('Your vote was not counted: the text changed after it.')).toBeVisible();
});

test.each([
  [1, 1, null],
  [2, 2, 'Round 2'],
  [2, 1, 'Round 1'],
])('in round %i, whose confidence is of round %i, the result says: %s', async (round, of, said) => {
  await showPanelAt(
    'Vote',
    aPanel({ ballot: aRevealedBallot({ round, size: aSize(), result: aResult({ round: of }) }) }),
  );
  await screen.findByText('4 of 5 would start', { selector: 'b' });
  expect(screen.queryByText(/Round/)?.textContent ?? null).toBe(said === null ? null : ` · ${said}`);
});
