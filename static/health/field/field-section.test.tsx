import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FieldView } from '../../../src/contract-field';
import { ui } from '../../../test/ui-host';
import { healthDe } from '../words.de';
import { healthEn, type HealthWords } from '../words.en';
import { Words } from '../words';
import { FieldSection } from './FieldSection';

const empty: FieldView = { clause: 'cf[10100]', filled: null, hasValues: false };

/** Opens the section over a back end with these answers, one a function. */
async function openSection(answers: Readonly<Record<string, object>>, words: HealthWords = healthEn) {
  const asked: unknown[] = [];
  ui.answer('invoke', (data) => {
    const { functionKey, payload } = Object(data);
    asked.push([functionKey, payload]);
    return { ok: true, value: empty, ...answers[functionKey] };
  });
  render(
    <Words words={words}>
      <FieldSection />
    </Words>,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /^(Show|Zeigen) / }));
  return { user, asked };
}

test('it is filled in the chosen language, and is searched by its values then', async () => {
  const { user, asked } = await openSection({ fillField: { value: { ...empty, filled: 'de', hasValues: null } } });
  await user.selectOptions(await screen.findByRole('combobox'), 'German');
  await user.click(screen.getByRole('button', { name: 'Fill the field' }));
  expect(await screen.findByText('It is filled in German.')).toBeVisible();
  expect(screen.getByText('cf[10100] in ("Bereit", "Einig, unvollständig", "Ausnahme")')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Fill the field' })).toBeNull();
  expect(asked.at(-1)).toEqual(['fillField', { language: 'de' }]);
});

test('a field that does not keep its value says so', async () => {
  const failure = { code: 'not-found', details: { because: 'no-field' }, reference: '' };
  const { user } = await openSection({ fillField: { ok: false, failure } }, healthDe);
  await user.click(await screen.findByRole('button', { name: 'Das Feld füllen' }));
  expect(await screen.findByText(/^Jira behält nicht, was die App in das Feld schreibt/)).toBeVisible();
});

test.each([
  [{ ...empty, hasValues: true }, 'Empty the field', healthEn, 'It is being emptied.'],
  [{ ...empty, filled: 'de', hasValues: null }, 'Nicht mehr füllen und leeren', healthDe, 'Es wird geleert.'],
] as const)('values of %o are emptied', async (value, name, words, said) => {
  const { user, asked } = await openSection({ openField: { value } }, words);
  await user.click(await screen.findByRole('button', { name }));
  expect(await screen.findByText(said)).toBeVisible();
  expect(screen.queryByRole('button', { name })).toBeNull();
  expect(asked.at(-1)).toEqual(['emptyField', undefined]);
});

test('a field that the app does not see says so', async () => {
  await openSection({ openField: { value: { ...empty, clause: null } } });
  expect(await screen.findByText(/does not show the app its field/)).toBeVisible();
  expect(screen.queryByRole('combobox')).toBeNull();
});
