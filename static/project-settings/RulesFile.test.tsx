import { screen, waitFor, within } from '@testing-library/react';
import { aPolicy } from '../../test/builders/a-policy';
import { aFieldRule } from '../../test/builders/own-rules';
import { toPolicyFile } from '../../src/domain/policy/policy-file';
import { FILE_LIMIT } from '../../src/domain/policy/policy-limits';
import { readPolicyFile } from '../../src/domain/policy/read-policy-file';
import { settingsDe } from './words.de';
import { aView } from './test/a-view';
import { openSettings } from './test/open-settings';

const names = { acceptanceField: null, board: null };
const written = toPolicyFile(aPolicy({ version: 4, language: 'de', confidentAt: 4 }), names);
/** jsdom's files cannot be read as text. */
const asFile = (text: string) =>
  Object.assign(new File([text], 'rules.json', { type: 'application/json' }), { text: async () => text });
const part = async (name = 'Rules as a file') => within(await screen.findByRole('region', { name }));

test('a file is put into the form, its changes are shown, and it is saved like any change', async () => {
  const { saved, previewed, user } = openSettings(aView());
  const { getByLabelText, findByText, getByRole } = await part();
  await user.upload(getByLabelText('Take rules from a file'), asFile(written));
  expect(await findByText('The form above holds the file now. It is not saved yet.')).toBeVisible();
  expect(getByRole('group')).toHaveTextContent('Language the app writes in: from English to Deutsch');
  expect(saved).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Version 1', { selector: 'strong' })).toBeVisible();
  expect(previewed).toHaveLength(1);
  expect(saved[0]).toMatchObject({ version: 0, policy: { language: 'de', confidentAt: 4 } });
});

test('pasted text is taken too, and what is not found is named', async () => {
  const rule = aFieldRule({ field: { id: 'customfield_1', name: 'Elsewhere' } });
  const { user } = openSettings(aView());
  const { getByLabelText, getByRole, findByText } = await part();
  await user.click(getByLabelText('Or paste the text of one'));
  await user.paste(toPolicyFile(aPolicy({ own: [rule] }), names));
  await user.click(getByRole('button', { name: 'Put it into the form' }));
  expect(await findByText(/the field “Elsewhere” of the rule “Risk is known”/)).toBeVisible();
  expect(screen.getByText('One of your own rules is not complete.')).toBeVisible();
});

test.each([
  ['is no JSON', 'rules: none', /no JSON/],
  ['is another JSON', '{"policy":{}}', /no file of rules from Common Ground/],
  ['is of a newer version', written.replace('"formatVersion": 1', '"formatVersion": 2'), /newer version/],
  ['has a wrong number', written.replace('"confidentAt": 4', '"confidentAt": 9'), /wrong here: A vote is a yes from\./],
  ['is too large', 'x'.repeat(FILE_LIMIT + 1), /too large/],
])('a file that %s says so, and nothing is lost', async (_what, text, said) => {
  const { user } = openSettings(aView());
  const { getByLabelText, findByText } = await part();
  await user.selectOptions(screen.getByLabelText(/Language the app/), 'de');
  await user.upload(getByLabelText('Take rules from a file'), asFile(text));
  expect(await findByText(said)).toHaveTextContent('Nothing was changed');
  expect(screen.getByLabelText(/Language the app/)).toHaveValue('de');
});

test('the saved rules are offered as a file with the names of what they point to', async () => {
  const policy = aPolicy({ version: 3, board: 1, acceptanceField: 'customfield_10030' });
  const { user } = openSettings(aView({ policy }));
  const { getByRole } = await part();
  const offered: Blob[] = [];
  const reader = new FileReader();
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `#rules-${offered.push(blob)}`,
    revokeObjectURL: () => undefined,
  });
  await user.click(getByRole('button', { name: 'Download as JSON' }));
  await waitFor(() => expect(offered).toHaveLength(1));
  reader.readAsText(offered[0] ?? new Blob());
  await waitFor(() => expect(reader.readyState).toBe(FileReader.DONE));
  const read = readPolicyFile(String(reader.result));
  expect(read).toMatchObject({ names: { acceptanceField: 'Acceptance criteria', board: 'Tiffin board' } });
  expect(read).not.toHaveProperty('policy.version');
});

test('it speaks German', async () => {
  const { user } = openSettings(aView(), { words: settingsDe });
  const { getByLabelText, findByText } = await part('Regeln als Datei');
  await user.upload(getByLabelText('Regeln aus einer Datei nehmen'), asFile('{}'));
  expect(await findByText(/Geändert wurde nichts/)).toBeVisible();
});
