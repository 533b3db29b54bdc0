import { act, screen, waitFor, within } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import { anOpenBallot, aPanel, aQuestion, aRevealedBallot, aPrivateWriting, aTalk } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import type { UserEvent as User } from '@testing-library/user-event';
import { showPanel } from '../../../test/show-panel';
import { ui } from '../../../test/ui-host';
import { isRecord } from '../../ui/is-record';

const ask = () => screen.getByLabelText(/What could go wrong/);
const tick = () => screen.getByLabelText('Without my name');
const kept = /^Kept, without your name\./;
const when = /^Shown once it could be from any of three people \(you may be one\)\.$/;
const visible = { ignore: '[role=status]' };

test('an anonymous question is on no list, and its writer is told when it is shown', async () => {
  const { user, asked } = await showPanel(aPanel());
  await user.click(tick());
  await user.type(ask(), 'I do not trust the data{Enter}');
  expect(asked()[0]).toMatchObject({
    functionKey: 'askQuestion',
    payload: { input: { anonymous: true, askedFor: null } },
  });
  expect(screen.queryByText('I do not trust the data')).toBeNull();
  expect(await screen.findByText(kept, visible)).toBeVisible();
  // On a slow machine it follows the announcement before, five seconds later.
  const told = () => expect(screen.getByRole('status')).toHaveTextContent('Kept, without your name.');
  await waitFor(told);
});

describe('the writer of an anonymous question is told that it is stored', () => {
  const talk = aTalk({ privateWriting: aPrivateWriting({ hidden: 0, mine: [] }) });
  const silent = aPanel({ talk });
  const shown = aPanel({ talk: { ...talk, privateWriting: null } });
  /** A person has just asked anonymously; then others act. */
  const told = async (before: PanelView) => {
    const page = await showPanel(before);
    await page.user.click(tick());
    await page.user.type(ask(), 'I do not trust the data{Enter}');
    expect(await screen.findByText(kept, visible)).toBeVisible();
    const others = async (after: PanelView) => {
      servePanel(after);
      await act(() => page.store.refresh());
    };
    return { ...page, others };
  };

  test.each([
    ['what was written is shown', silent, shown],
    ['votes are revealed', silent, { ...silent, ballot: aRevealedBallot() }],
    ['the talk is over', silent, aPanel()],
    ['another talk goes on', silent, aPanel({ talk: { ...talk, startedAt: '2026-11-24T08:59:00.000Z' } })],
  ])('until it may have been shown: %s, and nothing moves', async (_what, before, after) => {
    const { others } = await told(before);
    await others(after);
    expect(screen.getByText(kept, visible)).not.toBeVisible();
    await others(before);
    expect(screen.getByText(kept, visible)).not.toBeVisible();
  });

  test('also while a talk starts and another person votes in it', async () => {
    const { others } = await told(aPanel());
    await others(silent);
    expect(screen.getByText(kept, visible)).toBeVisible();
    await others({ ...silent, ballot: anOpenBallot({ voted: ['ben'] }) });
    expect(screen.getByText(kept, visible)).toBeVisible();
    await others({ ...shown, ballot: anOpenBallot({ voted: ['ben'] }) });
    expect(screen.getByText(kept, visible)).not.toBeVisible();
  });

  test('until they go on', async () => {
    const { user } = await told(silent);
    await user.click(screen.getByRole('button', { name: 'Nothing from me' }));
    expect(screen.queryByText(kept, visible)).toBeNull();
  });

  test('for each of two that are stored one after the other', async () => {
    const answers: ((result: unknown) => void)[] = [];
    const { user } = await told(silent);
    // A look that falls due meanwhile stays unanswered.
    ui.answer('invoke', (call) => {
      const isAsk = isRecord(call) && call['functionKey'] === 'askQuestion';
      return new Promise((resolve) => isAsk && answers.push(resolve));
    });
    for (const text of ['One', 'Two']) {
      await user.click(tick());
      await user.type(ask(), `${text}{Enter}`);
    }
    for (const turn of [0, 1]) {
      await act(async () => answers[turn]?.({ ok: true, value: silent }));
      expect(await screen.findByText(kept, visible)).toBeVisible();
    }
  });
});

test('when an anonymous question is shown is said before typing, and nothing is refused', async () => {
  const { user, asked } = await showPanel(aPanel());
  expect(screen.queryByText(when)).toBeNull();
  await user.click(tick());
  expect(await screen.findByText(when, visible)).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent(/^Shown once it could be from any/);
  await user.type(ask(), 'I do not trust the data{Enter}');
  expect(asked()).toMatchObject([{ payload: { input: { text: 'I do not trust the data', anonymous: true } } }]);
});

test('a signed question does not show the note', async () => {
  const { user } = await showPanel(aPanel());
  await user.click(tick());
  expect(await screen.findByText(when, visible)).toBeVisible();
  await user.click(tick());
  expect(screen.queryByText(when, visible)).toBeNull();
});

describe('after the show of a talk', () => {
  const talk = aTalk({ privateWriting: aPrivateWriting({ hidden: 0, mine: [] }) });
  const silent = aPanel({ talk });
  const shown = aPanel({ talk: { ...talk, privateWriting: null } });
  const pressed = async (before: PanelView, after: PanelView, doing: (user: User) => Promise<void>) => {
    const page = await showPanel(before);
    await page.user.click(tick());
    await doing(page.user);
    const { asked } = servePanel(after);
    await act(() => page.store.refresh());
    return { user: page.user, asked };
  };

  test('no question without a name is offered until the talk is over', async () => {
    const { store } = await showPanel(shown);
    expect(screen.queryByLabelText('Without my name')).toBeNull();
    servePanel(aPanel());
    await act(() => store.refresh());
    act(() => ask().focus());
    expect(tick()).toBeVisible();
  });

  test('the tick over an empty field is gone', async () => {
    await pressed(silent, shown, async () => {});
    expect(screen.queryByLabelText('Without my name')).toBeNull();
  });

  test('what was typed before it without a name is kept, and not sent until it carries the name', async () => {
    const { user, asked } = await pressed(silent, shown, (typist) => typist.type(ask(), 'I do not trust the data'));
    expect(
      await screen.findByText(/^What was written is shown: a doubt goes with your vote now/, visible),
    ).toBeVisible();
    await user.type(ask(), '{Enter}');
    expect([asked(), ask()]).toMatchObject([[], { value: 'I do not trust the data' }]);
    await user.click(tick());
    await user.type(ask(), '{Enter}');
    expect(asked()).toMatchObject([{ payload: { input: { text: 'I do not trust the data', anonymous: false } } }]);
  });

  test('a list pasted before it without a name is never asked with the name', async () => {
    const { user } = await pressed(silent, shown, async (typist) => {
      await typist.click(ask());
      await typist.paste('Who pays?\nWho cooks?');
    });
    expect(tick()).toBeChecked();
    const add = () => screen.getByRole('button', { name: 'Add 2 questions' });
    expect(add()).toBeDisabled();
    await user.click(tick());
    expect(add()).toBeEnabled();
  });
});

describe('the tick goes', () => {
  test('with each question', async () => {
    const { user, asked } = await showPanel(aPanel());
    await user.click(tick());
    await user.type(ask(), 'One{Enter}');
    expect(tick()).not.toBeChecked();
    expect(ask()).toHaveValue('');
    await user.type(ask(), 'Two{Enter}');
    expect(asked().map(({ payload }) => payload?.input['anonymous'] ?? false)).toEqual([true, false]);
    expect(screen.queryByText(kept, visible)).toBeNull();
  });

  test('with the talk, but never from unsaved text', async () => {
    const talk = aTalk({ privateWriting: aPrivateWriting() });
    const { user, store } = await showPanel(aPanel({ talk }));
    const over = async (panel: PanelView) => {
      servePanel(panel);
      await act(() => store.refresh());
    };
    await user.click(tick());
    await over(aPanel());
    expect(tick()).not.toBeChecked();
    await over(aPanel({ talk }));
    await user.click(tick());
    await user.type(ask(), 'I do not trust');
    await over(aPanel());
    expect(tick()).toBeChecked();
    expect(ask()).toHaveValue('I do not trust');
  });
});

const noRoom = (because: 'anonymous-full' | 'hidden-full', limit: number) =>
  ({ askQuestion: { fails: 'limit-reached', details: { because, limit } } }) as const;

test('a person at the limit of anonymous questions is told so, and can sign the next', async () => {
  const { user, asked } = await showPanel(aPanel(), noRoom('anonymous-full', 3));
  await user.click(tick());
  await user.type(ask(), 'I do not trust the data{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('3 of yours without a name are not shown so far.');
  await user.click(screen.getByRole('button', { name: 'With my name' }));
  expect(asked()[1]?.payload).toMatchObject({ input: { anonymous: false } });
});

test('where a person has no more room for hidden text, showing it first is proposed', async () => {
  const { user } = await showPanel(aPanel(), noRoom('hidden-full', 1500));
  await user.type(ask(), 'Who pays?{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /may have 1500 characters together. Show what was written/,
  );
  expect(screen.queryByRole('button', { name: 'With my name' })).toBeNull();
});

test('a question without a name counts down from 300 characters, and a longer one is not sent', async () => {
  const { user, asked } = await showPanel(aPanel());
  await user.type(ask(), 'W');
  expect(ask()).not.toHaveAccessibleDescription();
  await user.click(tick());
  expect(ask()).toHaveAccessibleDescription('299 characters left');
  await user.click(ask());
  await user.paste('x'.repeat(300));
  await user.keyboard('{Enter}');
  expect(ask()).toHaveValue(`W${'x'.repeat(300)}`);
  expect(asked().map(({ functionKey }) => functionKey)).not.toContain('askQuestion');
  expect(ask()).toHaveAccessibleDescription('1 character too many');
});

test('hidden questions count down from what is left of 1,500 characters, also below a longer text from before', async () => {
  const silent = (...lengths: readonly number[]) => {
    const mine = lengths.map((length, at) => aQuestion({ id: `h${at}`, text: 'x'.repeat(length) }));
    return aPanel({ talk: aTalk({ privateWriting: aPrivateWriting({ mine }) }) });
  };
  const { user, store } = await showPanel(silent(700, 600));
  await user.type(ask(), 'Who pays?');
  expect(ask()).toHaveAccessibleDescription('191 characters left');
  servePanel(silent(1000, 1000, 1000));
  await act(() => store.refresh());
  expect(ask()).toHaveAccessibleDescription('9 characters too many');
  expect(within(screen.getByRole('list', { name: 'Yours, hidden so far' })).getAllByRole('listitem')).toHaveLength(3);
});

test('text that was not stored can be dropped', async () => {
  const { user } = await showPanel(aPanel(), { askQuestion: { fails: 'rate-limited' } });
  await user.type(ask(), 'One{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Discard “One”' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('unsent text goes when the same text is stored after all', async () => {
  const { user } = await showPanel(aPanel(), { askQuestion: { fails: 'rate-limited' } });
  await user.type(ask(), 'One{Enter}');
  await user.type(ask(), 'Two{Enter}');
  await screen.findByText('Not saved: “Two”');
  servePanel(aPanel());
  await user.type(ask(), 'One{Enter}');
  expect(await screen.findByText('Not saved: “Two”')).toBeVisible();
  expect(screen.queryByText('Not saved: “One”')).toBeNull();
});

test('a retry keeps the request id; the next question gets another', async () => {
  const { user, sent } = await showPanel(aPanel(), { askQuestion: { fails: 'rate-limited' } });
  await user.click(tick());
  await user.type(ask(), 'One{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await user.click(tick());
  await user.type(ask(), 'Two{Enter}');
  await user.type(ask(), 'Three{Enter}');
  const [one, again, two, signed] = sent().map(({ payload }) => payload?.['requestId']);
  expect(signed).toMatch(/^[0-9a-f]{32}$/u);
  expect(one).toMatch(/^[0-9a-f]{32}$/u);
  expect(again).toBe(one);
  expect(two).not.toBe(one);
});

test('an anonymous question cannot have an owner', async () => {
  const { user, asked } = await showPanel(aPanel());
  await user.click(ask());
  await user.click(screen.getByRole('button', { name: 'Who finds out, by when…' }));
  await user.selectOptions(await screen.findByLabelText('Whose question is it?'), 'ben');
  await user.click(tick());
  expect(screen.queryByLabelText('Whose question is it?')).toBeNull();
  await user.type(ask(), 'I do not trust the data{Enter}');
  expect(asked()[0]?.payload).toMatchObject({ input: { anonymous: true, askedFor: null } });
});
