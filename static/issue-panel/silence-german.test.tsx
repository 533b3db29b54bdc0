import { screen } from '@testing-library/react';
import { aPanel, aQuestion, aReadiness, aSilence, aTalk } from '../../test/a-panel';
import { showPanel } from '../../test/show-panel';
import { forgetFolding } from './use-folding';

beforeEach(() => forgetFolding());

test('written in silence, shown together', async () => {
  const shown = aPanel({ talk: aTalk(), questions: [aQuestion({ id: 'bens', text: 'Which kitchen?' })] });
  const silent = aPanel({ talk: aTalk({ voices: 4, silence: aSilence() }), doubts: 2 });
  const { user } = await showPanel(silent, { showWritten: shown }, 'de');
  expect(await screen.findByText(/noch verdeckt: bisher 4 · 2 ohne Namen/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Zurücknehmen: What about twins?' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Geschriebenes zeigen · 4 von 4' }));
  expect(await screen.findByText('Which kitchen?')).toBeVisible();
});

test('a doubt without a name', async () => {
  const { user } = await showPanel(aPanel({ doubts: 1 }), {}, 'de');
  expect(await screen.findByText(/1 ohne Namen erscheint später, sobald drei Personen/)).toBeVisible();
  await user.click(screen.getByLabelText('Ohne meinen Namen'));
  await user.type(screen.getByLabelText(/Was könnte schiefgehen/), 'Ich traue den Daten nicht{Enter}');
  expect(await screen.findByText(/Ohne deinen Namen aufgehoben/, { ignore: '[role=status]' })).toBeVisible();
});

test('where the app may not write', async () => {
  const fails = { fails: 'not-allowed', facts: { because: 'app-shut-out' } } as const;
  const { user } = await showPanel(aPanel(), { askQuestion: fails }, 'de');
  await user.click(screen.getByLabelText('Ohne meinen Namen'));
  await user.type(screen.getByLabelText(/Was könnte schiefgehen/), 'Ich traue den Daten nicht{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Common Ground darf hier nicht schreiben');
});

test('work that began before anybody looked', async () => {
  const issue = { ...aPanel().issue, progress: 'indeterminate' } as const;
  const assessment = { readiness: aReadiness({ state: 'unknown' }), criteria: [] };
  await showPanel(aPanel({ issue, assessment }), {}, 'de');
  expect(screen.getByText(/Die Arbeit begann ungeprüft/)).toBeVisible();
});
