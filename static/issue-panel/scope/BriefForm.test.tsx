import { act, cleanup, screen, within } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import { BRIEF_LINE_LIMIT, EMPTY_BRIEF, type Brief } from '../../../src/domain/content/brief';
import { aConflict, aPanel } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';

const aBrief = (spoilt: Partial<Brief> = {}): Brief => ({
  ...EMPTY_BRIEF,
  why: 'Parents ask.',
  who: 'Parents',
  inScope: ['order page'],
  version: 3,
  ...spoilt,
});
const button = (name: string) => screen.getByRole('button', { name });
const field = (name: string) => screen.findByLabelText(name);

async function editing(brief: Brief, answers: Parameters<typeof showPanel>[1] = {}) {
  const shown = await showPanel(aPanel({ brief }), answers);
  await shown.user.click(button('Edit'));
  const why = await field('Why does it matter?');
  return { ...shown, why };
}

test('the base from the start of writing is sent with the text', async () => {
  const { user, why, asked } = await editing(aBrief());
  await user.clear(why);
  await user.type(why, 'The law asks.');
  await user.click(button('Save'));
  const { dismissed: _dismissed, version: _version, ...seen } = aBrief();
  expect(asked()[0]).toMatchObject({
    functionKey: 'saveBrief',
    payload: { base: seen, input: { ...seen, why: 'The law asks.' } },
  });
});

test('a conflicting field shows both texts; the choice for the last field saves', async () => {
  const saveBrief = aConflict(
    { field: 'why', theirs: 'Kitchens ask.', mine: 'Parents ask. So does the law.' },
    { field: 'inScope', theirs: 'basket\nmail', mine: 'order page and basket' },
  );
  const { user, why } = await editing(aBrief());
  await user.type(why, ' So does the law.');
  await user.type(await field('In scope, one per line'), ' and basket');
  const theirs = aPanel({ brief: aBrief({ why: 'Kitchens ask.', inScope: ['basket', 'mail'], version: 4 }) });
  const { asked } = servePanel(theirs, { saveBrief });
  await user.click(button('Save'));
  const ofWhy = within(await screen.findByRole('group', { name: 'Why does it matter?' }));
  expect(ofWhy.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
    'Kitchens ask.',
    'Parents ask. So does the law.',
  ]);
  await user.click(ofWhy.getByRole('button', { name: 'Use mine' }));
  expect(screen.queryByRole('group', { name: 'Why does it matter?' })).toBeNull();
  expect(asked()).toHaveLength(1);
  const ofScope = within(screen.getByRole('group', { name: 'In scope, one per line' }));
  await user.click(ofScope.getByRole('button', { name: 'Keep theirs' }));
  expect(asked()[1]?.payload).toMatchObject({
    base: { why: 'Kitchens ask.', who: 'Parents', inScope: ['basket', 'mail'] },
    input: { why: 'Parents ask. So does the law.', who: 'Parents', inScope: ['basket', 'mail'] },
  });
});

test('the base from the start of writing survives a reload', async () => {
  const { user, why } = await editing(aBrief());
  await user.type(why, ' So does the law.');
  cleanup();
  const { asked } = await editing(aBrief({ why: 'Kitchens ask.', who: 'Cooks', version: 4 }));
  expect(await field('Why does it matter?')).toHaveValue('Parents ask. So does the law.');
  await user.click(button('Save'));
  expect(asked()[0]?.payload).toMatchObject({
    base: { why: 'Parents ask.', who: 'Cooks' },
    input: { why: 'Parents ask. So does the law.', who: 'Cooks' },
  });
  expect(sessionStorage).toHaveLength(0);
});

test.each([
  ['a reload', () => cleanup()],
  ['closing the form', null],
])('an empty base survives %s while another person writes', async (_what, leave) => {
  const { user, why, store } = await editing(aBrief({ why: '' }));
  await user.type(why, 'Mine');
  const theirs = aBrief({ why: 'Theirs', version: 4 });
  if (leave === null) {
    await user.keyboard('{Escape}');
    servePanel(aPanel({ brief: theirs }));
    await act(() => store.refresh());
    await user.click(button('Edit'));
  } else {
    leave();
    await editing(theirs);
  }
  const { asked } = servePanel(aPanel({ brief: theirs }));
  expect(await field('Why does it matter?')).toHaveValue('Mine');
  await user.click(button('Save'));
  expect(asked()[0]?.payload).toMatchObject({ base: { why: '' }, input: { why: 'Mine' } });
  expect(sessionStorage).toHaveLength(0);
});

test('a change that was undone takes over later changes of others', async () => {
  const { user, why, store } = await editing(aBrief({ why: '' }));
  await user.type(why, 'M{Backspace}');
  expect(sessionStorage).toHaveLength(0);
  await user.keyboard('{Escape}');
  servePanel(aPanel({ brief: aBrief({ why: 'Theirs', version: 4 }) }));
  await act(() => store.refresh());
  await user.click(button('Edit'));
  expect(await field('Why does it matter?')).toHaveValue('Theirs');
});

test('a cancelled brief is forgotten', async () => {
  const { user, why } = await editing(aBrief());
  await user.type(why, ' So does the law.');
  await user.click(button('Cancel'));
  await user.click(button('Edit'));
  expect(await field('Why does it matter?')).toHaveValue('Parents ask.');
});

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
  await host.user.click(screen.getByRole('button', { name: /why and scope|^Edit$/ }));
  await screen.findByLabelText('Why does it matter?');
  return host;
}

test('the form shows what the description says before anything is typed', async () => {
  await edit();
  for (const field of ['Why does it matter?', 'For whom?', 'In scope, one per line', 'Out of scope, one per line'])
    expect(screen.getByLabelText(field)).toHaveAccessibleDescription(/^Jira’s description already says this/);
  expect(screen.getByLabelText('Why now?')).not.toHaveAccessibleDescription();
});

test('a "why now" from the issue is shown like the rest', async () => {
  await edit({ content: { ...content, whyNow: 'Term starts in May.' }, brief: { ...brief, whyNow: 'Soon' } });
  expect(screen.getByText('Now').nextElementSibling).toHaveTextContent('Term starts in May.');
  expect(await screen.findByLabelText('Why now?')).toHaveAccessibleDescription(/already says this/);
});

test('where the description says nothing, the form adds no note', async () => {
  await edit({ content: silent });
  expect(screen.queryByText(/already says this/)).toBeNull();
});

test('a list that is too long names the line in its field, and is not sent', async () => {
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

test('a limit reported by the back end goes once the text is edited', async () => {
  const details = { because: 'too-long', limit: 15_000, length: 15_200 } as const;
  const { user } = await edit({ content: silent }, { saveBrief: { fails: 'limit-reached', details } });
  await user.type(screen.getByLabelText('Why now?'), 'Term starts');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('There is room for 15000 characters: 15200 are too many.');
  await user.type(screen.getByLabelText('Why now?'), '.');
  expect(screen.queryByRole('alert')).toBeNull();
});
