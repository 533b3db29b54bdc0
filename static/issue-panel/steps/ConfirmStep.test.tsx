import { screen } from '@testing-library/react';
import { aPanel, aRevealedBallot, aSize } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';

test.each([
  ['the settled card', 'L', { value: null }, 'L · no vote yet'],
  ['the settled card without an estimate field', 'L', null, 'L · no vote yet'],
  ['the number that only Jira has', null, { value: 5 }, 'Jira says 5 · no vote yet'],
  ['the settled card and the field, where they differ', 'L', { value: 5 }, 'L · Jira says 5 · no vote yet'],
  ['the settled card alone, where the field is equal', '5', { value: 5 }, '5 · no vote yet'],
  ['nothing of a size that nobody asks for', null, null, 'no vote yet'],
])('the line of the vote shows %s', async (_what, settledSize, estimate, said) => {
  await showPanel(aPanel({ settledSize, issue: { ...aPanel().issue, estimate } }));
  expect(screen.getByText(said)).toBeVisible();
});

test('a vote on sizes alone counts no starters; an estimate keeps its decimals', async () => {
  const ballot = aRevealedBallot({ result: null, mine: null, size: aSize() });
  await showPanel(aPanel({ ballot, issue: { ...aPanel().issue, estimate: { value: 0.25 } } }));
  expect(screen.getByText('Jira says 0.25 · no vote yet')).toBeVisible();
});

test('German says so too', async () => {
  await showPanel(aPanel({ settledSize: 'L', issue: { ...aPanel().issue, estimate: { value: 2 } } }), {}, 'de');
  expect(screen.getByText('L · Jira sagt 2 · noch keine Stimme')).toBeVisible();
});
