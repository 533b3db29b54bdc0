import { act, cleanup, screen, within } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import type { TicketTexts } from '../../../src/domain/content/ticket-texts';
import { aConflict, aPanel } from '../../../test/a-panel';
import { aTicketOf, noTexts } from '../../../test/builders/a-ticket';
import { servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';

const seen: TicketTexts = { ...noTexts, why: 'Parents ask.', who: 'Parents', inScope: 'order page' };
const showing = (texts: Partial<TicketTexts> = {}): PanelView => aPanel({ ticket: aTicketOf({ ...seen, ...texts }) });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string) => screen.findByRole('textbox', { name });
const save = () => button('Save to the ticket');

async function editing(view: PanelView, answers: Parameters<typeof showPanel>[1] = {}) {
  const shown = await showPanel(view, answers);
  await shown.user.click(button('Edit'));
  return { ...shown, why: await field('Why') };
}

test('the texts from the start of writing are sent with what is typed, done when among them', async () => {
  const { user, why, asked } = await editing(showing());
  await user.clear(why);
  await user.type(why, 'The law asks.');
  await user.type(await field('Done when'), 'Mail\nApp');
  await user.click(save());
  expect(asked()[0]).toMatchObject({
    functionKey: 'saveToTicket',
    payload: { base: seen, input: { ...seen, why: 'The law asks.', doneWhen: 'Mail\nApp' } },
  });
});

test('a conflicting field shows both texts; the choice for the last field saves', async () => {
  const saveToTicket = aConflict(
    { field: 'why', theirs: 'Kitchens ask.', mine: 'Parents ask. So does the law.' },
    { field: 'inScope', theirs: 'basket\nmail', mine: 'order page and basket' },
  );
  const { user, why } = await editing(showing());
  await user.type(why, ' So does the law.');
  await user.type(await field('In scope'), ' and basket');
  const { asked } = servePanel(showing({ why: 'Kitchens ask.', inScope: 'basket\nmail' }), { saveToTicket });
  await user.click(save());
  const ofWhy = within(await screen.findByRole('group', { name: 'Why' }));
  expect(ofWhy.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
    'Kitchens ask.',
    'Parents ask. So does the law.',
  ]);
  await user.click(ofWhy.getByRole('button', { name: 'Use mine' }));
  expect(screen.queryByRole('group', { name: 'Why' })).toBeNull();
  expect(asked()).toHaveLength(1);
  const ofScope = within(screen.getByRole('group', { name: 'In scope' }));
  await user.click(ofScope.getByRole('button', { name: 'Keep theirs' }));
  const both = { ...seen, inScope: 'basket\nmail' };
  expect(asked()[1]?.payload).toMatchObject({
    base: { ...both, why: 'Kitchens ask.' },
    input: { ...both, why: 'Parents ask. So does the law.' },
  });
});

test.each([
  ['a reload', () => cleanup()],
  ['closing the form', null],
])('what is typed, and what was seen then, survives %s while another person writes', async (_what, leave) => {
  const { user, why, store } = await editing(showing({ why: '' }));
  await user.type(why, 'Mine');
  const theirs = showing({ why: 'Theirs', who: 'Cooks' });
  if (leave === null) {
    await user.keyboard('{Escape}');
    servePanel(theirs);
    await act(() => store.refresh());
    await user.click(button('Edit'));
  } else {
    leave();
    await editing(theirs);
  }
  const { asked } = servePanel(theirs);
  expect(await field('Why')).toHaveValue('Mine');
  await user.click(save());
  expect(asked()[0]?.payload).toMatchObject({ base: { why: '', who: 'Cooks' }, input: { why: 'Mine', who: 'Cooks' } });
  expect(sessionStorage).toHaveLength(0);
});

test('a change that was undone takes over later changes of others, and a cancelled one is forgotten', async () => {
  const { user, why, store } = await editing(showing({ why: '' }));
  await user.type(why, 'M{Backspace}');
  expect(sessionStorage).toHaveLength(0);
  await user.keyboard('{Escape}');
  servePanel(showing({ why: 'Theirs' }));
  await act(() => store.refresh());
  await user.click(button('Edit'));
  expect(await field('Why')).toHaveValue('Theirs');
  await user.type(await field('Why'), '!');
  await user.click(button('Cancel'));
  await user.click(button('Edit'));
  expect(await field('Why')).toHaveValue('Theirs');
});

test('what only Jira can write is shown with the reason and the way there, and is sent as it is', async () => {
  const ticket = { texts: seen, locked: { ...aTicketOf().locked, why: 'rich', doneWhen: 'no-heading' } } as const;
  const { user, asked } = await showPanel(aPanel({ ticket }));
  await user.click(button('Edit'));
  const why = await screen.findByRole('region', { name: 'Why' });
  expect(why).toHaveTextContent('Parents ask.');
  expect(why).toHaveTextContent(
    'It has more than lines of text, such as a link, a table or a picture. Edit it in Jira',
  );
  expect(within(why).getByRole('link', { name: 'Edit it in Jira' })).toHaveAttribute(
    'href',
    'https://tiffin.example/browse/TIF-41',
  );
  expect(screen.queryByRole('textbox', { name: 'Done when' })).toBeNull();
  await user.type(await field('For whom'), '!');
  await user.click(save());
  expect(asked()[0]?.payload).toMatchObject({ input: { ...seen, who: 'Parents!' } });
});

test('where Jira lets nothing be edited, the form says so before anybody types', async () => {
  const no = 'not-editable';
  const locked = { why: no, who: no, inScope: no, outOfScope: no, doneWhen: no } as const;
  const { user } = await showPanel(aPanel({ ticket: { texts: seen, locked } }), {}, 'de');
  await user.click(button('Bearbeiten'));
  expect(await screen.findByText(/^Jira lässt dich die Beschreibung hier nicht bearbeiten\./)).toBeVisible();
  expect(screen.getByRole('link', { name: 'In Jira bearbeiten' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Im Vorgang speichern' })).toBeNull();
});

test.each([
  ['limit-reached', { because: 'too-long', limit: 32_767, length: 33_000 }, /room for 32767 characters/],
  ['bad-request', { because: 'jira-says', words: 'Give a reason.' }, /^Jira did not take it: Give a reason\./],
  ['bad-request', { because: 'reads-otherwise' }, /would be read as a heading/],
] as const)('a refusal %s keeps the text and says why, until it is edited', async (fails, details, words) => {
  const { user, why } = await editing(showing(), { saveToTicket: { fails, details } });
  await user.type(why, ' So does the law.');
  await user.click(save());
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect(why).toHaveValue('Parents ask. So does the law.');
  await user.type(why, '.');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('the button adds where the ticket says nothing yet', async () => {
  await showPanel(aPanel({ ticket: aTicketOf() }));
  expect(button('Add why and scope')).toBeVisible();
});
