import { act, screen } from '@testing-library/react';
import { anOpenBallot, aPanel, aTalk, DONE_WHEN } from '../../../test/a-panel';
import { offline, servePanel } from '../../../test/panel-host';
import { showPanelAt } from '../../../test/show-panel';

const OLD = 'The text changed since you voted: done-when';
const panel = (isOld: boolean) =>
  aPanel({
    talk: aTalk(),
    ballot: anOpenBallot({ voted: ['ana'], mine: 4, changedSinceMine: isOld ? DONE_WHEN : null }),
  });
const button = (name: string) => screen.findByRole('button', { name });
const onScreen = () => screen.queryByText(OLD, { ignore: '[role=status]' });
const aloud = () => screen.queryByText(OLD, { selector: '[role=status]' });

test('a change of the text is told beside the masked vote, and announced', async () => {
  const { store } = await showPanelAt('Vote', panel(false));
  expect(screen.queryByText(OLD)).toBeNull();
  servePanel(panel(true));
  await act(() => store.refresh());
  expect(onScreen()).toBeVisible();
  expect(aloud()).toBeInTheDocument();
  expect(screen.getByText('You have voted', { selector: 'output' })).toBeVisible();
  expect(screen.queryByText(/Your vote/)).toBeNull();
});

test('a tap puts the vote on the text on screen, which the pass says and no payload', async () => {
  const view = { ...panel(true), pass: 'sealed' };
  const { user, asked } = await showPanelAt('Vote', view, { castVote: new Promise(() => undefined) });
  await user.click(await button('Tap again'));
  await user.click(screen.getByRole('radio', { name: /Good/ }));
  expect(asked()).toEqual([
    expect.objectContaining({
      functionKey: 'castVote',
      payload: { base: { round: 1 }, input: { confidence: 4, size: null }, pass: 'sealed' },
    }),
  ]);
  expect(onScreen()).toBeNull();
});

test('what has changed since the vote is shown where it stands', async () => {
  const parts = [
    { kind: 'removed', text: '8:00' },
    { kind: 'added', text: '9:30' },
  ] as const;
  const fields = [{ field: 'description', edits: [{ by: 'ana', at: '2025-11-24T10:00:00.000Z' }], parts }] as const;
  const seeChanges = Promise.resolve({ ok: true, value: { since: null, fields, elsewhere: false } });
  const { user, asked } = await showPanelAt('Vote', panel(true), { seeChanges });
  await user.click(await button('See'));
  expect(await screen.findByText('9:30')).toBeVisible();
  expect(asked()[0]).toMatchObject({ functionKey: 'seeChanges', payload: { since: 'my-vote' } });
});

test('voting again removes the note before the vote is stored', async () => {
  const { user, asked } = await showPanelAt('Vote', panel(true), { castVote: new Promise(() => undefined) });
  await user.click(await button('Change my vote'));
  expect(onScreen()).toBeNull();
  await user.click(screen.getByRole('radio', { name: /Good/ }));
  expect(asked()).toMatchObject([
    { functionKey: 'castVote', payload: { base: { round: 1 }, input: { confidence: 4 } } },
  ]);
  expect(await button('Change my vote')).toBeVisible();
  expect(onScreen()).toBeNull();
});

test('the note is back when the new vote is cancelled or not stored', async () => {
  const { user } = await showPanelAt('Vote', panel(true), { castVote: offline });
  await user.click(await button('Change my vote'));
  await user.click(await button('Cancel'));
  expect(onScreen()).toBeVisible();
  await user.click(await button('Change my vote'));
  await user.click(screen.getByRole('radio', { name: /Good/ }));
  await screen.findByRole('alert');
  await user.click(await button('Cancel'));
  expect(onScreen()).toBeVisible();
});

test('adding a size keeps the note', async () => {
  const { user } = await showPanelAt('Vote', panel(true), { castVote: new Promise(() => undefined) });
  await user.click(await button('Change my vote'));
  await user.click(screen.getByRole('radio', { name: '8' }));
  expect(onScreen()).toBeVisible();
});

test('a person who may no longer vote is not asked to vote again', async () => {
  await showPanelAt('Vote', { ...panel(true), me: { accountId: 'ana', canEdit: false } });
  expect(screen.getByText('You have voted')).toBeVisible();
  expect(onScreen()).toBeNull();
});
