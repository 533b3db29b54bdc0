import { screen, within } from '@testing-library/react';
import { anOpenBallot, aPanel, aRevealedBallot, aSize, aTalk } from '../../../test/a-panel';
import { heldAnswer } from '../../../test/held-answer';
import { servePanel } from '../../../test/panel-host';
import { showPanelAt } from '../../../test/show-panel';

const press = (name: string | RegExp) => screen.findByRole('button', { name });
const answer = (name: RegExp) => screen.getByRole('radio', { name });
const aloud = () => screen.findByText('You have voted', { selector: '[role=status]' });
const talk = aTalk({ iSaid: 'wrote' });
// Without an estimate, so that a size may be added.
const issue = { ...aPanel().issue, estimate: { value: null } };
const panel = (spoilt: Parameters<typeof anOpenBallot>[0] = {}) =>
  aPanel({ talk, issue, ballot: anOpenBallot(spoilt) });
const voted = (spoilt: Parameters<typeof anOpenBallot>[0]) => panel({ voted: ['ana'], ...spoilt });

describe('a vote changed while the first is being sent', () => {
  /** “Enough” is being sent; `then` answers the next vote. */
  const voting = async (then: Parameters<typeof servePanel>[1] = {}) => {
    const { answer: castVote, arrives } = heldAnswer();
    const { user, asked } = await showPanelAt('Vote', panel(), { castVote });
    await user.click(answer(/Enough/));
    const next = servePanel(panel(), then);
    const sent = () => [...asked(), ...next.asked()].map(({ payload }) => payload?.input);
    return { user, arrives, sent };
  };

  test('is sent after the first, and announced once stored', async () => {
    const { user, arrives, sent } = await voting({ castVote: voted({ mine: 5 }) });
    await user.click(await press('Change my vote'));
    await user.click(answer(/Clear/));
    expect(screen.queryByText('You have voted', { selector: '[role=status]' })).toBeNull();
    await arrives(voted({ mine: 3 }));
    expect(sent()).toMatchObject([{ confidence: 3 }, { confidence: 5 }]);
    expect(await aloud()).toBeInTheDocument();
    expect(sessionStorage).toHaveLength(0);
  });

  test('stands when the first failed, without a failure message', async () => {
    const { user, arrives } = await voting({ castVote: voted({ mine: 5 }) });
    await user.click(await press('Change my vote'));
    await user.click(answer(/Clear/));
    await arrives({ fails: 'rate-limited' });
    expect(await aloud()).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await press('Change my vote')).toBeVisible();
  });

  test('by a size alone repeats the answer, which may not have been stored', async () => {
    const { user, arrives, sent } = await voting({ castVote: voted({ mine: 3, mySize: '8' }) });
    await user.click(await press('Add one'));
    await user.click(answer(/^8$/));
    await arrives({ fails: 'rate-limited' });
    expect(sent().at(-1)).toMatchObject({ confidence: 3, size: '8' });
  });

  test.each([
    ['stored', voted({ mine: 3 })],
    ['not stored either', { fails: 'rate-limited' }],
  ] as const)('is reported and retried when it was not stored; the first was %s', async (_which, first) => {
    const { user, arrives, sent } = await voting({ castVote: { fails: 'rate-limited' } });
    await user.click(await press('Change my vote'));
    await user.click(answer(/Clear/));
    await arrives(first);
    expect(await screen.findByRole('alert')).toHaveTextContent('Jira is busy');
    expect(answer(/Clear/)).not.toBeChecked();
    await user.click(await press('Try again'));
    expect(sent().at(-1)).toMatchObject({ confidence: 5 });
  });
});

test('a card settled while another is being sent is the settled one', async () => {
  const revealed = aPanel({ talk, ballot: aRevealedBallot({ size: aSize() }) });
  const { answer: settleSize, arrives } = heldAnswer();
  const { user, asked } = await showPanelAt('Vote', revealed, { settleSize });
  const settle = async (open: string, label: string) => {
    await user.click(await press(open));
    await user.click(within(screen.getByRole('group', { name: 'Which size?' })).getByRole('button', { name: label }));
  };
  await settle('Settle…', '8');
  await settle('Another size…', '13');
  await arrives(revealed);
  const settled = asked().map(({ payload }) => [payload?.input['label'], payload?.base['label']]);
  expect(settled).toEqual([
    ['8', null],
    ['13', '8'],
  ]);
});
