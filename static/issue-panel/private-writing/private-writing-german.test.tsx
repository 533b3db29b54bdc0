import { screen, within } from '@testing-library/react';
import { aPanel, aQuestion, aReadiness, aPrivateWriting, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';

const onScreen = { ignore: '[role=status]' };

test('German words for private writing', async () => {
  const shown = aPanel({ talk: aTalk(), questions: [aQuestion({ id: 'bens', text: 'Which kitchen?' })] });
  const silent = aPanel({ talk: aTalk({ respondents: 5, iSaid: 'wrote', privateWriting: aPrivateWriting() }) });
  const { user } = await showPanel(silent, { showWritten: shown }, 'de');
  expect(await screen.findByText(/noch verdeckt: bisher 4/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Zurücknehmen: What about twins?' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Geschriebenes zeigen · 5 von 5' }));
  expect(await screen.findByText('Which kitchen?')).toBeVisible();
});

test('German words for an anonymous question', async () => {
  const { user } = await showPanel(aPanel(), {}, 'de');
  await user.click(screen.getByLabelText('Ohne meinen Namen'));
  expect(await screen.findByText(/^Sie wird gezeigt, sobald sie von jeder von drei Personen/, onScreen)).toBeVisible();
  const line = screen.getByLabelText(/Was könnte schiefgehen/);
  await user.type(line, 'Ich traue den Daten nicht');
  expect(line).toHaveAccessibleDescription('noch 275 Zeichen');
  await user.type(line, '{Enter}');
  expect(await screen.findByText(/^Gespeichert, ohne deinen Namen/, onScreen)).toBeVisible();
});

test('German words for what was not shown', async () => {
  const notShown = [aQuestion({ id: 'mine', text: 'Ist das erlaubt?', askedBy: null })];
  await showPanel(aPanel({ notShown }), {}, 'de');
  const mine = await screen.findByRole('list', { name: 'Deine, nicht gezeigt' });
  expect(mine).toHaveTextContent('Nicht gezeigt: Weniger als drei Personen könnten es geschrieben haben.');
  expect(within(mine).getByRole('button', { name: 'Mit Namen' })).toBeVisible();
});

test.each([
  ['hidden-full', 'Zeig zuerst das Geschriebene'],
  ['anonymous-full', 'Schreib hier deinen Namen dazu'],
] as const)('German words where no more fits: %s', async (because, words) => {
  const { user } = await showPanel(
    aPanel(),
    { askQuestion: { fails: 'limit-reached', details: { because, limit: 3 } } },
    'de',
  );
  await user.type(screen.getByLabelText(/Was könnte schiefgehen/), 'Ich traue den Daten nicht{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
});

test('German words for work that began before it was assessed', async () => {
  const issue = { ...aPanel().issue, progress: 'indeterminate' } as const;
  const assessment = { readiness: aReadiness({ state: 'unknown' }), criteria: [] };
  await showPanel(aPanel({ issue, assessment }), {}, 'de');
  expect(screen.getByText(/Die Arbeit begann ungeprüft/)).toBeVisible();
});
