import { screen } from '@testing-library/react';
import type { PanelView } from '../../src/contract';
import { BRIEF_LINE_LIMIT } from '../../src/domain/brief';
import { aPanel } from '../../test/a-panel';
import { showPanel } from '../../test/show-panel';
import { forgetFolding } from './use-folding';

beforeEach(() => forgetFolding());

const { content, brief } = aPanel();
const silent: PanelView['content'] = { ...content, why: null, whyFrom: null, who: null, inScope: [], outOfScope: [] };

test.each([
  ['Add why and scope', 'nothing says either', { content: silent }],
  ['Add why and scope', 'only a hint was dismissed', { content: silent, brief: { ...brief, version: 1 } }],
  ['Add to why and scope', 'the description says it', { content }],
  [
    'Edit',
    'the team has written something',
    { content: silent, brief: { ...brief, whyNow: 'Term starts', version: 1 } },
  ],
])('the button says "%s" where %s', async (name, _where, spoilt) => {
  await showPanel(aPanel(spoilt));
  expect(screen.getByRole('button', { name })).toBeVisible();
});

async function edit(spoilt: Partial<PanelView> = {}, answers: Parameters<typeof showPanel>[1] = {}) {
  const host = await showPanel(aPanel(spoilt), answers);
  await host.user.click(screen.getByRole('button', { name: /why and scope/ }));
  await screen.findByLabelText('Why does it matter?');
  return host;
}

test('what the description says is told before anybody types it again', async () => {
  await edit();
  for (const field of ['Why does it matter?', 'For whom?', 'In scope, one per line', 'Out of scope, one per line'])
    expect(screen.getByLabelText(field)).toHaveAccessibleDescription(/^Jira’s description already says this/);
  expect(screen.getByLabelText('Why now?')).not.toHaveAccessibleDescription();
});

test('where it says nothing, nothing is told', async () => {
  await edit({ content: silent });
  expect(screen.queryByText(/already says this/)).toBeNull();
});

test('a list that is too long says so in its field, names the line, and is not sent', async () => {
  const { user, asked } = await edit({ content: silent });
  const list = screen.getByLabelText('In scope, one per line');
  await user.click(list);
  await user.paste(`one\n${'x'.repeat(1010)}`);
  expect(list).toHaveAccessibleDescription('Line 2: 10 characters too many');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.clear(list);
  await user.paste('a\n'.repeat(BRIEF_LINE_LIMIT + 10));
  expect(list).toHaveAccessibleDescription('10 lines too many');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(asked()).toEqual([]);
});

test('a limit that the back end tells is no longer told once the text is another', async () => {
  const facts = { limit: 15_000, length: 15_200 };
  const { user } = await edit({ content: silent }, { saveBrief: { fails: 'limit-reached', facts } });
  await user.type(screen.getByLabelText('Why now?'), 'Term starts');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('There is room for 15000 characters: 15200 are too many.');
  await user.type(screen.getByLabelText('Why now?'), '.');
  expect(screen.queryByRole('alert')).toBeNull();
});
