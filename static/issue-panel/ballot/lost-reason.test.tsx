import { act, cleanup, screen } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import { anOpenBallot, aPanel, aQuestion, aResult, aRevealedBallot, aTalk } from '../../../test/a-panel';
import { heldAnswer } from '../../../test/held-answer';
import { late, offline, servePanel } from '../../../test/panel-host';
import { showPanelAt } from '../../../test/show-panel';

const press = (name: string) => screen.findByRole('button', { name });
const lowVote = () => screen.findByLabelText(/What is your doubt/);
const talk = aTalk({ iSaid: 'wrote' });
const revealed = (spoilt: Partial<PanelView> = {}, awaited = true) => {
  const result = aResult({ reasons: awaited ? 0 : 1 });
  return aPanel({ talk, ballot: aRevealedBallot({ mine: 1, awaited, result }), ...spoilt });
};
const nextRound = (spoilt: Partial<PanelView> = {}) => aPanel({ talk, ballot: anOpenBallot({ round: 2 }), ...spoilt });
/** The reason as it is stored: anonymous, with the request id as its id. */
const asked = (id: unknown) => {
  const question = { text: 'Suppliers lie', askedBy: null, fromRound: 1, blocking: true } as const;
  return { questions: [...aPanel().questions, aQuestion({ ...question, id: String(id) })] };
};
const isLeft = () => screen.queryByText(/^A new vote began/);

/** Ana has sent a reason, and no answer came; `name`: its request id. */
async function lost() {
  const shown = await showPanelAt('Vote', revealed(), { giveReason: offline });
  await shown.user.click(await press('Say what it is'));
  await shown.user.type(await lowVote(), 'Suppliers lie');
  await shown.user.click(await press('Make it a question'));
  await screen.findByRole('alert');
  const name = shown.sent().at(-1)?.payload?.['requestId'];
  expect(name).toMatch(/^[0-9a-f]{32}$/u);
  const see = async (panel: PanelView, answers: Parameters<typeof servePanel>[1] = {}) => {
    const { sent } = servePanel(panel, answers);
    await act(() => shown.store.refresh());
    return sent;
  };
  return { ...shown, name, see };
}

describe('a reason whose answer was lost', () => {
  test('is not called unsent in the next round, and is forgotten', async () => {
    const { name, see } = await lost();
    await see(nextRound(asked(name)));
    await screen.findByRole('group', { name: 'Size' });
    expect(isLeft()).toBeNull();
    expect(sessionStorage).toHaveLength(0);
  });

  test('is not called unsent after a reload', async () => {
    const { name } = await lost();
    cleanup();
    await showPanelAt('Vote', nextRound(asked(name)));
    await screen.findByRole('group', { name: 'Size' });
    expect(isLeft()).toBeNull();
    expect(sessionStorage).toHaveLength(0);
  });

  test('is forgotten once its writer sees that it is stored', async () => {
    const { name, see } = await lost();
    await see(revealed(asked(name), false));
    expect(await screen.findByText(/You have spoken/)).toBeVisible();
    expect(sessionStorage).toHaveLength(0);
  });

  test('keeps its request id when sent again, so that it is stored once', async () => {
    const { name, see, user } = await lost();
    const sent = await see(nextRound(), { giveReason: late });
    await user.click(await press('Show what I wrote'));
    await user.click(await press('Ask without my name'));
    expect(sent().map(({ payload }) => payload?.['requestId'])).toEqual([name, name]);
  });

  test('keeps its request id after a reload', async () => {
    const { name } = await lost();
    cleanup();
    const { user, sent } = await showPanelAt('Vote', revealed());
    await user.click(await press('Say what it is'));
    await user.click(await press('Make it a question'));
    expect(sent().at(-1)?.payload?.['requestId']).toBe(name);
  });

  test('edited afterwards gets a new request id, and stays until it is sent', async () => {
    const { name, see, user } = await lost();
    await user.type(await lowVote(), ' all the time');
    await see(nextRound(asked(name)));
    expect(await screen.findByText(/^A new vote began/)).toBeVisible();
    const sent = await see(nextRound(asked(name)), { giveReason: nextRound() });
    await user.click(await press('Show what I wrote'));
    await user.click(await press('Ask without my name'));
    expect(sent().at(-1)?.payload?.['requestId']).not.toBe(name);
    expect(sessionStorage).toHaveLength(0);
  });

  test('is forgotten with its request id when its text is deleted', async () => {
    const { user } = await lost();
    await user.clear(await lowVote());
    expect(sessionStorage).toHaveLength(0);
  });
});

test('a reason signed in the next round is not asked twice after a lost answer', async () => {
  const { name, see, user } = await lost();
  await see(nextRound(), { giveReason: late, askQuestion: offline });
  await user.click(await press('Show what I wrote'));
  await user.click(await press('Ask with my name'));
  await screen.findByText('There was no connection. Try again once you are connected.');
  const mine = aQuestion({ text: 'Suppliers lie', askedBy: 'ana', blocking: true, id: String(name) });
  await see(nextRound({ questions: [mine] }));
  expect(isLeft()).toBeNull();
  expect(sessionStorage).toHaveLength(0);
});

describe('a reason that is being written', () => {
  const writing = async () => {
    const shown = await showPanelAt('Vote', revealed());
    await shown.user.click(await press('Say what it is'));
    await shown.user.type(await lowVote(), 'Suppliers lie');
    const see = async (panel: PanelView) => {
      const { asked: sent } = servePanel(panel);
      await act(() => shown.store.refresh());
      return sent;
    };
    return { ...shown, see };
  };

  test.each([null, 2, 4] as const)(
    'stays when the next round’s result comes, whatever its writer voted there: %s',
    async (mine) => {
      const { user, see } = await writing();
      const result = aResult({ round: 2 });
      const sent = await see(
        aPanel({ talk, ballot: aRevealedBallot({ round: 2, mine, awaited: mine === 2, result }) }),
      );
      expect(screen.queryByDisplayValue('Suppliers lie')).toBeNull();
      await user.click(await press('Show what I wrote'));
      expect(screen.getByDisplayValue('Suppliers lie')).toBeVisible();
      await user.click(await press('Ask without my name'));
      expect(sent().at(-1)).toMatchObject({
        functionKey: 'giveReason',
        payload: { base: { round: 1 }, input: { text: 'Suppliers lie' } },
      });
    },
  );

  test('stays when its writer has said elsewhere that the vote was heard', async () => {
    const { user, see } = await writing();
    const sent = await see(
      revealed({ ballot: aRevealedBallot({ mine: 1, result: aResult({ lowHeard: 1 }), whoSays: null }) }),
    );
    expect(screen.queryByDisplayValue('Suppliers lie')).toBeNull();
    expect(screen.getByText('What you wrote about this vote is kept, and only you see it.')).toBeVisible();
    await user.click(await press('Show what I wrote'));
    await user.click(await press('Ask without my name'));
    expect(sent().at(-1)).toMatchObject({
      functionKey: 'giveReason',
      payload: { base: { round: 1 }, input: { text: 'Suppliers lie' } },
    });
  });

  test('shows only that it exists after a reload in its round', async () => {
    const { see } = await writing();
    await see(revealed());
    cleanup();
    await showPanelAt('Vote', revealed());
    await press('Say what it is');
    expect(isLeft()).toBeNull();
  });
});

describe('text typed while a reason is being saved', () => {
  const typing = async () => {
    const { answer: giveReason, arrives } = heldAnswer();
    const { user, ...shown } = await showPanelAt('Vote', revealed(), { giveReason });
    await user.click(await press('Say what it is'));
    await user.type(await lowVote(), 'Suppliers lie');
    await user.click(await press('Make it a question'));
    await user.type(await lowVote(), ' and are late');
    return { user, arrives, ...shown };
  };

  test('stays where more than one reason is to be written down', async () => {
    const { arrives } = await typing();
    await arrives(revealed());
    expect(await lowVote()).toHaveValue('Suppliers lie and are late');
  });

  test('can be asked as a question once the vote has its reason', async () => {
    const { user, arrives } = await typing();
    await arrives(revealed({}, false));
    const sent = servePanel(revealed({}, false), {
      giveReason: { fails: 'not-allowed', details: { because: 'no-low-vote' } },
    });
    expect(await screen.findByText(/You have spoken/)).toBeVisible();
    expect(screen.getByLabelText(/^Ask it as a question/)).toHaveValue('Suppliers lie and are late');
    await user.click(await press('Ask without my name'));
    expect(await screen.findByText(/^Kept, without your name/, { ignore: '[role=status]' })).toBeVisible();
    expect(sent.asked().at(-1)).toMatchObject({
      functionKey: 'askQuestion',
      payload: { input: { text: 'Suppliers lie and are late', anonymous: true, blocking: true } },
    });
    expect(sessionStorage).toHaveLength(0);
  });

  test('shows only on request once the next round is open', async () => {
    const { arrives } = await typing();
    await arrives(nextRound());
    expect(await screen.findByText(/^A new vote began/)).toBeVisible();
    expect(screen.queryByDisplayValue(/Suppliers/)).toBeNull();
  });
});
