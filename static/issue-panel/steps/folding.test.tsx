import { newFrame } from '../../ui/kept';
import { act, cleanup, screen } from '@testing-library/react';
import { anAssessment, anOpenBallot, aPanel, aResult, aRevealedBallot, aTalk } from '../../../test/a-panel';
import { aTicketOf } from '../../../test/builders/a-ticket';
import { servePanel } from '../../../test/panel-host';
import { showAtRest, showPanel, showPanelAt, visit } from '../../../test/show-panel';

const folds = { scope: 'Scope', size: 'Size' } as const;
/** The button of a folded line, or of an open one. */
const fold = (of: keyof typeof folds, isOpen: boolean) =>
  screen.getByRole('button', { name: new RegExp(`“${folds[of]}”$`), expanded: isOpen });

test('folding the scope keeps the text typed into why and scope', async () => {
  const { user } = await showPanel(aPanel({ ticket: aTicketOf() }));
  const why = () => screen.queryByRole('textbox', { name: 'Why' });
  await user.click(screen.getByRole('button', { name: 'Add why and scope' }));
  await user.type(await screen.findByRole('textbox', { name: 'Why' }), 'Term starts');
  await user.click(fold('scope', true));
  expect(why()).toBeNull();
  await user.click(fold('scope', false));
  expect(why()).toHaveValue('Term starts');
});

test.each([
  ['the line for the next question', 'Unknowns', /What could go wrong/],
  ['the sentence', 'Close', /What did we agree/],
] as const)('going to another step of a talk keeps the text typed into %s', async (_what, step, field) => {
  const { user } = await showPanelAt(step, aPanel({ talk: aTalk() }));
  await user.type(await screen.findByRole('textbox', { name: field }), 'Term starts');
  visit('Vote');
  expect(screen.queryByRole('textbox', { name: field })).toBeNull();
  visit(step);
  expect(screen.getByRole('textbox', { name: field })).toHaveValue('Term starts');
});

test('while nobody talks, scope and size are a line each, and what they hold is not drawn', async () => {
  await showAtRest(aPanel());
  expect(fold('scope', false)).toBeVisible();
  expect(fold('size', false)).toHaveTextContent('Vote');
  expect(screen.queryByText('Would you start building this?')).toBeNull();
  expect(screen.queryByText('Goal')).toBeNull();
});

test('"Vote" opens the cards, and the focus is on the first', async () => {
  const { user } = await showAtRest(aPanel());
  await user.click(fold('size', false));
  expect(screen.getAllByRole('radio')[0]).toHaveFocus();
});

test('who has voted, and who may only read, is shown the vote', async () => {
  await showAtRest(aPanel({ ballot: anOpenBallot({ mine: 4, voted: ['ana'] }) }));
  expect(fold('size', false)).toHaveTextContent('Show');
  goOn();
  await showAtRest(aPanel({ me: { accountId: 'goran', canEdit: false } }));
  expect(fold('size', false)).toHaveTextContent('Show');
});

test('on the page of a meeting the scope is open', async () => {
  await showAtRest(aPanel(), {}, 'en', 'meeting');
  expect(fold('scope', true)).toBeVisible();
});

test('when the talk ends, the focus moves to the heading of the step', async () => {
  const { store } = await showAtRest(aPanel({ talk: aTalk({ facilitator: 'ben' }) }));
  visit('Vote');
  act(() => screen.getByRole('radio', { name: /Good/ }).focus());
  servePanel(aPanel());
  await act(() => store.refresh());
  expect(screen.getByText('Size', { selector: 'h2 *' })).toHaveFocus();
});

const ready = anAssessment({ state: 'ready', lacks: 'nothing', gaps: 0 });
const voting = aPanel({ ballot: anOpenBallot({ voted: ['ben', 'emma'], enough: true }) });
const unanimous = { result: aResult({ counts: [0, 0, 0, 3, 2], lowVotes: 0 }) };

test.each([
  ['asks for more', aPanel({ ballot: aRevealedBallot() })],
  ['settles it', aPanel({ assessment: ready, ballot: aRevealedBallot(unanimous) })],
])('a person who saw the vote sees a result that %s', async (_what, revealed) => {
  const { store } = await showAtRest(voting);
  servePanel(revealed);
  await act(() => store.refresh());
  expect(screen.getByText(/of 5 would start/, { selector: 'b' })).toBeVisible();
});

test('voting again outside a talk keeps the cards open', async () => {
  const { user } = await showPanel(aPanel({ ballot: aRevealedBallot() }), {
    voteAgain: aPanel({ ballot: anOpenBallot({ round: 2 }) }),
  });
  await user.click(screen.getByRole('button', { name: 'Vote again' }));
  expect(screen.getByRole('radio', { name: /Good/ })).toBeVisible();
});

test.each([
  ['is open while it waits for its reveal', voting, true],
  ['is a line while too few have voted', aPanel({ ballot: anOpenBallot({ voted: ['ben'] }) }), false],
  ['is a line once it was revealed', aPanel({ ballot: aRevealedBallot(unanimous) }), false],
  ['is open while a doubt was not heard', aPanel({ ballot: aRevealedBallot() }), true],
] as const)('the vote %s', async (_how, panel, open) => {
  await showAtRest(panel);
  expect(screen.getByRole('button', { name: /“(Size|Vote)”$/, expanded: open })).toBeVisible();
});

/** The next issue is a new page. */
function goOn(): void {
  cleanup();
  newFrame();
}

test('what a person opened on one issue is open on the next', async () => {
  const { user } = await showAtRest(aPanel());
  await user.click(fold('scope', false));
  await user.click(screen.getByRole('button', { name: /^Vote: nobody has said/ }));
  goOn();
  await showAtRest(aPanel());
  expect(fold('scope', true)).toBeVisible();
  // Opened by a gap, not by hand.
  expect(fold('size', false)).toBeVisible();
});

test('without storage the page remembers the choice by itself', async () => {
  const refuse = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  const storage = jest.spyOn(window, 'localStorage', 'get').mockImplementation(refuse);
  const { user } = await showAtRest(aPanel());
  await user.click(fold('scope', false));
  expect(fold('scope', true)).toBeVisible();
  storage.mockRestore();
});
