import { act, screen } from '@testing-library/react';
import { aPanel } from '../../test/a-panel';
import { servePanel } from '../../test/panel-host';
import { showPanel } from '../../test/show-panel';
import { ui } from '../../test/ui-host';
import { expectLog } from '../../test/logged';

const onLine = jest.spyOn(navigator, 'onLine', 'get');

afterAll(() => jest.restoreAllMocks());

const offline = 'There was no connection. Try again once you are connected.';
const silent = 'Common Ground does not answer right now. Try again in a moment.';
const line = () => screen.getByLabelText(/What could go wrong/);

/** The bridge rejects every call; `connected`: what the browser says about the connection. */
const cutOff = (connected: boolean): void => {
  onLine.mockReturnValue(connected);
  ui.answer('invoke', () => Promise.reject(new Error('Failed to fetch')));
};

test.each([
  [false, offline],
  [true, silent],
])('without an answer, it says whose connection is gone (connected: %s)', async (connected, said) => {
  expectLog('Error: Failed to fetch');
  const { user } = await showPanel(aPanel());
  cutOff(connected);
  await user.click(screen.getByRole('button', { name: 'Start refining' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(said);
});

test('a question is perhaps saved, and the message stays when the connection is back', async () => {
  expectLog('Error: Failed to fetch');
  const { user, store } = await showPanel(aPanel());
  cutOff(false);
  await user.type(line(), 'Who pays?{Enter}');
  expect(await screen.findByText('Perhaps not saved: “Who pays?”')).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent(offline);
  onLine.mockReturnValue(true);
  servePanel(aPanel());
  await act(() => store.refresh());
  expect(screen.getByRole('alert')).toHaveTextContent(offline);
  servePanel(aPanel(), { askQuestion: { fails: 'jira-unavailable' } });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(
    await screen.findByText('Jira does not answer right now. Try again in a moment.', { exact: false }),
  ).toBeVisible();
});

test('German says the same', async () => {
  expectLog('Error: Failed to fetch');
  const { user } = await showPanel(aPanel(), {}, 'de');
  cutOff(false);
  await user.click(screen.getByRole('button', { name: 'Mit dem Klären beginnen' }));
  const said = 'Es gab keine Verbindung. Versuche es noch einmal, sobald du verbunden bist.';
  expect(await screen.findByRole('alert')).toHaveTextContent(said);
});
