import { act, screen } from '@testing-library/react';
import { aConflict, aPanel } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';

const theirs = 'demo on Friday';

test('two exceptions at once conflict: both reasons are shown, and one can be chosen', async () => {
  const conflict = aConflict({ field: 'reason', mine: 'the law', theirs });
  const { user, asked } = await showPanel(aPanel(), { makeException: conflict });
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Make an exception…' }));
  await user.type(await screen.findByLabelText('Why an exception?'), 'the law{Enter}');
  expect(asked()[0]).toMatchObject({
    functionKey: 'makeException',
    payload: { base: { exception: null }, input: { reason: 'the law' } },
  });
  expect(await screen.findByText(theirs)).toBeVisible();
  expect(screen.getByText('the law')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Use mine' }));
  expect(asked().at(-1)).toMatchObject({ functionKey: 'makeException', payload: { input: { reason: 'the law' } } });
});

test.each(['indeterminate', 'done'] as const)(
  'an issue that is %s offers no exception, which would change nothing',
  async (progress) => {
    const panel = aPanel();
    const { user } = await showPanel(aPanel({ issue: { ...panel.issue, progress } }));
    await user.click(screen.getByRole('button', { name: 'More actions' }));
    expect(await screen.findByRole('menuitem', { name: 'Edit why and scope' })).toBeVisible();
    expect(screen.queryByRole('menuitem', { name: 'Make an exception…' })).toBeNull();
  },
);

test('work beginning meanwhile refuses the exception and keeps the reason', async () => {
  const begun = { fails: 'bad-request', details: { because: 'begun' } } as const;
  const { user } = await showPanel(aPanel(), { makeException: begun });
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Make an exception…' }));
  await user.type(await screen.findByLabelText('Why an exception?'), 'the law{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Work on this has begun');
  expect(screen.getByLabelText('Why an exception?')).toHaveValue('the law');
});

const taking = async (answers: Parameters<typeof showPanel>[1] = {}, panel = aPanel()) => {
  const shown = await showPanel(panel, answers);
  await shown.user.click(screen.getByRole('button', { name: 'More actions' }));
  await shown.user.click(await screen.findByRole('menuitem', { name: 'Make an exception…' }));
  return shown;
};

test('a person who may no longer edit takes nothing as is', async () => {
  const { store } = await taking();
  await screen.findByLabelText('Why an exception?');
  servePanel(aPanel({ me: { accountId: 'ana', canEdit: false } }));
  await act(() => store.refresh());
  expect(screen.queryByLabelText('Why an exception?')).toBeNull();
});
