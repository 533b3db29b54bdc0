import { act, screen } from '@testing-library/react';
import { anOpenBallot, aPanel, aResult, aRevealedBallot, aSize, aTalk } from '../../../test/a-panel';
import { heldAnswer } from '../../../test/held-answer';
import { servePanel } from '../../../test/panel-host';
import { showPanelAt } from '../../../test/show-panel';

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const below = {
  revealBallot: { fails: 'below-quorum', details: { because: 'too-few-votes', votes: 1, quorum: 2 } },
} as const;

test('focus moves to the question that a reveal below quorum asks', async () => {
  const { user } = await showPanelAt(
    'Vote',
    aPanel({ ballot: anOpenBallot({ voted: ['ben'] }), talk: aTalk() }),
    below,
  );
  await user.click(button(/^Reveal/));
  expect(await screen.findByRole('alert')).toHaveFocus();
  await user.tab();
  expect(button('Reveal anyway')).toHaveFocus();
});

test('the question counts the votes as they are now', async () => {
  const talk = aTalk();
  const details = { because: 'too-few-votes', votes: 2, quorum: 4 } as const;
  const one = anOpenBallot({ voted: ['ben'], count: 1, quorum: 4 });
  const { user, store } = await showPanelAt('Vote', aPanel({ ballot: one, talk }), {
    revealBallot: { fails: 'below-quorum', details },
  });
  await user.click(button(/^Reveal/));
  // The refusal counts a vote that the page has not read yet.
  expect(await screen.findByRole('alert')).toHaveTextContent('Only 2 of 4');
  servePanel(aPanel({ ballot: anOpenBallot({ voted: ['ben', 'emma', 'farah'], count: 3, quorum: 4 }), talk }));
  await act(() => store.refresh());
  expect(screen.getByRole('alert')).toHaveTextContent('Only 3 of 4');
});

test('focus stays where the person is typing when the refusal arrives', async () => {
  const refused = { ok: false, failure: { code: 'below-quorum', details: {}, reference: 'ref-1' } };
  let answer: (refused: unknown) => void = () => undefined;
  const promise = new Promise((resolve) => {
    answer = resolve;
  });
  const panel = aPanel({ ballot: anOpenBallot({ voted: ['ben'] }), talk: aTalk() });
  const { user } = await showPanelAt('Vote', panel, { revealBallot: promise });
  await user.click(button('Add to why and scope'));
  await screen.findByLabelText('Why now?');
  await user.click(button(/^Reveal/));
  await user.click(screen.getByLabelText('Why now?'));
  await act(async () => answer(refused));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByLabelText('Why now?')).toHaveFocus();
});

test('focus stays where the facilitator is typing when the reveal arrives', async () => {
  const { answer: revealBallot, arrives } = heldAnswer();
  const ballot = anOpenBallot({ voted: ['ben', 'emma', 'farah'], enough: true });
  const { user } = await showPanelAt('Vote', aPanel({ ballot, talk: aTalk() }), { revealBallot });
  await user.click(button('Add to why and scope'));
  await screen.findByLabelText('Why now?');
  await user.click(button(/^Reveal/));
  await user.type(screen.getByLabelText('Why now?'), 'Term st');
  await arrives(aPanel({ ballot: aRevealedBallot(), talk: aTalk() }));
  await user.keyboard('arts.');
  expect(screen.getByLabelText('Why now?')).toHaveValue('Term starts.');
});

test('the question goes once enough have voted', async () => {
  const talk = aTalk();
  const { user, store } = await showPanelAt('Vote', aPanel({ ballot: anOpenBallot({ voted: ['ben'] }), talk }), below);
  await user.click(button(/^Reveal/));
  expect(await screen.findByRole('alert')).toBeVisible();
  servePanel(aPanel({ ballot: anOpenBallot({ voted: ['ben', 'emma'], enough: true }), talk }));
  await act(() => store.refresh());
  expect(screen.queryByRole('alert')).toBeNull();
  servePanel(aPanel({ ballot: anOpenBallot({ voted: ['ben', 'emma'] }), talk }));
  await act(() => store.refresh());
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each([
  ['the question', {}, 'Would you start building this?'],
  ['the sizes', { size: aSize() }, 'Size'],
])('outside a talk focus moves to the result: %s', async (_what, spoilt, first) => {
  const { user } = await showPanelAt(
    'Vote',
    aPanel({ ballot: anOpenBallot({ voted: ['ben', 'emma'], enough: true }) }),
    {
      revealBallot: aPanel({ ballot: aRevealedBallot(spoilt) }),
    },
  );
  await user.click(button(/^Reveal ·/));
  expect(await screen.findByText('4 of 5 would start', { selector: 'b' })).toBeVisible();
  expect(screen.getByText(first, { selector: 'p' })).toHaveFocus();
});

test('a reveal below quorum names the person who revealed', async () => {
  const result = aResult({ voters: 2, revealedBy: 'ana' });
  await showPanelAt('Vote', aPanel({ talk: aTalk({ iSaid: 'wrote' }), ballot: aRevealedBallot({ result }) }));
  expect((await screen.findByText(/^Fewer votes/)).textContent).toBe(
    'Fewer votes than the 3 needed · revealed anyway by you',
  );
});

test('a reveal of sizes below quorum names the person too', async () => {
  const size = aSize({ tooFew: { by: 'ana', quorum: 3 } });
  await showPanelAt('Vote', aPanel({ ballot: aRevealedBallot({ result: null, size }) }));
  expect((await screen.findByText(/^Fewer votes/)).textContent).toBe(
    'Fewer votes than the 3 needed · revealed anyway by you',
  );
});

test.each([
  ['a result revealed at the quorum of then', aResult({ voters: 2, revealedBy: null })],
  ['one whose votes are enough by now', aResult({ revealedBy: 'ana' })],
])('%s names no person', async (_what, result) => {
  await showPanelAt('Vote', aPanel({ talk: aTalk({ iSaid: 'wrote' }), ballot: aRevealedBallot({ result }) }));
  await screen.findByText('4 of 5 would start', { selector: 'b' });
  expect(screen.queryByText(/revealed anyway/)).toBeNull();
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
