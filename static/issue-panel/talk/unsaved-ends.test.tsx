import { act, cleanup, screen } from '@testing-library/react';
import { aPanel, aPastTalk, aTalk } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showAtRest, showPanelAt } from '../../../test/show-panel';
import { panelDe } from '../words.de';
import { newFrame } from '../../ui/kept';

const running = aPanel({ talk: aTalk() });
const past = aPastTalk({ id: aTalk().startedAt, facilitator: 'ben', agreed: 'Next year.', nextSteps: [] });
const closed = aPanel({ talks: [past] });
const SENTENCE = 'What did we agree, in one sentence?';
const notice = () => screen.queryByText(/^What you wrote about the end of the talk on/);

/** Ana writes how the talk ends; then Ben closes it. */
async function writeAndLose(parts: string | null = null) {
  const shown = await showPanelAt('Close', running);
  await shown.user.type(await screen.findByLabelText(SENTENCE), 'We show prices.');
  await shown.user.click(screen.getByRole('radio', { name: 'Split' }));
  await shown.user.type(await screen.findByLabelText(/What happens/), 'Ask the kitchen');
  if (parts !== null) {
    await shown.user.clear(await screen.findByLabelText(/Split into/));
    await shown.user.type(screen.getByLabelText(/Split into/), parts);
  }
  servePanel(closed);
  await act(() => shown.store.refresh());
  return shown;
}

async function reload(view = closed) {
  cleanup();
  newFrame();
  localStorage.clear();
  const shown = await showAtRest(view);
  await screen.findByRole('button', { name: 'More actions' });
  return shown;
}

test('unsaved text about a talk closed by another stands beside the talks after a reload', async () => {
  await writeAndLose();
  expect(screen.getByLabelText(SENTENCE)).toHaveValue('We show prices.');
  // The text is still in its form, so it is not shown twice.
  expect(notice()).toBeNull();
  const { user } = await reload();
  expect(notice()).toBeVisible();
  expect(screen.getByText('We show prices.')).toBeVisible();
  expect(screen.getByText('→ Ask the kitchen')).toBeVisible();
  expect(screen.queryByText(/^Split into/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(notice()).toBeNull();
  await reload();
  expect(notice()).toBeNull();
});

test('parts that were not created stand there too, except proposed ones', async () => {
  await writeAndLose('Basket');
  await reload();
  expect(screen.getByText('Basket')).toBeVisible();
});

test('another outcome than a split needs no parts', async () => {
  const { user } = await showPanelAt('Close', running, { closeTalk: closed });
  await user.click(await screen.findByRole('radio', { name: 'Split' }));
  await user.clear(await screen.findByLabelText(/Split into/));
  await user.type(screen.getByLabelText(/Split into/), 'Basket');
  await user.click(screen.getByRole('radio', { name: 'Park' }));
  await user.click(screen.getByRole('button', { name: 'Close the talk' }));
  await screen.findByRole('button', { name: 'More actions' });
  expect(notice()).toBeNull();
});

test('text dropped in the form is not offered again', async () => {
  const { user } = await writeAndLose();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(notice()).toBeNull();
  await reload();
  expect(notice()).toBeNull();
});

test('recorded text is not offered again when only the answer was lost', async () => {
  await writeAndLose();
  const recorded = { ...past, agreed: 'We show prices.', nextSteps: ['Ask the kitchen'] };
  await reload(aPanel({ talks: [recorded] }));
  expect(notice()).toBeNull();
});

test('text about a left talk stands in the form that can still record it', async () => {
  await writeAndLose();
  await reload(aPanel({ talks: [aPastTalk({ id: past.id, outcome: 'none', agreed: '' })] }));
  expect(notice()).toBeNull();
});

test('German says it too', () => {
  expect(panelDe.past.unsavedEnds('24. Nov.')).toBe(
    'Was du zum Ende des Gesprächs vom 24. Nov. geschrieben hast, ist nicht festgehalten. Kopiere, was du brauchst.',
  );
});
