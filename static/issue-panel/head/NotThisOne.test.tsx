import { screen } from '@testing-library/react';
import { aConflict, aPanel } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';

const exempt = {
  state: 'exempt',
  by: 'ben',
  at: '2025-11-24T09:00:00.000Z',
  until: '2025-12-08T09:00:00.000Z',
  reason: 'a spike',
} as const;

async function keepOff(shown: Awaited<ReturnType<typeof showPanel>>): Promise<void> {
  await shown.user.click(screen.getByRole('button', { name: 'More actions' }));
  await shown.user.click(await screen.findByRole('menuitem', { name: 'Do not flag this one…' }));
  await shown.user.type(await screen.findByLabelText('Why not this one?'), 'a spike{Enter}');
}

test.each(['ours', 'due'] as const)('a flag that is %s is kept off with a reason', async (state) => {
  const shown = await showPanel(aPanel({ flag: { state } }), { exemptIssue: aPanel({ flag: exempt }) });
  await keepOff(shown);
  expect(shown.asked()[0]).toMatchObject({
    functionKey: 'exemptIssue',
    payload: { base: { exempt: null }, input: { reason: 'a spike' } },
  });
  expect(await screen.findByText(/^Not flagged until .*: “a spike”/u)).toBeVisible();
});

test('the flag may come again by one press', async () => {
  const shown = await showPanel(aPanel({ flag: exempt }), { flagAgain: aPanel({ flag: { state: 'due' } }) });
  await shown.user.click(screen.getByRole('button', { name: 'Flag again' }));
  expect(shown.asked()[0]).toMatchObject({ functionKey: 'flagAgain' });
  expect(screen.queryByText(/^Not flagged until/u)).toBeNull();
});

test('two reasons at once are both shown', async () => {
  const conflict = aConflict({ field: 'reason', mine: 'a spike', theirs: 'too small' });
  const shown = await showPanel(aPanel({ flag: { state: 'ours' } }), { exemptIssue: conflict });
  await keepOff(shown);
  expect(await screen.findByText('too small')).toBeVisible();
});

test.each([
  ['nothing is flagged', aPanel()],
  ['it is exempt already', aPanel({ flag: exempt })],
])('where %s nothing is offered', async (_when, panel) => {
  const { user } = await showPanel(panel);
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  expect(await screen.findByRole('menuitem', { name: 'Edit why and scope' })).toBeVisible();
  expect(screen.queryByRole('menuitem', { name: 'Do not flag this one…' })).toBeNull();
});
