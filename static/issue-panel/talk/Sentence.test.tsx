import { act, screen } from '@testing-library/react';
import { aConflict, aPanel, aPastTalk, aTalk } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { servePeople } from '../../../test/serve-people';
import { openTalks } from '../../../test/open-talks';
import { showPanelAt } from '../../../test/show-panel';
import { panelDe } from '../words.de';

beforeEach(() => {
  servePeople({ accountId: 'farah', displayName: 'Farah Haddad' });
});

const SENTENCE = 'What did we agree, in one sentence?';
const field = () => screen.queryByRole('textbox', { name: SENTENCE });
const talk = (facilitator: string, saved: string | null = null) =>
  aPanel({ talk: aTalk({ facilitator, sentence: saved === null ? null : { text: saved, by: 'farah' } }) });

test('a person who does not lead saves the sentence by the enter key, which does not close the talk', async () => {
  const { user, asked } = await showPanelAt('Close', talk('ben'), { writeAgreed: talk('ben', 'We show prices.') });
  await user.type(await screen.findByLabelText(SENTENCE), 'We show prices.{Enter}');
  const payload = { base: { talk: aTalk().startedAt, sentence: '' }, input: { sentence: 'We show prices.' } };
  expect(asked().map(({ functionKey }) => functionKey)).toEqual(['writeAgreed']);
  expect(asked()[0]).toMatchObject({ payload });
  expect(await screen.findByText('We show prices.')).toBeVisible();
  expect(await screen.findByText('written by Farah Haddad')).toBeVisible();
  expect(field()).toBeNull();
  expect(screen.getByText('We show prices.')).toHaveFocus();
});

test('a sentence that another person saves is shown to all, and starts the text of who changes it', async () => {
  const { user, store } = await showPanelAt('Close', talk('ana'));
  expect(field()).toHaveValue('');
  const { asked } = servePanel(talk('ana', 'We show prices.'));
  await act(() => store.refresh());
  expect(await screen.findByText('We show prices.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Change the sentence' }));
  expect(field()).toHaveValue('We show prices.');
  expect(field()).toHaveFocus();
  await user.type(screen.getByLabelText(SENTENCE), ' Today.');
  await user.click(screen.getByRole('button', { name: 'Save the sentence' }));
  expect(asked()[0]?.payload).toMatchObject({
    base: { sentence: 'We show prices.' },
    input: { sentence: 'We show prices. Today.' },
  });
});

test('a facilitator whose cursor is in the empty field sees what another person saves', async () => {
  const { user, store } = await showPanelAt('Close', talk('ana'));
  await user.click(await screen.findByLabelText(SENTENCE));
  servePanel(talk('ana', 'We show prices.'));
  await act(() => store.refresh());
  expect(await screen.findByText('We show prices.')).toHaveFocus();
  expect(screen.getByText('written by Farah Haddad')).toBeVisible();
  expect(field()).toBeNull();
});

test('a sentence that comes while another is typed stands beside it, and replaces it only when asked to', async () => {
  const { user, store } = await showPanelAt('Close', talk('ben'));
  await user.type(await screen.findByLabelText(SENTENCE), 'We hide prices.');
  servePanel(talk('ben', 'We show prices.'));
  await act(() => store.refresh());
  expect(field()).toHaveValue('We hide prices.');
  expect(await screen.findByText('Saved so far, by Farah Haddad: “We show prices.”')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(field()).toBeNull();
  expect(screen.getByText('We show prices.')).toBeVisible();
});

test('a copy that was not changed yet follows a newer sentence, so that closing keeps it', async () => {
  const { user, store } = await showPanelAt('Close', talk('ana', 'We show prices.'));
  await user.click(await screen.findByRole('button', { name: 'Change the sentence' }));
  const { asked } = servePanel(talk('ana', 'We show prices without tax.'));
  await act(() => store.refresh());
  expect(field()).toHaveValue('We show prices without tax.');
  await user.click(screen.getByRole('button', { name: 'Close the talk' }));
  expect(asked()[0]).toMatchObject({ payload: { input: { agreed: 'We show prices without tax.' } } });
});

test('of two sentences at once the later writer chooses', async () => {
  const writeAgreed = aConflict({ field: 'sentence', mine: 'We hide prices.', theirs: 'We show prices.' });
  const { user } = await showPanelAt('Close', talk('ben'), { writeAgreed });
  await user.type(await screen.findByLabelText(SENTENCE), 'We hide prices.{Enter}');
  const { asked } = servePanel(talk('ben', 'We hide prices.'));
  await user.click(await screen.findByRole('button', { name: 'Use mine' }));
  expect(asked()[0]?.payload).toMatchObject({
    base: { sentence: 'We show prices.' },
    input: { sentence: 'We hide prices.' },
  });
});

test('a reader sees the saved sentence, without a field', async () => {
  const view = talk('ben', 'We show prices.');
  await showPanelAt('Close', { ...view, me: { ...view.me, canEdit: false } });
  expect(await screen.findByText('We show prices.')).toBeVisible();
  expect(await screen.findByText('written by Farah Haddad')).toBeVisible();
  expect(field()).toBeNull();
});

test('the enter key in the empty field sends nothing', async () => {
  const { user, asked } = await showPanelAt('Close', talk('ben'));
  await user.type(await screen.findByLabelText(SENTENCE), '{Enter}');
  expect(asked()).toEqual([]);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a person who only looked at changing the sentence goes back to it', async () => {
  const { user, asked } = await showPanelAt('Close', talk('ben', 'We show prices.'));
  await user.click(await screen.findByRole('button', { name: 'Change the sentence' }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(field()).toBeNull();
  expect(await screen.findByText('We show prices.')).toBeVisible();
  expect(asked()).toEqual([]);
});

test('a facilitator closes the talk with the sentence that was saved', async () => {
  const { user, asked } = await showPanelAt('Close', talk('ana', 'We show prices.'));
  await screen.findByText('We show prices.');
  await user.click(screen.getByRole('button', { name: 'Close the talk' }));
  expect(asked()[0]).toMatchObject({ functionKey: 'closeTalk', payload: { input: { agreed: '' } } });
});

test('the record names who wrote the sentence', async () => {
  const { user } = await showPanelAt('Close', aPanel({ talks: [aPastTalk({ agreedBy: 'farah' })] }));
  await openTalks(user);
  expect(await screen.findByText('written by Farah Haddad')).toBeVisible();
});

test('German names the writer', () => {
  expect(panelDe.close.savedSoFar('dir', 'Ja.')).toBe('Bisher gespeichert, von dir: „Ja.“');
});
