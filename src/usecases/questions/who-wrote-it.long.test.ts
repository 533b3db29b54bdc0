import {
  didDinesh,
  type Game,
  guess,
  mostByChance,
  type Rules,
  shuffled,
  type Strategy,
  whichOf,
} from '../../../test/builders/guess-game';

/** "Who wrote it": games of an editor who acts at any moment that he likes. */
const MINUTES = 10 * 60_000;
const team = ['chiara', 'dinesh', 'emma', 'farah', 'goran', 'hana', 'ivan'];

async function expectAtMost(share: number, rules: Rules): Promise<void> {
  const { right, of } = await guess(rules);
  expect(right).toBeLessThanOrEqual(mostByChance(of, share));
}

test('chance allows 27 of 40 guesses of yes or no, and 20 of 40 of one in three', () => {
  expect([mostByChance(40, 1 / 2), mostByChance(40, 1 / 3), mostByChance(0, 1 / 2)]).toEqual([27, 20, 0]);
});

test(
  'the guesser has eyes: a signed question he guesses right in every world',
  async () => {
    const strategy: Strategy = async (game) => {
      await game.ben(game.start);
      if (game.doubts('dinesh')) await game.asks('dinesh', { text: 'Who pays?', anonymous: false });
      else await game.answers('dinesh');
      await game.ben(game.show);
    };
    expect(await guess({ strategy, truthOf: didDinesh })).toEqual({ right: 40, of: 40 });
  },
  MINUTES,
);

/** What Dinesh writes cannot be shown: too few people answer beside him before the show. */
const aboutDinesh: Readonly<Record<string, Strategy>> = {
  'ends a talk as soon as Dinesh has answered': async (game) => {
    await game.ben(game.start);
    await game.answers('dinesh');
    await game.ben(game.close);
  },
  'shows before Dinesh answers, and reveals after': async (game) => {
    await game.ben(game.start);
    for (const who of ['chiara', 'emma', 'farah']) await game.answers(who);
    await game.ben(game.show);
    await game.joins('dinesh');
    await game.answers('dinesh');
    await game.ben(() => game.votes('ben'));
    await game.ben(() => game.reveal());
    await game.ben(game.again);
    await game.ben(() => game.votes('ben'));
    await game.ben(() => game.reveal());
    await game.ben(game.close);
  },
  'lets a vote fill the show': async (game) => {
    await game.ben(game.start);
    await game.answers('dinesh');
    for (const who of ['chiara', 'emma', 'farah']) await game.votes(who);
    await game.ben(() => game.votes('ben'));
    await game.ben(() => game.reveal());
    await game.ben(game.close);
  },
  'reveals one early vote after Dinesh, and lets others answer then': async (game) => {
    await game.ben(() => game.votes('ben'));
    await game.ben(game.start);
    await game.answers('dinesh');
    await game.ben(() => game.reveal(['dinesh']));
    for (const who of ['chiara', 'emma', 'farah']) await game.answers(who);
    await game.ben(game.show);
    await game.ben(game.close);
  },
  'covers Dinesh with answers on older content': async (game) => {
    await game.ben(game.start);
    for (const who of ['chiara', 'emma', 'farah']) await game.answers(who);
    await game.ben(game.edits);
    await game.answers('dinesh');
    await game.ben(game.show);
    await game.ben(game.close);
  },
  'fills the room that is left after Dinesh': async (game) => {
    await game.ben(game.start);
    for (const _one of [1, 2]) await game.ben(() => game.asks('ben', { text: game.text(300), anonymous: true }));
    await game.answers('dinesh');
    for (const _one of [1, 2]) await game.ben(() => game.asks('ben', { text: game.text(300), anonymous: true }));
    for (const _one of [1, 2, 3, 4])
      await game.ben(() => game.asks('ben', { text: game.text(1000), anonymous: false }));
    await game.ben(game.show);
  },
  'ends it, and fills the next talk with others a day later': async (game) => {
    await game.ben(game.start);
    await game.answers('dinesh');
    await game.ben(game.close);
    game.passes(24 * 60 * 60);
    await game.ben(game.start);
    for (const who of ['chiara', 'emma', 'farah']) await game.answers(who);
    await game.ben(game.nothing);
    await game.ben(game.show);
    await game.ben(game.close);
  },
  'reveals a ballot before any talk': async (game) => {
    await game.answers('dinesh');
    await game.ben(() => game.votes('ben'));
    for (const who of ['chiara', 'emma']) await game.votes(who);
    await game.ben(() => game.reveal());
    await game.ben(game.start);
    for (const who of ['chiara', 'emma']) await game.answers(who);
    await game.ben(game.nothing);
    await game.ben(game.close);
  },
  'leaves the talk, and takes it up again with others': async (game) => {
    await game.ben(game.start);
    await game.answers('dinesh');
    game.passes(5 * 60 * 60);
    await game.ben(game.start);
    await game.answers('emma');
    await game.ben(game.nothing);
    await game.ben(game.show);
  },
  'votes beside him alone, and reveals': async (game) => {
    await game.ben(game.start);
    await game.votesLow('dinesh');
    await game.ben(() => game.votes('ben'));
    await game.ben(() => game.reveal());
    await game.ben(game.close);
  },
};

test.each(Object.entries(aboutDinesh))(
  '“did Dinesh write?” is guessed like a coin by an editor who %s',
  (_how, strategy) => expectAtMost(1 / 2, { strategy, truthOf: didDinesh }),
  MINUTES,
);

/** Three could have written it, and one of them has. */
const ofThree: Readonly<Record<string, Strategy>> = {
  'gives each of them a day of their own': async (game) => {
    for (const who of shuffled(['chiara', 'dinesh', 'emma'], game.random)) {
      await game.answers(who);
      await game.looks();
      game.passes(24 * 60 * 60);
    }
    await game.ben(game.start);
    await game.ben(game.show);
    await game.ben(game.close);
  },
  'gives the issue to another reporter between any two of them': async (game) => {
    await game.ben(game.start);
    for (const who of shuffled(['chiara', 'dinesh', 'emma'], game.random)) {
      await game.ben(async () => void (game.world.issue = { ...game.world.issue, reporter: `${who}s-reporter` }));
      await game.answers(who);
    }
    await game.ben(game.show);
  },
  'fills his room before and after each of them': async (game) => {
    await game.ben(game.start);
    for (const who of ['chiara', 'dinesh', 'emma']) {
      await game.ben(() => game.asks('ben', { text: game.text(900), anonymous: false }));
      await game.answers(who);
    }
    await game.ben(() => game.asks('ben', { text: game.text(600), anonymous: false }));
    await game.ben(game.show);
    await game.ben(game.close);
  },
  'looks after each low vote, of which one has a reason': async (game) => {
    await game.ben(game.start);
    for (const who of shuffled(['chiara', 'dinesh', 'emma'], game.random)) {
      await game.votesLow(who);
      await game.looks();
    }
    await game.ben(() => game.reveal());
    await game.ben(game.close);
  },
  'reveals at once after the last of them': async (game) => {
    await game.ben(game.start);
    for (const who of ['chiara', 'dinesh', 'emma']) {
      await game.answers(who);
      await game.votes(who);
      await game.looks();
    }
    await game.ben(() => game.reveal());
  },
};

test.each(Object.entries(ofThree))(
  'a question that was shown is guessed like one of three by an editor who %s',
  (_how, strategy) => expectAtMost(1 / 3, { strategy, truthOf: whichOf(['chiara', 'dinesh', 'emma']), ofShown: true }),
  MINUTES,
);

/**
 * People come and answer in any order. From the third or a later one on the editor ends private writing or reveals after each
 * answer, and suspects who answered last before the question was there.
 */
async function showsAtAnyMoment(game: Game, people: readonly string[], isMember: boolean): Promise<void> {
  await game.ben(game.start);
  if (isMember) await game.ben(game.nothing);
  const least = isMember ? 2 : 3;
  const moment = least + Math.floor(game.random() * 2);
  for (const [index, who] of shuffled(people, game.random).entries()) {
    await game.joins(who);
    await game.answers(who);
    if (index + 1 < moment) continue;
    await game.ben(game.show);
    await game.ben(() => game.votes('ben'));
    await game.ben(() => game.reveal());
    await game.ben(game.again);
    if (game.isShown()) game.suspects(who);
  }
  await game.ben(game.close);
}

describe.each([4, 7])('who of %i wrote, with a show at any moment that the editor likes', (many) => {
  const people = team.slice(0, many);
  const truthOf = whichOf(people);

  test(
    'is guessed of a shown question by an outsider like one of three',
    () => expectAtMost(1 / 3, { strategy: (game) => showsAtAnyMoment(game, people, false), truthOf, ofShown: true }),
    MINUTES,
  );

  test(
    'is guessed of a shown question by one of the three like a coin',
    () => expectAtMost(1 / 2, { strategy: (game) => showsAtAnyMoment(game, people, true), truthOf, ofShown: true }),
    MINUTES,
  );
});
