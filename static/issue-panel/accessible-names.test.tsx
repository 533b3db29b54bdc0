import { screen } from '@testing-library/react';
import { unmet } from '../../src/domain/criteria/criterion';
import { aCriterion, anOpenBallot, aPanel, aReadiness, aRevealedBallot, aTalk } from '../../test/a-panel';
import { showPanel, showPanelAt } from '../../test/show-panel';

const withCriterion = (id: 'acceptance-criteria' | 'visual') =>
  aPanel({
    assessment: {
      readiness: aReadiness(),
      criteria: [
        aCriterion({ id, finding: unmet({ because: id === 'visual' ? 'no-visual' : 'no-acceptance-criteria' }) }),
      ],
    },
  });

test.each([
  ['the panel', aPanel()],
  ['a talk', aPanel({ talk: aTalk() })],
  ['a revealed vote', aPanel({ talk: aTalk(), ballot: aRevealedBallot() })],
])('in %s ids are unique, and equal buttons have different names', async (_what, panel) => {
  await showPanel(panel);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  // The talk's step links repeat the names of the steps, and its bar what is left at the close.
  const buttons = screen.getAllByRole('button').filter((button) => button.closest('nav, [data-left]') === null);
  const names = buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('"Say when it is done" leads to its field', async () => {
  const { user } = await showPanel(withCriterion('acceptance-criteria'));
  await user.click(screen.getByRole('button', { name: /Say when it is done/ }));
  expect(document.activeElement).toHaveAccessibleName(/^Done when/);
});

test('a question’s details line names its action and the question', async () => {
  await showPanel(aPanel());
  const name = /Data.*, Change owner, due day, category or words “.*”$/;
  expect(screen.getByRole('button', { name })).toBeVisible();
});

test('votes per answer are read out as votes', async () => {
  await showPanel(aPanel({ talk: aTalk(), ballot: aRevealedBallot() }));
  expect(await screen.findAllByText('2 votes')).toHaveLength(2);
});

test('changing a vote focuses the first card, and the old vote can stay', async () => {
  const ballot = anOpenBallot({ voted: ['ana'], mine: 4 });
  const { user, asked } = await showPanelAt('Vote', aPanel({ talk: aTalk({ iSaid: 'wrote' }), ballot }));
  await user.click(screen.getByRole('button', { name: 'Change my vote' }));
  expect(screen.getByRole('radio', { name: /No$/ })).toHaveFocus();
  expect(screen.getByText('A tap votes. Until then your vote so far counts.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('button', { name: 'Change my vote' })).toHaveFocus();
  expect(asked()).toEqual([]);
});
