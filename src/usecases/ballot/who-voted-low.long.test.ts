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

/** Who can be the low voter, and whose votes were counted in the talk. */
type Known = { readonly suspects: readonly string[]; readonly counted: readonly string[] };

/** He reveals after each vote, if he may, and keeps in mind who can be the low voter. */
async function playRound(game: Game, people: readonly string[], { suspects, counted }: Known): Promise<Known> {
  await game.ben(() => game.votes('ben', 5));
  for (const [index, who] of people.entries()) {
    await game.votesAsEver(who);
    await game.ben(() => game.reveal());
    if (!game.isRevealed()) continue;
    const voters = [...counted, ...people.slice(0, index + 1)];
    return { counted: voters, suspects: suspects.filter((one) => voters.includes(one) === game.isLowShown()) };
  }
  return { suspects, counted };
}

test(
  'who of four votes low in each of three rounds is guessed like a coin',
  async () => {
    const strategy = async (game: Game): Promise<void> => {
      await game.ben(game.start);
      for (const who of FOUR) await game.joins(who);
      let known: Known = { suspects: shuffled(FOUR, game.random), counted: [] };
      for (const _round of [1, 2, 3]) {
        known = await playRound(game, shuffled(FOUR, game.random), known);
        await game.ben(game.again);
      }
      game.suspects(known.suspects[0] ?? '');
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
        await game.ben(() => game.reveal());
        await game.ben(game.again);
      }
    };
    await expectAtMost(1 / 2, { strategy, truthOf: didDinesh });
  },
  MINUTES,
);

test(
  'who of four votes low in three short talks of three is guessed like a coin',
  async () => {
    const strategy = async (game: Game): Promise<void> => {
      let suspects = shuffled(FOUR, game.random);
      for (const _talk of [1, 2, 3]) {
        await game.ben(game.start);
        // One who can be it, and one who cannot.
        const [first = '', second = ''] = suspects;
        const two = [first, FOUR.find((one) => !suspects.includes(one)) ?? second];
        for (const who of two) await game.joins(who);
        await game.ben(game.toTheVote);
        ({ suspects } = await playRound(game, two, { suspects, counted: [] }));
        await game.ben(game.close);
        game.passes(60);
      }
      game.suspects(suspects[0] ?? '');
    };
    await expectAtMost(1 / 2, { strategy, truthOf: whichOf(FOUR) });
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
      await game.ben(() => game.reveal());
      await game.ben(game.close);
    };
    await expectAtMost(1 / 2, { strategy, truthOf: didDinesh });
  },
  MINUTES,
);
