import { screen, waitFor } from '@testing-library/react';
import { anAssessment, aPanel, aPastTalk } from '../../../test/a-panel';
import { servePeople } from '../../../test/serve-people';
import { openTalks } from '../../../test/open-talks';
import { showPanel } from '../../../test/show-panel';
import { ui } from '../../../test/ui-host';
import { panelDe } from '../words.de';

beforeEach(() => {
  servePeople({ accountId: 'ben', displayName: 'BEN' }, { accountId: 'chiara', displayName: 'CHIARA' });
});

const talks = ['t5', 't6'].map((id) => aPastTalk({ id }));
const folded = aPanel({
  talks,
  archived: { questions: 0, talks: 4, origins: [] },
  assessment: anAssessment({ talks: 6 }),
});
const earlier = [1, 2, 3, 4].map((at) => aPastTalk({ id: `t${at}`, agreed: `Agreed at talk ${at}.` }));

test('talks that are no longer with the issue are counted, and read when the reader asks for them', async () => {
  const value = { from: 0, questions: [], talks: earlier } as const;
  const { user, asked } = await showPanel(folded, { readArchive: Promise.resolve({ ok: true, value }) });
  expect(screen.getByText(/^talked 6 times/)).toBeVisible();
  await openTalks(user);
  expect(screen.queryByText(/^Agreed at talk/)).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Show 4 earlier talks' }));
  expect((await screen.findAllByText(/^Agreed at talk/)).map((one) => one.textContent)).toEqual(
    [4, 3, 2, 1].map((at) => `Agreed at talk ${at}.`),
  );
  expect(screen.queryByRole('button', { name: /earlier talk/ })).toBeNull();
  expect(asked()).toEqual([{ functionKey: 'readArchive', payload: { what: 'talks', before: 4 } }]);
});

test('German counts one of them, too', () => {
  expect(panelDe.past.earlier(6)).toBe('6 frühere Gespräche zeigen');
  expect(panelDe.past.earlier(1)).toBe('Das frühere Gespräch zeigen');
});

test('where all talks are kept, no count is shown', async () => {
  const { user } = await showPanel(aPanel());
  await openTalks(user);
  expect(await screen.findByText('Ask the kitchen who keeps the list before we go on.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /earlier talk/ })).toBeNull();
});

test('a talk shows who led, who took part, and its next steps', async () => {
  const nextSteps = ['Ask the kitchen'];
  const { user } = await showPanel(aPanel({ talks: [aPastTalk({ facilitator: 'chiara', nextSteps })] }));
  await openTalks(user);
  expect(await screen.findByText('Led by CHIARA · also took part: BEN and you')).toBeVisible();
  expect(screen.getByText('Next steps')).toBeVisible();
  expect(screen.getByText('→ Ask the kitchen')).toBeVisible();
});

test('a talk that split the issue links the parts, and the head says so', async () => {
  ui.answer('navigate', () => undefined);
  const { user } = await showPanel(aPanel({ talks: [aPastTalk({ outcome: 'split', parts: ['TIF-90', 'TIF-91'] })] }));
  expect(screen.getByText(/^talked once, .* · split$/)).toBeVisible();
  await openTalks(user);
  const parts = (await screen.findByText(/^Split into/)).closest('p');
  expect(parts).toHaveTextContent('Split into TIF-90, TIF-91');
  await user.click(screen.getByRole('link', { name: 'TIF-91' }));
  expect(ui.calls.at(-1)).toMatchObject({ command: 'navigate', data: { url: '/browse/TIF-91', type: 'new-tab' } });
});

test('a person who only spoke before the talk is no participant', async () => {
  const talks = [
    aPastTalk({ earlyRespondents: ['chiara'] }),
    aPastTalk({ id: 't2', facilitator: 'chiara', earlyRespondents: ['ben', 'ana'] }),
  ];
  const { user } = await showPanel(aPanel({ talks }));
  await openTalks(user);
  expect(await screen.findByText('Led by you · also took part: BEN · responded before it: CHIARA')).toBeVisible();
  expect(screen.getByText('Led by CHIARA · responded before it: BEN and you')).toBeVisible();
});

test('without other participants no names are listed', async () => {
  const { user } = await showPanel(aPanel({ talks: [aPastTalk({ participants: ['ana'] })] }));
  await openTalks(user);
  expect(await screen.findByText('Led by you')).toBeVisible();
});

const missed = /^You have not been in a talk about this yet:/u;

test('who is to build it and was in no talk is led to what was agreed, and not told again', async () => {
  const talks = [aPastTalk({ id: 't1' }), aPastTalk({ id: 't2' })];
  const panel = aPanel({ talks, missedTalks: true });
  const { user, asked } = await showPanel(panel, { readAgreed: { ...panel, missedTalks: false } });
  expect(screen.getByText(missed)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Read what was agreed' }));
  expect(screen.getByRole('button', { name: 'Talks (2)' })).toHaveFocus();
  await waitFor(() => expect(screen.queryByText(missed)).toBeNull());
  expect(asked()).toMatchObject([{ functionKey: 'readAgreed', payload: { base: { talk: 't2' } } }]);
});

test('who may only read the issue is led there, and nothing is sent', async () => {
  const { user, asked } = await showPanel(aPanel({ missedTalks: true, me: { accountId: 'ana', canEdit: false } }));
  await user.click(screen.getByRole('button', { name: 'Read what was agreed' }));
  expect(screen.getByRole('button', { name: 'Talks (1)' })).toHaveFocus();
  expect(screen.getByText('Ask the kitchen who keeps the list before we go on.')).toBeVisible();
  expect(asked()).toEqual([]);
});

test('nobody else reads that line', async () => {
  await showPanel(aPanel());
  expect(screen.queryByText(missed)).toBeNull();
});
