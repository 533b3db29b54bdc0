import { cleanup, screen, waitFor } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import { aPanel, aQuestion } from '../../../test/a-panel';
import { pressReload } from '../../../test/press-reload';
import { showPanel } from '../../../test/show-panel';

const refused = { askQuestion: { fails: 'rate-limited' } } as const;
const line = () => screen.getByLabelText(/What could go wrong/);
const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** Ana has asked a question that was not stored. */
async function refusing() {
  const shown = await showPanel(aPanel(), refused);
  await shown.user.type(line(), 'Who pays?{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Not saved: “Who pays?”');
  return shown;
}
/** `showPanel` starts a new frame, whose memory is empty. */
const reloaded = (panel: PanelView = aPanel(), answers: Parameters<typeof showPanel>[1] = {}) => {
  cleanup();
  return showPanel(panel, answers);
};

test('a reload restores the unsaved question and sends it again unchanged', async () => {
  await refusing();
  const { user, asked } = await reloaded();
  expect(screen.getByRole('alert')).toHaveTextContent('Not saved: “Who pays?”');
  await user.click(button('Try again'));
  expect(asked()).toMatchObject([
    { functionKey: 'askQuestion', payload: { input: { text: 'Who pays?', owner: null } } },
  ]);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(sessionStorage).toHaveLength(0);
});

test('a question that fails again is listed once', async () => {
  await refusing();
  const { user } = await reloaded(aPanel(), refused);
  await user.click(button('Try again'));
  await user.type(line(), 'And when?{Enter}');
  expect(await screen.findAllByRole('alert')).toHaveLength(2);
  await reloaded();
  expect(screen.getAllByRole('alert')).toHaveLength(2);
});

test.each([
  ['it is discarded', async () => (await reloaded()).user.click(button(/^Discard/))],
  ['it is seen to be there', (id: string) => reloaded(aPanel({ questions: [aQuestion({ id, text: 'Who pays?' })] }))],
])('nothing is restored once %s', async (_what, ends) => {
  const { sent } = await refusing();
  await ends(String(sent()[0]?.payload?.['requestId']));
  await waitFor(() => expect(sessionStorage).toHaveLength(0));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('another account does not see it', async () => {
  await refusing();
  await reloaded(aPanel({ me: { accountId: 'ben', canEdit: true } }));
  expect(screen.queryByRole('alert')).toBeNull();
});

const refusingAnonymous = async () => {
  const { user } = await showPanel(aPanel(), refused);
  await user.click(screen.getByLabelText('Without my name'));
  await user.type(line(), 'I do not trust it{Enter}');
  expect(await screen.findByRole('alert')).toBeVisible();
};

test('an anonymous question is not kept, so that it does not reveal its writer', async () => {
  await refusingAnonymous();
  expect(sessionStorage).toHaveLength(0);
  await reloaded();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('over a press of Reload it is kept, once and for its writer, and sent without a name', async () => {
  await refusingAnonymous();
  pressReload();
  await showPanel(aPanel({ me: { accountId: 'ben', canEdit: true } }));
  expect(screen.queryByRole('alert')).toBeNull();
  cleanup();
  const { user, asked } = await showPanel(aPanel());
  expect(screen.getByRole('alert')).toHaveTextContent('Not saved: “I do not trust it”');
  expect(sessionStorage).toHaveLength(0);
  expect(JSON.stringify(localStorage)).not.toContain('trust');
  await user.click(button('Try again'));
  expect(asked()).toMatchObject([{ payload: { input: { text: 'I do not trust it', anonymous: true } } }]);
  pressReload();
  await showPanel(aPanel());
  expect(screen.queryByRole('alert')).toBeNull();
});

test('text kept in an older shape is ignored', async () => {
  await refusing();
  const key = Object.keys(sessionStorage).find((name) => name.endsWith('unsaved')) ?? '';
  sessionStorage.setItem(key, '[{"question":"Who pays?"}, 7]');
  await reloaded();
  expect(screen.queryByRole('alert')).toBeNull();
});
