import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { MeetingView } from '../../../../src/contract-meeting';
import { pressReload } from '../../../../test/press-reload';
import { aMeeting, listed, one, sent, show, two } from '../test/show-meeting';
import { wordsDe } from '../words.de';

const ok = (value: unknown) => ({ ok: true, value });
const stored = (more: Partial<MeetingView> = {}) => ({ changeList: () => ok(aMeeting({ version: 4, ...more })) });
const when = { at: '2026-12-03T10:00', zone: 'UTC' };

const edit = async (user: ReturnType<typeof show>['user']) => {
  await user.click(await screen.findByRole('button', { name: 'Edit time, leader and people' }));
  return screen.findByRole('form', { name: 'Edit time, leader and people' });
};

test('time, leader and people stand in one line, and one call stores what was changed of them', async () => {
  const team = { asked: ['ana', 'ben', 'chiara'], rota: ['ben', 'chiara', 'ana'] };
  const { calls, user } = show(
    aMeeting({ ...team, when, ledLast: { who: 'ana', at: '2026-11-16T09:00:00.000Z' } }),
    stored({ ...team, when, facilitator: 'chiara' }),
  );
  expect(await screen.findByText(/^Thu.* · ben leads next · 3 people$/u)).toBeVisible();
  const form = await edit(user);
  expect(within(form).getByLabelText('Day and time')).toHaveFocus();
  expect(within(form).getByText('you did on 16 Nov')).toBeVisible();
  const minutes = within(form).getByLabelText('Minutes');
  await user.clear(minutes);
  await user.type(minutes, '45');
  await user.selectOptions(within(form).getByLabelText('Who leads'), 'chiara');
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/chiara leads next/u)).toBeVisible();
  expect(sent(calls, 'changeList')).toMatchObject([
    { base: { minutes: 60, facilitator: null }, input: { minutes: 45, facilitator: 'chiara' } },
  ]);
  expect(Object.keys(Object(Object(sent(calls, 'changeList')[0]).input))).toEqual(['minutes', 'facilitator']);
  expect(screen.getByRole('button', { name: 'Edit time, leader and people' })).toHaveFocus();
});

test('a time is set with its zone, and can be taken away', async () => {
  const { calls, user } = show(aMeeting({ when }), stored());
  let form = await edit(user);
  await user.click(within(form).getByRole('button', { name: 'No time' }));
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(form).not.toBeInTheDocument());
  form = await edit(user);
  fireEvent.change(within(form).getByLabelText('Day and time'), { target: { value: '2026-12-04T09:30' } });
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  await waitFor(() =>
    expect(sent(calls, 'changeList')).toMatchObject([
      { base: { when }, input: { when: null } },
      { base: { when: null }, input: { when: { at: '2026-12-04T09:30', zone } } },
    ]),
  );
});

test('minutes that are no meeting are not stored', async () => {
  const { calls, user } = show(aMeeting());
  const form = await edit(user);
  await user.clear(within(form).getByLabelText('Minutes'));
  await user.type(within(form).getByLabelText('Minutes'), '3');
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  expect(within(form).getByLabelText('Minutes')).toHaveAttribute('aria-invalid', 'true');
  expect(sent(calls, 'changeList')).toEqual([]);
});

test.each([
  ['whose turn it would be', { facilitator: null }],
  ['who was named', { facilitator: 'hana' }],
])('a person %s is passed over once their account is deactivated', async (_which, named) => {
  show(aMeeting({ asked: ['hana', 'ben'], rota: ['hana', 'ben'], ...named }));
  expect(await screen.findByText(/ben leads next/)).toBeVisible();
});

test('from nine people on the page warns', async () => {
  const asked = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const { user } = show(aMeeting({ asked, people: asked, rota: asked }));
  expect(await screen.findByText(/9 people$/u)).toBeVisible();
  await edit(user);
  expect(screen.getByText('Talks get slow above eight people.')).toBeVisible();
});

test('several people are asked by one call: whom the list needs, and who has work on the board', async () => {
  const items = [listed(one, { owners: ['chiara'] }), listed(two)];
  const { calls, user } = show(aMeeting({ items, asked: ['ana', 'ben'], rota: ['ana'] }), {
    changeList: () => ok(aMeeting({ items, version: 4, people: ['ana', 'chiara', 'emma'], asked: ['ana'] })),
  });
  const form = await edit(user);
  const needed = within(form).getByRole('group', { name: 'Needed for this list' });
  await user.click(within(needed).getByRole('checkbox', { name: 'chiara' }));
  const onBoard = await within(form).findByRole('group', { name: 'On the board' });
  await user.click(within(onBoard).getByRole('checkbox', { name: 'emma' }));
  await user.click(within(form).getByRole('checkbox', { name: 'ben' }));
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(sent(calls, 'changeList')).toMatchObject([
      { base: { people: [] }, input: { people: ['ana', 'chiara', 'emma'] } },
    ]),
  );
});

test('a person is found by a part of their name', async () => {
  const { user } = show(aMeeting({ asked: ['ana', 'ben', 'chiara'], rota: ['ana'] }));
  await edit(user);
  await user.type(screen.getByLabelText('Find by name'), 'CHI');
  expect(screen.getAllByRole('checkbox').map((tick) => tick.closest('label')?.textContent)).toEqual(['chiara']);
});

const told = (more: object) => ({ tellPeople: () => ok({ meeting: aMeeting({ version: 4 }), refused: 0, ...more }) });

test('the list is shared as text with a link to each item, and by one mail to each person', async () => {
  const { calls, user } = show(aMeeting({ when, untold: 6, asked: ['ana', 'ben'] }), told({ told: 5, refused: 1 }));
  await user.click(await screen.findByRole('button', { name: 'Share' }));
  await user.click(screen.getByRole('menuitem', { name: 'Text with links' }));
  expect(await screen.findByText('Copied.')).toBeVisible();
  const text = await navigator.clipboard.readText();
  expect(text).toContain('Refinement · Tiffin board · Thu');
  expect(text).toContain('/browse/TIF-1');
  await waitFor(() => expect(sent(calls, 'tellPeople')).toMatchObject([{ input: { how: 'text' } }]));
});

test('who could not be told is said as a number', async () => {
  const { calls, user } = show(aMeeting({ untold: 6 }), told({ told: 5, refused: 1 }));
  await user.click(await screen.findByRole('button', { name: 'Share' }));
  await user.click(screen.getByRole('menuitem', { name: 'Mail to 6 people' }));
  expect(await screen.findByText('5 people were told. 1 could not be told.')).toBeVisible();
  expect(sent(calls, 'tellPeople')).toMatchObject([{ input: { how: 'mail' } }]);
});

test('a reminder is offered once, to those who have not read', async () => {
  const shared = { sharedAt: '2026-12-02T12:00:00.000Z', when, unread: 2 };
  const { user } = show(aMeeting(shared), told({ told: 2 }));
  expect(await screen.findByText('Shared 22 hours before the meeting')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Share' }));
  const names = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
  expect(names).toEqual(['Text with links', 'Remind the 2 who have not read']);
  await user.click(screen.getByRole('menuitem', { name: /^Remind/ }));
  expect(await screen.findByText('2 people were told.')).toBeVisible();
});

test('a list that was shared late says so, in German, too', async () => {
  show(aMeeting({ sharedAt: '2026-12-03T07:00:00.000Z', when }), {}, wordsDe);
  expect(await screen.findByText('Erst 3 Stunden vorher geteilt: Wenige werden gelesen haben')).toBeVisible();
});

test('sharing a list that nobody has changed keeps it first', async () => {
  const { calls, user } = show(aMeeting({ items: null, state: 'proposed', untold: 1, added: [two] }), {
    ...stored(),
    ...told({ told: 1 }),
  });
  await user.click(await screen.findByRole('button', { name: 'Share' }));
  await user.click(screen.getByRole('menuitem', { name: 'Mail to 1 person' }));
  await waitFor(() => expect(sent(calls, 'tellPeople')).toHaveLength(1));
  expect(sent(calls, 'changeList')).toMatchObject([
    { base: { items: null, added: [two] }, input: { items: [two, one, '10002'], added: [] } },
  ]);
});

test('a list whose time passed without a start says so, and is the next one', async () => {
  show(aMeeting({ state: 'skipped', when }));
  expect(await screen.findByText(/Nobody started the refinement of Thu/)).toBeVisible();
});

test('time, minutes and people that were not saved are there after a press of Reload, on what they stood on', async () => {
  const team = { asked: ['ana', 'ben'], people: ['ana', 'ben'], rota: ['ana', 'ben'] };
  const { user } = show(aMeeting({ ...team, when }));
  const form = await edit(user);
  expect(within(form).queryByText('Not saved yet.')).toBeNull();
  fireEvent.change(within(form).getByLabelText('Day and time'), { target: { value: '2026-12-04T09:30' } });
  await user.click(within(form).getByLabelText('ben'));
  pressReload();
  // Meanwhile another person has asked one more.
  const more = { ...team, asked: ['ana', 'ben', 'chiara'], people: ['ana', 'ben', 'chiara'] };
  const { calls } = show(aMeeting({ ...more, when, version: 4 }), stored({ ...more, when, version: 5 }));
  const again = await screen.findByRole('form', { name: 'Edit time, leader and people' });
  expect(within(again).getByLabelText('Day and time')).toHaveValue('2026-12-04T09:30');
  expect(within(again).getByText('Not saved yet.')).toBeVisible();
  await user.click(within(again).getByRole('button', { name: 'Save' }));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(sent(calls, 'changeList')).toMatchObject([
    { base: { when, people: ['ana', 'ben'] }, input: { when: { at: '2026-12-04T09:30', zone }, people: ['ana'] } },
  ]);
  await waitFor(() => expect(again).not.toBeInTheDocument());
  expect(sessionStorage).toHaveLength(0);
});

test('a form that was cancelled is closed after a press of Reload', async () => {
  const { user } = show(aMeeting({ when }));
  const form = await edit(user);
  await user.click(within(form).getByRole('button', { name: 'No time' }));
  await user.click(within(form).getByRole('button', { name: 'Cancel' }));
  pressReload();
  show(aMeeting({ when }));
  await screen.findByRole('button', { name: 'Edit time, leader and people' });
  expect(screen.queryByRole('form')).toBeNull();
});
