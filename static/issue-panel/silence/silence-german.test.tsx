import { screen } from '@testing-library/react';
import { aPanel, aQuestion, aReadiness, aSilence, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';
import { forgetFolding } from '../steps/use-folding';

beforeEach(() => forgetFolding());

test('written in silence, shown together', async () => {
  const shown = aPanel({ talk: aTalk(), questions: [aQuestion({ id: 'bens', text: 'Which kitchen?' })] });
  const silent = aPanel({ talk: aTalk({ voices: 4, silence: aSilence() }) });
  const { user } = await showPanel(silent, { showWritten: shown }, 'de');
  expect(await screen.findByText(/noch verdeckt: bisher 4/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Zurücknehmen: What about twins?' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Geschriebenes zeigen · 4 von 4' }));
  expect(await screen.findByText('Which kitchen?')).toBeVisible();
});

test('a doubt without a name', async () => {
  const { user } = await showPanel(aPanel({ unsigned: { waits: true, whyNot: null } }), {}, 'de');
  expect(await screen.findByText(/Etwas ohne Namen Gesagtes ist noch nicht zu sehen/)).toBeVisible();
  await user.click(screen.getByLabelText('Ohne meinen Namen'));
  await user.type(screen.getByLabelText(/Was könnte schiefgehen/), 'Ich traue den Daten nicht{Enter}');
  expect(await screen.findByText(/Ohne deinen Namen aufgehoben/, { ignore: '[role=status]' })).toBeVisible();
});

test('a doubt that everybody would know the writer of', async () => {
  const { user } = await showPanel(aPanel({ unsigned: { waits: false, whyNot: 'too-few-writers' } }), {}, 'de');
  await user.click(screen.getByLabelText('Ohne meinen Namen'));
  expect(await screen.findByText(/Alle wüssten, dass es von dir ist/, { ignore: '[role=status]' })).toBeVisible();
});

test('where the app may not write', async () => {
  const fails = { fails: 'not-allowed', facts: { because: 'app-shut-out' } } as const;
  const { user } = await showPanel(aPanel(), { askQuestion: fails }, 'de');
  await user.click(screen.getByLabelText('Ohne meinen Namen'));
  await user.type(screen.getByLabelText(/Was könnte schiefgehen/), 'Ich traue den Daten nicht{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Common Ground darf hier nicht schreiben');
});

test.each([
  ['hidden-full', 'Zeig zuerst das Geschriebene'],
  ['doubts-full', 'Schreib deinen Namen dazu'],
])('where no more fits: %s', async (because, words) => {
  const { user } = await showPanel(aPanel(), { askQuestion: { fails: 'limit-reached', facts: { because } } }, 'de');
  await user.type(screen.getByLabelText(/Was könnte schiefgehen/), 'Ich traue den Daten nicht{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
});

test('work that began before anybody looked', async () => {
  const issue = { ...aPanel().issue, progress: 'indeterminate' } as const;
  const assessment = { readiness: aReadiness({ state: 'unknown' }), criteria: [] };
  await showPanel(aPanel({ issue, assessment }), {}, 'de');
  expect(screen.getByText(/Die Arbeit begann ungeprüft/)).toBeVisible();
});
