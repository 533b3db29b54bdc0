import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anOpenBallot, aPanel, aTalk } from '../../../test/a-panel';
import { pressable, showPanel, showPanelAt } from '../../../test/show-panel';
import { ui } from '../../../test/ui-host';
import { forgetFolding } from '../parts/use-folding';
import { isLarge } from './large';

beforeEach(() => forgetFolding());

const inTalk = aPanel({ talk: aTalk() });
const { key, summary } = inTalk.issue;
const called = (command: string) => ui.calls.filter((call) => call.command === command).map(({ data }) => data);

const openLarge = () => userEvent.setup().click(screen.getByRole('button', { name: 'Open large' }));

const isFunction = (value: unknown): value is () => void => typeof value === 'function';

const isHearer = (value: unknown): value is (told: unknown) => void => typeof value === 'function';

/** Closes the dialog, as Jira does. */
function closeDialog(): void {
  const [opened] = called('openModal');
  const onClose: unknown = typeof opened === 'object' && opened !== null && 'onClose' in opened ? opened.onClose : null;
  if (isFunction(onClose)) onClose();
}

test('a talk opens in Jira’s largest dialog, and the focus comes back to its button', async () => {
  ui.answer('openModal', () => true);
  await showPanel(inTalk);
  await openLarge();
  expect(called('openModal')).toMatchObject([
    { resource: null, size: 'max', title: `${key} ${summary}`, context: { large: true } },
  ]);
  screen.getByPlaceholderText('One line, one question').focus();
  act(closeDialog);
  expect(screen.getByRole('button', { name: 'Open large' })).toHaveFocus();
});

test('a dialog that Jira does not open is reported', async () => {
  ui.answer('openModal', () => false);
  ui.answer('showFlag', () => true);
  await showPanel(inTalk);
  await openLarge();
  await waitFor(() => expect(called('showFlag')).toMatchObject([{ title: 'Jira did not open it large.' }]));
});

test('Escape closes the large view, after what is open in it, and not over typed text', async () => {
  ui.answer('close', () => true);
  const { user } = await showPanel(inTalk, {}, 'en', 'large');
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await screen.findByRole('menu');
  expect(screen.queryByRole('button', { name: 'Open large' })).toBeNull();
  await user.keyboard('{Escape}');
  await user.type(screen.getByPlaceholderText('One line, one question'), 'Twins?{Escape}');
  expect(called('close')).toEqual([]);
  await user.clear(screen.getByPlaceholderText('One line, one question'));
  await user.keyboard('{Escape}');
  expect(called('close')).toHaveLength(1);
});

test('Escape leaves the panel itself open', async () => {
  const { user } = await showPanel(inTalk);
  await user.keyboard('{Escape}');
  expect(called('close')).toEqual([]);
});

test('the panel and its large view show the same typed text', async () => {
  const told: unknown[] = [];
  const hearers = new Set<(text: unknown) => void>();
  ui.answer('emit', (event) => void told.push(event));
  ui.answer('on', (listening) => {
    if (typeof listening !== 'object' || listening === null) return null;
    if (!('event' in listening) || !('callback' in listening)) return null;
    const { event, callback } = listening;
    const hear = (text: unknown): void => {
      if (isHearer(callback)) callback(text);
    };
    if (event === 'common-ground-text') hearers.add(hear);
    return { unsubscribe: () => hearers.delete(hear) };
  });
  const { user } = await showPanel(inTalk);
  const field = screen.getByPlaceholderText('One line, one question');
  await user.type(field, 'T');
  const name = `draft ana ${inTalk.issue.id} ask`;
  const typed = expect.stringContaining('"T"');
  expect(told).toContainEqual({ event: 'common-ground-text', payload: expect.objectContaining({ name, text: typed }) });
  const before = told.length;
  const text = JSON.stringify({ fields: { signed: 'Twins?', unnamed: '' }, base: {}, sent: null });
  act(() => hearers.forEach((hear) => hear({ from: 'the large view', name, text })));
  expect(told).toHaveLength(before);
  expect(field).toHaveValue('Twins?');
  act(() => hearers.forEach((hear) => hear({ from: 'the large view', name, text: null })));
  expect(field).toHaveValue('');
});

test('a panel on which nothing was typed tells the other view nothing', async () => {
  const { store } = await showPanelAt('Vote', aPanel({ ballot: anOpenBallot({ round: 2 }), talk: aTalk() }));
  await act(() => store.refresh());
  expect(called('emit')).toEqual([]);
});

test.each([
  [{ modal: { large: true } }, true],
  [{ modal: { picture: { id: '7' } } }, false],
  [{}, false],
  [undefined, false],
])('%j is the large view: %s', (extension, large) => {
  expect(isLarge(extension)).toBe(large);
});

test('without a talk nothing opens large', async () => {
  await showPanel(aPanel());
  await userEvent.setup().click(screen.getByRole('button', { name: 'More actions' }));
  await screen.findByRole('menu');
  expect(screen.queryByRole('button', { name: 'Open large' })).toBeNull();
  expect(await pressable('Edit why and scope')).toBeVisible();
});
