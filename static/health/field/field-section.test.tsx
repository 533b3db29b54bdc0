import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FieldTrial, FieldView } from '../../../src/contract-field';
import { ui } from '../../../test/ui-host';
import { FormatsContext, formatsFor } from '../../ui/formats';
import { healthDe } from '../words.de';
import { healthEn, type HealthWords } from '../words.en';
import { Words } from '../words';
import { FieldSection } from './FieldSection';

const untried: FieldView = { clause: 'cf[10100]', trial: null, filled: null };
const aTrial = (spoilt: Partial<FieldTrial> = {}): FieldTrial => ({
  at: '2026-11-24T09:00:00.000Z',
  issueKey: 'TIF-1',
  language: 'en',
  isBack: true,
  foundAfter: 3,
  movesUpdated: false,
  isInHistory: false,
  screens: 0,
  sameName: 1,
  points: 14,
  ...spoilt,
});

/** Opens the section over a back end with these answers, one a function. */
async function openSection(answers: Readonly<Record<string, FieldView>>, words: HealthWords = healthEn) {
  const asked: unknown[] = [];
  ui.answer('invoke', (data) => {
    const { functionKey, payload } = Object(data);
    asked.push([functionKey, payload]);
    return { ok: true, value: answers[functionKey] };
  });
  render(
    <Words words={words}>
      <FormatsContext.Provider value={formatsFor(words === healthDe ? 'de-DE' : 'en-GB', 'UTC')}>
        <FieldSection />
      </FormatsContext.Provider>
    </Words>,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /^(Show|Zeigen) / }));
  return { user, asked };
}

test('it can be filled only after it was tried, in the language of the trial', async () => {
  const tried = { ...untried, trial: aTrial() };
  const { user, asked } = await openSection({
    openField: untried,
    tryField: tried,
    fillField: { ...tried, filled: 'en' },
  });
  const key = await screen.findByRole('textbox', { name: /Key of a work item/ });
  expect(screen.queryByRole('button', { name: 'Fill the field' })).toBeNull();
  await user.type(key, ' tif-1 ');
  await user.click(screen.getByRole('button', { name: 'Try it' }));
  expect(await screen.findByText('Search by cf[10100] found it after 3 seconds.')).toBeVisible();
  expect(screen.getByText(/It is on no screen/)).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox'), 'German');
  expect(screen.queryByRole('button', { name: 'Fill the field' })).toBeNull();
  await user.selectOptions(screen.getByRole('combobox'), 'English');
  await user.click(screen.getByRole('button', { name: 'Fill the field' }));
  expect(await screen.findByText('It is filled in English.')).toBeVisible();
  expect(screen.getByText('cf[10100] in ("Ready", "Agreed, incomplete", "Exception")')).toBeVisible();
  expect(asked.slice(-2)).toEqual([
    ['tryField', { issueKey: 'TIF-1', language: 'en' }],
    ['fillField', { language: 'en' }],
  ]);
});

test('a value that did not come back cannot be filled', async () => {
  await openSection({ openField: { ...untried, trial: aTrial({ isBack: false, foundAfter: null }) } });
  expect(await screen.findByText(/did not come back/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Fill the field' })).toBeNull();
});

test('a field that the app does not see says so', async () => {
  await openSection({ openField: { ...untried, clause: null } });
  expect(await screen.findByText(/does not show the app its field/)).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('German has words for each fact, and searches by German values', async () => {
  const trial = aTrial({ language: 'de', movesUpdated: true, isInHistory: true, screens: null, sameName: 3 });
  await openSection({ openField: { ...untried, trial, filled: 'de' } }, healthDe);
  expect(await screen.findByText('2 andere Felder heißen so: Suche mit cf[10100].')).toBeVisible();
  expect(screen.getByText(/nur Änderungen einzelner Vorgänge/)).toBeVisible();
  expect(screen.getByText('cf[10100] in ("Bereit", "Einig, unvollständig", "Ausnahme")')).toBeVisible();
});
