import { screen } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import type { Renewal, Talk } from '../../../src/domain/talk/talk';
import { aConflict, anAssessment, aPanel, aPastTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';

const AGREED = 'Orders close at 8:00.';
const agreedTalk = (spoilt: Partial<Talk> = {}) =>
  aPastTalk({ outcome: 'ready', agreed: AGREED, at: '2026-11-19T10:00:00.000Z', participants: ['ana'], ...spoilt });
const kept: Renewal = { confirmed: 3, fingerprint: 'f', at: '2026-11-22T10:00:00.000Z' };
const panel = (talk: Talk, spoilt: Partial<PanelView> = {}): PanelView =>
  aPanel({
    assessment: anAssessment({ state: 'ready', lacks: 'nothing', gaps: 0, agreedAt: talk.at }),
    talks: [talk],
    ...spoilt,
  });
const reword = async (user: Awaited<ReturnType<typeof showPanel>>['user']) => {
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  return screen.queryByRole('menuitem', { name: 'Reword' });
};

test('an agreed sentence names its day, and that the text has changed since', async () => {
  await showPanel(panel(agreedTalk(), { renewals: [kept] }));
  expect(screen.getByText(/^Agreed on 19 Nov:/)).toHaveTextContent(
    `Agreed on 19 Nov: ${AGREED} · changed since, still agreed on 22 Nov`,
  );
  expect(screen.queryByText(/3 people/)).toBeNull();
});

test('on the day of the agreement only the line above names it', async () => {
  await showPanel(panel(agreedTalk({ at: '2026-11-24T08:00:00.000Z' })));
  expect(screen.getByText('Agreed today')).toBeVisible();
  expect(screen.getByText(/^Agreed:/)).toHaveTextContent(`Agreed: ${AGREED}`);
});

test('an agreement that was kept before the talk is not told of it', async () => {
  const before = { ...kept, at: '2026-11-18T10:00:00.000Z' };
  await showPanel(panel(agreedTalk(), { renewals: [before] }));
  expect(screen.queryByText(/changed since/)).toBeNull();
});

test('a vote on other content since is told beside the sentence', async () => {
  const assessment = anAssessment({ state: 'ready', agreedAt: '2026-11-24T08:00:00.000Z', changedSinceTalk: 'yes' });
  await showPanel(panel(agreedTalk(), { assessment }));
  expect(screen.getByText(/changed since, agreed anew today/)).toBeVisible();
});

test('a participant rewords the sentence, and the agreed one stays folded below', async () => {
  const by = { text: 'Orders close at 9:30.', by: 'ana', at: '2026-11-24T08:30:00.000Z' };
  const after = panel(agreedTalk({ reworded: by }));
  const { user, asked } = await showPanel(panel(agreedTalk()), { rewordAgreed: after });
  await user.click((await reword(user)) ?? document.body);
  const field = await screen.findByRole('textbox', { name: 'What we agreed, in other words' });
  expect(field).toHaveValue(AGREED);
  await user.clear(field);
  await user.type(field, 'Orders close at 9:30.');
  await user.click(screen.getByRole('button', { name: 'Save the sentence' }));
  expect(asked()).toContainEqual(
    expect.objectContaining({
      functionKey: 'rewordAgreed',
      payload: { base: { talk: agreedTalk().id, sentence: AGREED }, input: { sentence: 'Orders close at 9:30.' } },
    }),
  );
  expect(await screen.findByText(/^Agreed on 19 Nov, reworded by you today:/)).toBeVisible();
  expect(screen.getByText(AGREED)).not.toBeVisible();
  await user.click(screen.getByText('As it was agreed'));
  expect(screen.getByText(AGREED)).toBeVisible();
});

test('another wording in the meantime is shown beside the own one', async () => {
  const rewordAgreed = aConflict({ field: 'sentence', mine: 'Mine.', theirs: 'Theirs.' });
  const { user, asked } = await showPanel(panel(agreedTalk()), { rewordAgreed });
  await user.click((await reword(user)) ?? document.body);
  const field = await screen.findByRole('textbox', { name: 'What we agreed, in other words' });
  await user.clear(field);
  await user.type(field, 'Mine.');
  await user.click(screen.getByRole('button', { name: 'Save the sentence' }));
  expect(await screen.findByText('Theirs.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Use mine' }));
  expect(asked().at(-1)?.payload).toMatchObject({ base: { sentence: 'Theirs.' }, input: { sentence: 'Mine.' } });
});

test('only those who were in the talk reword its sentence', async () => {
  const { user } = await showPanel(panel(agreedTalk({ facilitator: 'ben', participants: ['ben'] })));
  expect(screen.getByText(/^Agreed on 19 Nov:/)).toBeVisible();
  expect(await reword(user)).toBeNull();
});
