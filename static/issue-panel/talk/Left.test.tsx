import { screen, within } from '@testing-library/react';
import {
  aCriterion,
  anAssessment,
  aPanel,
  aQuestion,
  aReadiness,
  aResult,
  aRevealedBallot,
  aSize,
  aTalk,
} from '../../../test/a-panel';
import { loudButtons } from '../../../test/is-loud';
import { showPanel, visit } from '../../../test/show-panel';
import { unmet } from '../../../src/domain/criteria/criterion';
import { targets } from '../keyboard/lead-target';

const bar = () => within(screen.getByRole('region', { name: 'Talk' }));
const apart = aCriterion({ id: 'sizesApart', step: 'confirm', finding: unmet({ because: 'sizes-apart', steps: 3 }) });
const onceClosed = {
  state: 'refine',
  lacks: 'both',
  standing: 'not-agreed',
  gaps: 1,
  missing: 'sizesApart',
  outdated: '',
  unseen: false,
} as const;
const farApart = aPanel({
  talk: aTalk({ onceClosed }),
  questions: [],
  ballot: aRevealedBallot({ size: aSize() }),
  assessment: { readiness: aReadiness({ gaps: 1 }), criteria: [apart] },
});

test('sizes apart are named in the bar and at the close, which both lead to settling', async () => {
  const { user, asked } = await showPanel(farApart);
  expect(bar().getByText(/^1 left/)).toBeVisible();
  expect(bar().getByRole('button', { name: 'Vote again' })).toBeVisible();
  expect(bar().queryByRole('button', { name: 'Close the talk' })).toBeNull();
  expect(screen.getByText('It ends as:')).toHaveTextContent('It ends as: Another talk');
  const [inBar, atEnd] = screen.getAllByRole('button', { name: 'sizes are 3 steps apart' });
  for (const press of [inBar, atEnd]) {
    if (press !== undefined) await user.click(press);
    expect(document.activeElement).toHaveAttribute('id', targets.settle);
  }
  visit('Close');
  await user.click(screen.getByRole('button', { name: 'Settle…' }));
  expect(document.activeElement).toHaveAttribute('id', targets.settle);
  visit('Close');
  await user.click(screen.getByRole('button', { name: 'Vote again' }));
  expect(asked()).toMatchObject([{ functionKey: 'voteAgain', payload: { base: { round: 1 } } }]);
});

test('settling without a card is one of the choices', async () => {
  const { user, asked } = await showPanel(farApart, { settleSize: new Promise(() => undefined) });
  await user.click(screen.getByRole('button', { name: 'Settle…' }));
  await user.click(screen.getByRole('button', { name: 'Size does not matter here' }));
  expect(asked()).toMatchObject([
    { functionKey: 'settleSize', payload: { base: { round: 1, label: null }, input: { label: null } } },
  ]);
  expect(screen.getByText('said by you')).toBeVisible();
});

test('each question that must be answered first is named, and leads into its answer', async () => {
  const questions = [
    aQuestion({ id: 'q1', blocking: true, text: 'Who pays?' }),
    aQuestion({ id: 'q2', blocking: true, text: 'Since when?' }),
  ];
  const talk = aTalk({ onceClosed: { ...onceClosed, missing: 'blocking-answered' } });
  const criteria = anAssessment().criteria.filter(({ id }) => id === 'blocking-answered');
  const assessment = { readiness: aReadiness({ gaps: 1 }), criteria };
  const { user } = await showPanel(aPanel({ questions, talk, assessment, ballot: aRevealedBallot() }));
  expect(bar().getByText(/^2 left/)).toBeVisible();
  await user.click(bar().getByRole('button', { name: '“Since when?”' }));
  expect(await screen.findByLabelText('Your answer')).toHaveFocus();
  visit('Close');
  expect(screen.getAllByRole('button', { name: '“Who pays?”' })).toHaveLength(2);
});

test('what people said on older content is asked again in few words', async () => {
  const outdated = { outcome: 'outdated' } as const;
  const criteria = [
    aCriterion({ id: 'asked', step: 'unknowns', finding: outdated }),
    aCriterion({ id: 'confident', step: 'confirm', finding: outdated }),
  ];
  const talk = aTalk({ onceClosed: { ...onceClosed, missing: 'asked confident' } });
  await showPanel(aPanel({ ...farApart, talk, assessment: { readiness: aReadiness({ gaps: 2 }), criteria } }));
  visit('Close');
  for (const name of ['still nothing to ask?', 'still agreed?'])
    expect(screen.getAllByRole('button', { name })).toHaveLength(2);
});

test('the words of a low vote stand in the result, with the press that answers them', async () => {
  const reason = aQuestion({
    id: 'q9',
    blocking: true,
    fromRound: 1,
    text: 'Suppliers change recipes',
    owner: 'ana',
    due: '2026-12-08',
  });
  const result = aResult({ counts: [1, 1, 0, 2, 1], lowVotes: 2, lowHeard: 0, reasons: 1 });
  const ballot = aRevealedBallot({ result, size: aSize(), lowVotesWaiting: 1, whoSays: null });
  const { user } = await showPanel(aPanel({ questions: [reason], talk: aTalk(), ballot }));
  expect(screen.getByText('2 would not start yet:')).toBeVisible();
  // The order is always the same: the sizes, then who would start.
  const sizes = document.getElementById(targets.result);
  expect(sizes?.compareDocumentPosition(screen.getByText('2 would not start yet:'))).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
  // Nothing is louder than the doubt.
  expect(loudButtons()).toEqual(['Vote again']);
  expect(screen.getByText(/for you by/)).toBeVisible();
  expect(screen.getByText('1 doubt not heard yet')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Answer “Suppliers change recipes”' }));
  expect(await screen.findByLabelText('Your answer')).toHaveFocus();
});

test('sizes a step apart offer their cards at once', async () => {
  const counts = aSize().counts.map((card) => ({ ...card, votes: { 3: 2, 5: 3 }[card.label] ?? 0 }));
  const size = aSize({ counts, spread: 1, advice: 'nearly', clusters: null, first: null, apart: null });
  const { user, asked } = await showPanel(aPanel({ ballot: aRevealedBallot({ size }) }));
  expect(screen.getByRole('button', { name: 'Settle on 3' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Settle on 5' }));
  expect(asked()).toMatchObject([{ functionKey: 'settleSize', payload: { input: { label: '5' } } }]);
});
