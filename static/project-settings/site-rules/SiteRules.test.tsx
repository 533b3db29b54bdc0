import { render, screen, within } from '@testing-library/react';
import { aPolicy } from '../../../test/builders/a-policy';
import { aFieldRule } from '../../../test/builders/own-rules';
import { aUser } from '../../../test/a-user';
import { pressReload } from '../../../test/press-reload';
import { ui } from '../../../test/ui-host';
import type { SiteRulesView } from '../../../src/contract-settings';
import { choiceOf, type Policy } from '../../../src/domain/policy/policy';
import { presetNeeds } from '../../../src/domain/policy/presets';
import { aView } from '../test/a-view';
import { Words } from '../words';
import { settingsDe } from '../words.de';
import { settingsEn } from '../words.en';
import { SiteRules } from './SiteRules';

const siteView = (policy: Policy): SiteRulesView => ({ ...aView({ policy }), followers: 3 });
const refusal = (code: string) => ({ ok: false, failure: { code, details: {}, reference: '' } });

/** Opens the form; `of`: the rules of a project that can be copied, `onSave`: what saving answers instead of the next version. */
function open({
  of,
  onSave,
  version = 0,
  words = settingsEn,
}: { of?: Policy; onSave?: object; version?: number; words?: typeof settingsEn } = {}) {
  const saved: Policy[] = [];
  const bases: number[] = [];
  let policy = aPolicy({ version });
  ui.answer('showFlag', () => undefined);
  ui.answer('invoke', (data) => {
    const { functionKey, payload } = Object(data);
    if (functionKey === 'openSiteRules') return { ok: true, value: siteView(policy) };
    if (functionKey === 'readRulesOf')
      return of === undefined
        ? refusal('not-found')
        : { ok: true, value: { policy: choiceOf(of), names: { acceptanceField: null, board: null } } };
    if (onSave !== undefined) return onSave;
    bases.push(payload.base.version);
    policy = { ...policy, ...payload.input.policy, version: payload.base.version + 1 };
    saved.push(policy);
    return { ok: true, value: siteView(policy) };
  });
  render(
    <Words words={words}>
      <SiteRules />
    </Words>,
  );
  return { saved, bases, user: aUser() };
}

test('the site’s rules are changed with the sections of a project, and saved as a version', async () => {
  const { saved, user } = open();
  expect(await screen.findByText(/follow Starter/)).toBeVisible();
  expect(screen.getByText(/3 projects in use follow them/)).toBeVisible();
  for (const name of ['Flags', 'Mails', 'Take the data away'])
    expect(screen.queryByRole('heading', { name })).toBeNull();
  expect(screen.queryByLabelText('Board to plan with')).toBeNull();
  await user.click(screen.getByRole('radio', { name: /^Scrum/ }));
  expect(screen.getByText(/Saving looks at all items of 3 projects again/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Version 1')).toBeVisible();
  expect(saved).toMatchObject([{ version: 1, needs: presetNeeds('scrum') }]);
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});

test('the rules of a project are put into the form; what the site does not have is named', async () => {
  const own = [aFieldRule({ field: { id: 'customfield_1', name: 'Elsewhere' } })];
  const { saved, user } = open({ of: aPolicy({ version: 7, confidentAt: 4, own }) });
  await user.type(await screen.findByLabelText(/^As another project/), 'pay');
  await user.click(screen.getByRole('button', { name: 'Put its rules into the form' }));
  expect(await screen.findByText(/the field “Elsewhere” of the rule “Risk is known”/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove: Risk is known' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(saved).toMatchObject([{ version: 1, confidentAt: 4, own: [] }]);
});

test('an unknown project is told, and the form stays', async () => {
  const { user } = open();
  await user.type(await screen.findByLabelText(/^As another project/), 'NOPE');
  await user.click(screen.getByRole('button', { name: 'Put its rules into the form' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByRole('radio', { name: /^Starter/ })).toBeChecked();
});

test('who saved later is told, and sees the other version by a press', async () => {
  const { user } = open({ onSave: refusal('conflict') });
  await user.click(await screen.findByRole('radio', { name: /^Kanban/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const alert = within(await screen.findByRole('alert'));
  await user.click(alert.getByRole('button', { name: 'Drop mine, show theirs' }));
  expect(await screen.findByRole('radio', { name: /^Starter/ })).toBeChecked();
});

test('rules that were not saved are there after a press of Reload, and meet what was saved meanwhile', async () => {
  const first = open();
  await first.user.click(await screen.findByRole('radio', { name: /^Scrum/ }));
  pressReload();
  const later = open({ version: 2 });
  expect(await screen.findByRole('radio', { name: /^Scrum/ })).toBeChecked();
  expect(screen.getByText(/^Not saved yet/)).toBeVisible();
  await later.user.click(screen.getByRole('button', { name: 'Save' }));
  expect(later.bases).toEqual([0]);
});

test('it speaks German', async () => {
  open({ words: settingsDe });
  expect(await screen.findByText(/3 genutzte Projekte folgen ihnen/)).toBeVisible();
});
