import { screen, within } from '@testing-library/react';
import { aTickedRule } from '../../test/builders/own-rules';
import type { Result } from '../../src/contract';
import type { LosingItem, PolicyPreview } from '../../src/contract-settings';
import { settingsDe } from './words.de';
import { aView } from './test/a-view';
import { type Answer, openSettings } from './test/open-settings';

const press = (name: string) => screen.getByRole('button', { name });
const own = aTickedRule({ need: 'off' });
const view = aView({ policy: { ...aView().policy, own: [own], ownMade: 2 } });
const siblings: LosingItem = { key: 'TIF-43', title: 'Siblings', state: 'refine', missing: [own.id, 'estimated'] };
const page = (spoilt: Partial<PolicyPreview> = {}): Result<PolicyPreview> => ({
  ok: true,
  value: { looked: 9, losing: [siblings], next: null, ...spoilt },
});

/** Opens the page and requires the custom rule. */
async function requireOwn(asked: Parameters<typeof openSettings>[1]) {
  const opened = openSettings(view, asked);
  const rule = within(await screen.findByRole('radiogroup', { name: own.name }));
  await opened.user.click(rule.getByRole('radio', { name: asked?.words === settingsDe ? 'Pflicht' : 'Required' }));
  return opened;
}

test('ready items that would need more are named before the change is saved', async () => {
  const { saved, previewed, user } = await requireOwn({ previews: [page()] });
  await user.click(press('Save'));
  expect(await screen.findByText('1 ready item would no longer be ready and would need:')).toBeVisible();
  const list = screen.getByRole('list', { name: 'Items that would no longer be ready' });
  expect(list).toHaveTextContent('TIF-43 Siblings: Legal has looked at it, Its size is estimated');
  expect(screen.getByText(/Not counted: items that would become ready/)).toBeVisible();
  expect([saved, previewed]).toEqual([[], [expect.objectContaining({ token: null })]]);
  await user.click(press('Save anyway'));
  expect(saved).toHaveLength(1);
});

test('a change that takes nothing away is saved by one press', async () => {
  const { saved, user } = await requireOwn({ previews: [page({ losing: [] })] });
  await user.click(press('Save'));
  expect(saved).toHaveLength(1);
});

test.each([
  ['Saving writes to 1,313 items; searches, boards and workflows follow within an hour.', undefined],
  [
    'Beim Speichern wird in 1.313 Vorgängen geschrieben; Suchen, Boards und Workflows folgen binnen einer Stunde.',
    settingsDe,
  ],
] as const)(
  'before a save of the rules the bar says what it writes, and when search follows: %s',
  async (line, words) => {
    const asked = { previews: [page({ looked: 0, losing: [] })] };
    await requireOwn(words === undefined ? asked : { ...asked, words });
    expect(await screen.findByText(line)).toBeVisible();
  },
);

test.each([
  ['Save', 'Discard changes', 'Saving…', 'Not saved yet.', undefined],
  ['Speichern', 'Änderungen verwerfen', 'Wird gespeichert …', 'Noch nicht gespeichert.', settingsDe],
] as const)('a running save says so and locks its buttons: %s', async (save, discard, saying, unsaved, words) => {
  const failure = { code: 'rate-limited', details: {}, reference: '' } as const;
  let answer: (saved: Answer) => void = () => undefined;
  const stored = new Promise<Answer>((resolve) => (answer = resolve));
  const asked = { previews: [page({ looked: 0, losing: [] })], onSave: () => stored };
  const { saved, user } = await requireOwn(words === undefined ? asked : { ...asked, words });
  await user.click(press(save));
  expect(await screen.findByText(saying)).toHaveRole('status');
  expect(screen.queryByText(/None of the first|Von den ersten/)).toBeNull();
  expect([save, discard].map((name) => press(name).getAttribute('aria-disabled'))).toEqual(['true', 'true']);
  expect(press(save)).toHaveFocus();
  await user.click(press(discard));
  await user.click(press(save));
  answer({ ok: false, failure });
  expect(await screen.findByText(unsaved)).toBeVisible();
  expect(saved).toHaveLength(1);
  await user.click(press(discard));
  expect(screen.queryByText(unsaved)).toBeNull();
});

test('a change of the language is saved without a look', async () => {
  const { saved, previewed, user } = openSettings(view);
  await user.selectOptions(await screen.findByLabelText(/Language the app/), 'de');
  await user.click(press('Save'));
  expect([saved.length, previewed]).toEqual([1, []]);
});

test('many ready items are looked at page by page, up to a limit that is said', async () => {
  const previews = ['a', 'b', 'c'].map((next) => page({ looked: 100, losing: [{ ...siblings, key: next }], next }));
  const { previewed, user } = await requireOwn({ previews });
  await user.click(press('Save'));
  expect(await screen.findByText(/^At least 3 ready items would no longer/)).toBeVisible();
  expect(screen.getByText(/^Only the first 300 ready items were looked at/)).toBeVisible();
  expect(previewed).toMatchObject([{ token: null }, { token: 'a' }, { token: 'b' }]);
});

test('a look shows its progress, and ends on Cancel without saving', async () => {
  const { saved, user } = await requireOwn({ previews: [page({ next: 'a' }), new Promise(() => undefined)] });
  await user.click(press('Save'));
  expect(await screen.findByText('Looking at what this changes: 9 ready items so far…')).toBeVisible();
  await user.click(press('Save'));
  await user.click(press('Cancel'));
  expect(screen.getByText('Not saved yet.')).toBeVisible();
  expect(saved).toEqual([]);
});

test('a slow look need not be waited for', async () => {
  const { saved, user } = await requireOwn({ previews: [new Promise(() => undefined)] });
  await user.click(press('Save'));
  await user.click(await screen.findByRole('button', { name: 'Save without looking' }));
  expect(saved).toHaveLength(1);
});

test('an edit drops what was seen', async () => {
  const { user } = await requireOwn({ previews: [page()] });
  await user.click(press('Save'));
  await screen.findByText(/would no longer be ready/);
  await user.click(screen.getByRole('radio', { name: /^Scrum/ }));
  expect(screen.queryByText(/would no longer be ready/)).toBeNull();
  expect(press('Save')).toBeEnabled();
});

test('after a failed look the change can be saved all the same', async () => {
  const failure = { code: 'jira-unavailable', details: {}, reference: '' } as const;
  const { saved, user } = await requireOwn({ previews: [{ ok: false, failure }] });
  await user.click(press('Save'));
  expect(await screen.findByText('What this changes could not be looked at.')).toBeVisible();
  await user.click(press('Save without looking'));
  expect(saved).toHaveLength(1);
});

test('another board says what is not known', async () => {
  const boards = [...view.boards, { id: 7, name: 'Kitchen' }];
  const { user } = openSettings({ ...view, boards }, { previews: [page()] });
  await user.selectOptions(await screen.findByLabelText('Board to plan with'), 'Kitchen');
  await user.click(press('Save'));
  expect(await screen.findByText(/What another board changes is known only after saving/)).toBeVisible();
});

test('it speaks German', async () => {
  const { user } = await requireOwn({ previews: [page()], words: settingsDe });
  await user.click(press('Speichern'));
  expect(await screen.findByText('1 bereiter Vorgang wäre nicht mehr bereit. Es fehlte dann:')).toBeVisible();
});
