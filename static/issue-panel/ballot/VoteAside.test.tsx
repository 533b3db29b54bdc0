import { act, cleanup, screen, within } from '@testing-library/react';
import type { BallotView, PanelView } from '../../../src/contract';
import { anOpenBallot, aPanel, aResult, aRevealedBallot, aTalk } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showPanelAt } from '../../../test/show-panel';

const never = new Promise(() => undefined);
const find = (name: string | RegExp) => screen.findByRole('button', { name });
const talking = (ballot: BallotView, spoilt: Partial<PanelView> = {}) =>
  aPanel({ talk: aTalk({ iSaid: 'wrote' }), ballot, ...spoilt });
const hands = (legend: string) => within(screen.getByRole('group', { name: legend }));

describe('a show of hands', () => {
  test('is counted per answer and card, and revealed in one call', async () => {
    const { user, asked } = await showPanelAt('Vote', talking(anOpenBallot()), { showHands: never });
    await user.click(await find('Show of hands…'));
    expect(hands('Hands per answer').getByLabelText('1 No')).toHaveFocus();
    await user.keyboard('1');
    await user.type(hands('Hands per answer').getByLabelText('4 Good'), '3');
    await user.type(hands('Hands per size').getByLabelText('5'), '3');
    await user.click(screen.getByLabelText(/Everybody was asked what could go wrong/));
    await user.click(await find('Reveal 4 hands'));
    expect(asked()).toMatchObject([
      {
        functionKey: 'showHands',
        payload: {
          base: { round: 1 },
          input: { confidence: [1, 0, 0, 3, 0], sizes: [{ label: '5', votes: 3 }], asked: true },
        },
      },
    ]);
  });

  test('warns where hands for confidence and size differ, and can still be sent', async () => {
    const { user, asked } = await showPanelAt('Vote', talking(anOpenBallot()), { showHands: never });
    await user.click(await find('Show of hands…'));
    await user.keyboard('4');
    expect(screen.queryByText(/for a size$/)).toBeNull();
    await user.type(hands('Hands per size').getByLabelText('5'), '5');
    expect(screen.getByText('4 hands for an answer, 5 for a size')).toBeVisible();
    await user.click(await find('Reveal 5 hands'));
    expect(asked()).toHaveLength(1);
  });

  test.each(['-3', '13', '150'])('takes no %s, and says which counts it takes', async (typed) => {
    const { user } = await showPanelAt('Vote', talking(anOpenBallot()));
    await user.click(await find('Show of hands…'));
    await user.keyboard(typed);
    expect(hands('Hands per answer').getByLabelText('1 No')).toHaveAccessibleDescription('0 to 12');
  });

  test('cannot be revealed without a hand', async () => {
    const { user } = await showPanelAt('Vote', talking(anOpenBallot()));
    await user.click(await find('Show of hands…'));
    expect(await find('Reveal 0 hands')).toBeDisabled();
  });

  test.each([
    ['another person voted meanwhile', 'bad-request', 'votes-cast', 'Somebody has voted on a device of their own.'],
    ['another person took over', 'not-allowed', 'not-leading', 'Somebody else leads the talk now'],
    ['the rules have none any more', 'not-allowed', 'no-hands', 'The rules of this project have no show of hands'],
    ['the back end counts no hand', 'nothing-to-reveal', undefined, 'No hand was counted'],
  ] as const)('says why it was refused and keeps the counts: %s', async (_when, fails, because, words) => {
    const { user } = await showPanelAt('Vote', talking(anOpenBallot()), { showHands: { fails, details: { because } } });
    await user.click(await find('Show of hands…'));
    await user.keyboard('2');
    await user.click(await find('Reveal 2 hands'));
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(hands('Hands per answer').getByLabelText('1 No')).toHaveValue(2);
  });

  /** Ana has counted two hands; the next read of the panel answers `meanwhile`. */
  const counting = async (meanwhile: PanelView, answers: Parameters<typeof servePanel>[1] = {}) => {
    const shown = await showPanelAt('Vote', talking(anOpenBallot()));
    await shown.user.click(await find('Show of hands…'));
    await shown.user.keyboard('2');
    servePanel(meanwhile, answers);
    return { ...shown, counts: () => hands('Hands per answer').getByLabelText('1 No') };
  };
  const bens = talking(anOpenBallot(), { talk: aTalk({ facilitator: 'ben' }) });
  const elsewhere = 'Somebody else leads the talk now, and counts the hands.';

  test('refused for a new facilitator, it says so and keeps its counts', async () => {
    const fails = { showHands: { fails: 'not-allowed', details: { because: 'not-leading' } } } as const;
    const { user, store, counts } = await counting(bens, fails);
    await user.click(await find('Reveal 2 hands'));
    await act(() => store.refresh());
    expect(screen.getAllByText(elsewhere)).toHaveLength(1);
    expect(counts()).toHaveValue(2);
    expect(await find('Reveal 2 hands')).toBeDisabled();
    servePanel(talking(anOpenBallot()));
    await act(() => store.refresh());
    expect(screen.queryByText(elsewhere)).toBeNull();
    expect(await find('Reveal 2 hands')).toBeEnabled();
  });

  test.each([
    ['another person takes over', bens, elsewhere],
    ['the talk ends', aPanel({ ballot: anOpenBallot() }), 'The talk is over.'],
  ])('keeps its counts when %s before they are sent', async (_when, meanwhile, words) => {
    const { store, counts } = await counting(meanwhile);
    await act(() => store.refresh());
    expect(screen.getByText(words, { selector: '[role=alert]' })).toBeVisible();
    expect(counts()).toHaveValue(2);
  });

  test('survives a reload in its round, and is forgotten on cancelling', async () => {
    await counting(bens);
    cleanup();
    const { user, store } = await showPanelAt('Vote', talking(anOpenBallot()));
    await user.click(await find('Show of hands…'));
    expect(hands('Hands per answer').getByLabelText('1 No')).toHaveValue(2);
    servePanel(talking(anOpenBallot({ round: 2 })));
    await act(() => store.refresh());
    await user.click(await find('Show of hands…'));
    expect(hands('Hands per answer').getByLabelText('1 No')).toHaveValue(null);
    await user.keyboard('3');
    await user.click(await find('Cancel'));
    expect(sessionStorage).toHaveLength(0);
  });

  test('leaves nothing stored once every count is cleared', async () => {
    const { user, counts } = await counting(bens);
    await user.clear(counts());
    expect(sessionStorage).toHaveLength(0);
  });

  test('is forgotten once it is stored', async () => {
    const { user } = await counting(talking(aRevealedBallot({ result: aResult({ hands: true }) })));
    await user.click(await find('Reveal 2 hands'));
    await screen.findByText('· by show of hands');
    expect(sessionStorage).toHaveLength(0);
  });

  test.each([
    ['a person who does not lead', talking(anOpenBallot(), { talk: aTalk({ facilitator: 'ben' }) })],
    ['a round with a vote', talking(anOpenBallot({ voted: ['ben'] }))],
    [
      'the facilitator where the rules have none',
      talking(anOpenBallot(), { policy: { ...aPanel().policy, hands: false } }),
    ],
    ['an issue without a talk', aPanel({ ballot: anOpenBallot({ voted: [] }) })],
  ])('is not offered to %s', async (_whom, panel) => {
    await showPanelAt('Vote', panel);
    await screen.findByRole('group', { name: 'Size' });
    expect(screen.queryByRole('button', { name: 'Show of hands…' })).toBeNull();
  });

  test('is named in the result, and the facilitator writes each reason unsigned', async () => {
    const result = aResult({ hands: true, countedBy: 'ana', lowVotes: 2 });
    const ballot = aRevealedBallot({ result, mine: null, awaited: true });
    const { user, asked } = await showPanelAt('Vote', talking(ballot));
    const reason = await screen.findByLabelText(/What does somebody doubt/);
    expect(await screen.findByText(/^· by show of hands/)).toHaveTextContent('· by show of hands, counted by you');
    expect(screen.queryByLabelText('With my name')).toBeNull();
    await user.type(reason, 'Recipes change{Enter}');
    expect(asked()[0]).toMatchObject({
      functionKey: 'giveReason',
      payload: { input: { text: 'Recipes change', signed: false } },
    });
    expect(reason).toHaveValue('');
  });

  test('lets the facilitator say that one low vote was heard', async () => {
    const result = aResult({ hands: true, lowVotes: 2 });
    const whoSays = { of: 'room', by: 'ana', heard: 1 } as const;
    const ballot = aRevealedBallot({ result, mine: null, awaited: true, whoSays });
    const { user, asked } = await showPanelAt('Vote', talking(ballot));
    await user.click(await find('One doubt was heard'));
    expect(asked()[0]).toMatchObject({ functionKey: 'sayHeard', payload: { base: { round: 1, hands: 1 } } });
  });
});

describe('a person who cannot give the reason is told who can', () => {
  const reader = { accountId: 'goran', canEdit: false };
  const hands = { result: aResult({ hands: true }), whoSays: { of: 'room', by: 'ben', heard: 0 } } as const;
  test.each([
    ['a person who has not voted', { mine: null }, {}, /^Whoever doubts can say what it is, or that it was heard/],
    ['a person who may only read', {}, { me: reader }, /^Whoever doubts can say/],
    ['after a show of hands', { ...hands, mine: null }, {}, /, who leads, can write down/],
    [
      'after the talk with the show of hands',
      { ...hands, mine: null },
      { talk: null },
      /, who counted the hands, can write down/,
    ],
    ['after the votes are deleted', { mine: null, whoSays: { of: 'nobody' } }, {}, /^Nobody can say any more/],
  ] as const)('%s', async (_who, spoilt, panel, words) => {
    await showPanelAt('Vote', talking(aRevealedBallot(spoilt), panel));
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByText('If the doubt is yours:')).toBeNull();
  });

  test('shows nothing once every low vote is heard', async () => {
    await showPanelAt('Vote', talking(aRevealedBallot({ mine: null, whoSays: null })));
    expect(await screen.findByText('4 of 5 would start', { selector: 'b' })).toBeVisible();
    expect(screen.queryByText(/^Whoever doubts/)).toBeNull();
  });
});

describe('the line for low voters', () => {
  test.each([
    ['tells a low voter who has spoken that it is done', 2, /You have spoken/],
    ['tells other voters that it is not for them', 4, /whoever voted 1 or 2/],
  ] as const)('%s', async (_what, mine, words) => {
    const { user } = await showPanelAt('Vote', talking(aRevealedBallot({ mine })));
    await user.click(await find(/^Say what it is/));
    expect(screen.getByText(words)).toBeVisible();
  });
});
