import { screen } from '@testing-library/react';
import { aPanel } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';

const more = async (user: Awaited<ReturnType<typeof showPanel>>['user']): Promise<void> => {
  await user.click(screen.getByRole('button', { name: 'More actions' }));
};

test.each([
  [true, 'It is on the list of the next refinement.'],
  [false, 'There is no room on the list of the next refinement.'],
])('the issue is put on the next list, and the panel says whether it is there: %s', async (isOnList, said) => {
  const { user, asked } = await showPanel(aPanel(), { putOnList: Promise.resolve({ ok: true, value: { isOnList } }) });
  await more(user);
  await user.click(await screen.findByRole('menuitem', { name: 'Put on the next list' }));
  expect(await screen.findByText(said, { selector: 'p:not([role])' })).toBeVisible();
  const [call] = asked().filter(({ functionKey }) => functionKey === 'putOnList');
  expect(call).toMatchObject({ payload: { input: { issueId: aPanel().issue.id } } });
});

test('what the back end refuses is said', async () => {
  const { user } = await showPanel(aPanel(), { putOnList: { fails: 'not-allowed' } });
  await more(user);
  await user.click(await screen.findByRole('menuitem', { name: 'Put on the next list' }));
  expect(await screen.findByRole('alert')).toBeVisible();
});
