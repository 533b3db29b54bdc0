import { screen, within } from '@testing-library/react';
import { unmet } from '../../../src/domain/criteria/criterion';
import { aCriterion, anOpenBallot, aPanel, aReadiness, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';
import { ui } from '../../../test/ui-host';
import type { PanelView } from '../../../src/contract';

const tooLarge = { because: 'too-large', estimate: 20, limit: 10.5, percent: 50, usual: 21 } as const;
const blocked = { because: 'blocked', count: 1, key: 'TIF-52', summary: 'Mandates', sprint: 'Sprint 13' } as const;
const advice = (id: 'small-enough' | 'unblocked', finding: typeof tooLarge | typeof blocked) =>
  aCriterion({
    id,
    step: 'confirm',
    need: 'advice',
    place: id === 'unblocked' ? null : 'split',
    finding: unmet(finding),
  });

/** The advice, which stands where the scope is shown. */
async function adviceOf(spoilt: Partial<PanelView> = {}, language: 'en' | 'de' = 'en') {
  const criteria = [advice('small-enough', tooLarge), advice('unblocked', blocked)];
  const assessment = { readiness: aReadiness(), criteria };
  const { user } = await showPanel(aPanel({ assessment, ...spoilt }), {}, language);
  const list = screen.getByRole('list', { name: language === 'en' ? 'Would help too' : 'Hilft auch' });
  return { user, list: within(list) };
}

test('advice says why exactly, and a blocker is opened by its line', async () => {
  ui.answer('navigate', () => undefined);
  const { user, list } = await adviceOf();
  await user.click(list.getByRole('button', { name: 'TIF-52 “Mandates” in Sprint 13 comes first' }));
  expect(ui.calls.at(-1)).toMatchObject({ command: 'navigate', data: { url: '/browse/TIF-52' } });
});

test('too large leads to how it is split', async () => {
  const { user, list } = await adviceOf();
  await user.click(
    list.getByRole('button', { name: 'Split it: 20 points. A usual sprint takes 21, and half of that is 10.5' }),
  );
  expect(await screen.findByText('Start a talk, and end it with “Split”.')).toHaveFocus();
});

test('in a talk nothing is advised', async () => {
  const criteria = [advice('small-enough', tooLarge)];
  await showPanel(aPanel({ talk: aTalk(), assessment: { readiness: aReadiness(), criteria } }));
  expect(screen.queryByText('Would help too')).toBeNull();
});

test('beside hidden votes no size anchors', async () => {
  const { list } = await adviceOf({ ballot: anOpenBallot({ voted: ['ben'] }) });
  expect(list.queryByText(/^Split it/)).toBeNull();
});

test('who may only read can still open the blocker', async () => {
  const { list } = await adviceOf({ me: { ...aPanel().me, canEdit: false } });
  expect(list.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'TIF-52 “Mandates” in Sprint 13 comes first',
  ]);
});

test('German says it too', async () => {
  const { list } = await adviceOf({}, 'de');
  expect(list.getByText('Vorher muss TIF-52 „Mandates“ (Sprint 13) fertig sein')).toBeVisible();
  expect(
    list.getByText('Aufteilen: 20 Punkte. Ein üblicher Sprint schafft 21, die Hälfte davon sind 10,5'),
  ).toBeVisible();
});
