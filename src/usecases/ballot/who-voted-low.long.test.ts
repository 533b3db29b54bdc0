import {
  didDinesh,
  type Game,
  guess,
  mostByChance,
  type Rules,
  shuffled,
  whichOf,
} from '../../../test/builders/guess-game';

/** "Who votes low": games of an editor who votes high himself, and reveals as soon as he may. */
const MINUTES = 10 * 60_000;
const FOUR = ['chiara', 'dinesh', 'emma', 'farah'];

async function expectAtMost(share: number, rules: Rules): Promise<void> {
  const { right, of } = await guess(rules);
  expect(right).toBeLessThanOrEqual(mostByChance(of, share));
}

/** He reveals after each vote, if he may, and keeps in mind who can be the low voter. */
async function playRound(
  game: Game,
  people: readonly string[],
  suspects: readonly string[],
): Promise<readonly string[]> {
  await game.ben(() => game.votes('ben', 5));
  for (const [index, who] of people.entries()) {
    await game.votesAsEver(who);
    await game.ben(game.reveal);
    if (!game.isRevealed()) continue;
    const voters = people.slice(0, index + 1);
    return suspects.filter((one) => voters.includes(one) === game.isLowShown());
  }
  return suspects;
}

test(
  'who of four votes low in each of three rounds is guessed like a coin',
  async () => {
    const strategy = async (game: Game): Promise<void> => {
      await game.ben(game.start);
      for (const who of FOUR) await game.joins(who);
      let suspects = shuffled(FOUR, game.random);
      for (const _round of [1, 2, 3]) {
        suspects = await playRound(game, shuffled(FOUR, game.random), suspects);
        await game.ben(game.again);
      }
      game.suspects(suspects[0] ?? '');
    };
    await expectAtMost(1 / 2, { strategy, truthOf: whichOf(FOUR) });
  },
  MINUTES,
);

test(
  'what the late voter says is guessed like a coin: who alone joins a later round reads so, and gives a size alone',
  async () => {
    const strategy = async (game: Game): Promise<void> => {
      await game.ben(game.start);
      for (const who of ['chiara', 'emma', 'dinesh']) await game.joins(who);
      for (const _round of [1, 2]) {
        await game.ben(() => game.votes('ben', 5));
        for (const who of ['chiara', 'emma']) await game.votes(who);
        if (_round === 2) await game.votesAsEver('dinesh');
        await game.ben(game.reveal);
        await game.ben(game.again);
      }
    };
    await expectAtMost(1 / 2, { strategy, truthOf: didDinesh });
  },
  MINUTES,
);

test(
  'what somebody votes beside the editor alone, in a talk of four, is guessed like a coin',
  async () => {
    const strategy = async (game: Game): Promise<void> => {
      await game.ben(game.start);
      for (const who of ['chiara', 'emma', 'dinesh']) await game.joins(who);
      await game.ben(() => game.votes('ben', 5));
      await game.votesAsEver('dinesh');
      await game.ben(game.reveal);
      await game.ben(game.close);
    };
    await expectAtMost(1 / 2, { strategy, truthOf: didDinesh });
  },
  MINUTES,
);
