import { newFrame } from '../../ui/kept';
import { act, cleanup, screen } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import {
  anAgreedSize,
  anAssessment,
  anOpenBallot,
  aPanel,
  aResult,
  aRevealedBallot,
  aSize,
  aTalk,
} from '../../../test/a-panel';
import { aTicketOf } from '../../../test/builders/a-ticket';
import { servePanel } from '../../../test/panel-host';
import { showPanel, showPanelAt, visit } from '../../../test/show-panel';

const heading = (name: RegExp, expanded: boolean) => screen.getByRole('button', { name, expanded });

test.each([
  ['the line for the next question', /^2 Unknowns/, /What could go wrong/],
  ['why and scope', /^1 Scope/, 'Why'],
])('folding a step keeps the text typed into %s', async (_what, step, field) => {
  const { user } = await showPanel(aPanel({ ticket: aTicketOf() }));
  await user.click(screen.getByRole('button', { name: 'Add why and scope' }));
  await user.type(await screen.findByRole('textbox', { name: field }), 'Term starts');
  await user.click(heading(step, true));
  expect(screen.queryByRole('textbox', { name: field })).toBeNull();
  await user.click(heading(step, false));
  expect(screen.getByRole('textbox', { name: field })).toHaveValue('Term starts');
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

test('a step that was never open is not drawn', async () => {
  await showPanel(aPanel());
  expect(heading(/3 Confirm/, false)).toBeVisible();
  expect(screen.queryByText('Would you start building this?')).toBeNull();
});

test('when the talk ends, the focus moves to the heading of the step', async () => {
  const { store } = await showPanelAt('Vote', aPanel({ talk: aTalk({ facilitator: 'ben' }) }));
  act(() => screen.getByRole('radio', { name: /Good/ }).focus());
  servePanel(aPanel());
  await act(() => store.refresh());
  expect(heading(/3 Confirm/, false)).toHaveFocus();
});

const ready = anAssessment({ state: 'ready', lacks: 'nothing', gaps: 0 });
const voting = aPanel({ ballot: anOpenBallot({ voted: ['ben', 'emma'], enough: true }) });
const unanimous = { result: aResult({ counts: [0, 0, 0, 3, 2], lowVotes: 0 }) };

test.each([
  ['asks for more', aPanel({ ballot: aRevealedBallot() })],
  ['settles it', aPanel({ assessment: ready, ballot: aRevealedBallot(unanimous) })],
])('a person who saw the vote sees a result that %s', async (_what, revealed) => {
  const { store } = await showPanel(voting);
  servePanel(revealed);
  await act(() => store.refresh());
  expect(heading(/3 Confirm/, true)).toBeVisible();
  expect(screen.getByText(/of 5 would start/, { selector: 'b' })).toBeVisible();
});

test('voting again outside a talk keeps the cards open', async () => {
  const { user } = await showPanel(aPanel({ ballot: aRevealedBallot() }), {
    voteAgain: aPanel({ ballot: anOpenBallot({ round: 2 }) }),
  });
  await user.click(screen.getByRole('button', { name: 'Vote again' }));
  expect(heading(/3 Confirm/, true)).toBeVisible();
  expect(screen.getByRole('radio', { name: /Good/ })).toBeVisible();
});

/** The vote's criterion is met, so that other criteria are what is missing. */
const confident = (): PanelView['assessment'] => {
  const { readiness, criteria } = anAssessment();
  return { readiness, criteria: criteria.filter(({ id }) => id !== 'confident') };
};
const heard = { result: aResult({ lowHeard: 1 }) };

test.each([
  ['a low vote was not heard', { assessment: confident(), ballot: aRevealedBallot() }, true],
  ['too few would start', { ballot: aRevealedBallot(unanimous) }, true],
  ['no size is settled on', { assessment: confident(), ballot: aRevealedBallot({ ...heard, size: aSize() }) }, true],
  ['all say the same', { assessment: confident(), ballot: aRevealedBallot({ ...heard, size: anAgreedSize() }) }, false],
  ['the team has agreed', { assessment: ready, ballot: aRevealedBallot({ size: aSize() }) }, false],
  ['work has begun', { issue: { ...aPanel().issue, progress: 'indeterminate' }, ballot: aRevealedBallot() }, false],
] as const)('the step of a revealed round opens by what is missing: %s', async (_when, spoilt, open) => {
  await showPanel(aPanel(spoilt));
  expect(heading(/3 Confirm/, open)).toBeVisible();
});

/** The next issue is a new page. */
function goOn(): void {
  cleanup();
  newFrame();
}

test('a step folded on one issue is folded on the next', async () => {
  const { user } = await showPanel(aPanel());
  await user.click(heading(/1 Scope/, true));
  await user.click(screen.getByRole('button', { name: /^Vote: nobody has said/ }));
  goOn();
  await showPanel(aPanel());
  expect(heading(/1 Scope/, false)).toBeVisible();
  // Opened by a gap, not by hand.
  expect(heading(/3 Confirm/, false)).toBeVisible();
});

test('without storage the page remembers the choice by itself', async () => {
  const refuse = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  const storage = jest.spyOn(window, 'localStorage', 'get').mockImplementation(refuse);
  const { user } = await showPanel(aPanel());
  await user.click(heading(/1 Scope/, true));
  expect(heading(/1 Scope/, false)).toBeVisible();
  storage.mockRestore();
});
