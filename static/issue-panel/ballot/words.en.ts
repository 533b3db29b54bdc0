import type { ConfidenceVote } from '../../../src/domain/ballot/round';
import { counted } from '../../../src/words/counted';
import { wouldStart } from '../../../src/words/criteria.en';
import type { SizeAdvice } from '../../../src/domain/ballot/size';

const votes: Readonly<Record<ConfidenceVote, string>> = {
  1: 'No',
  2: 'I have a doubt',
  3: 'Enough to start',
  4: 'Good',
  5: 'Clear',
};

const ballot = {
  question: 'Would you start building this?',
  votes,
  vote: 'Vote',
  tapVotes: 'A tap votes. You can change it until the reveal.',
  unsaved: 'Not sent yet: press “Vote”.',
  stillCounts: 'A tap votes. Until then your vote so far counts.',
  sizeIn: 'Your size is in, hidden. Now your answer.',
  few: 'If only two vote, each will know the other’s answer.',
  joinsAlone: 'The others will know your answer. A size alone tells nothing.',
  sizeLegend: 'Size',
  cannotSay: 'I cannot say',
  notMine: 'not mine',
  staysHere: {
    'no-field': 'This project has no estimate field: the size stays here.',
    'no-values': 'These cards have no number: the size stays here.',
    'some-values': 'A card without a number stays here.',
  },
  voted: 'You have voted',
  whoVoted: (names: string) => `Voted: ${names}`,
  people: (n: number) => counted(n, 'person', 'people'),
  waiting: (names: string) => `waiting: ${names}`,
  nobody: 'Nobody has voted yet. Votes stay hidden until someone reveals them.',
  reveal: (voted: number, all: number) => `Reveal · ${voted} of ${all}`,
  would: wouldStart,
  noVote: 'no vote yet',
  firstRound: (sizes: string) => `first round: ${sizes}`,
  inVote: (voted: number, all: number) => `${voted} of ${all} voted`,
  size: (value: string) => `size ${value}`,
  inField: (value: string) => `Jira says ${value}`,
  noSize: 'no size',
};

const masked = {
  change: 'Change my vote',
  peek: 'Hold to see yours',
  mine: (vote: string) => `Your vote: ${vote}`,
  old: (parts: string | null) => `The text changed since you voted${parts === null ? '' : `: ${parts}`}`,
  see: 'See',
  again: 'Tap again',
  noSize: 'You gave no size',
  add: 'Add one',
};

const size = {
  label: 'Size',
  advice: {
    'no-result': 'Fewer than two sizes: nothing to compare.',
    agreed: 'Everybody says the same.',
    nearly: 'One step apart: settle on one of them.',
    again: 'Two steps apart: talk, then vote again.',
    'talk-or-split': 'Far apart: talk about it, or split it.',
    'split-or-park': 'Still far apart after three rounds: split it or park it.',
  } satisfies Record<SizeAdvice, string>,
  clusters: {
    'no-result': '',
    agreed: '',
    nearly: 'Two camps.',
    again: 'Two camps: talk, then vote again.',
    'talk-or-split': 'Two camps, far apart: talk about it, or split it.',
    'split-or-park': 'Two camps, still after three rounds: split it or park it.',
  } satisfies Record<SizeAdvice, string>,
  first: (low: string, high: string) => `One from each side speaks first: ${low}; then ${high}.`,
  cannotSay: (count: number) => (count === 1 ? 'One cannot say.' : `${count} cannot say.`),
  askWhy: 'Ask what is missing',
  settled: (card: string) => `Size ${card}`,
  /** `name`: in the form after a preposition. */
  settledWithout: (name: string) => `said by ${name}`,
  written: 'in the estimate field',
  /** The estimate field differs from the settled size, or is empty. */
  inField: (number: string | null) =>
    number === null ? 'the estimate field is empty now' : `the estimate field has ${number} now`,
  staysHere: {
    'no-field': 'stays here: the project has no estimate field',
    'no-values': 'stays here: this card has no number',
    refused: 'stays here: Jira did not take it into the estimate field',
  },
  tookOne: (part: number, of: number, card: string) => `${part} of the last ${of} ${card}s took one sprint`,
  settleOn: (card: string) => `Settle on ${card}`,
  settle: 'Settle…',
  settles: (name: string) => `${name} settles the size`,
  change: 'Another size…',
  without: 'Size does not matter here',
  which: 'Which size?',
  again: 'Vote again',
};

/** Before a reveal, where somebody who is asked for has not voted. */
const missing = {
  asks: (names: string) => `Not voted yet: ${names}.`,
  /** `names`: in the form after a preposition. */
  without: (names: string) => `Reveal without ${names}`,
  withoutMany: (people: number) => `Reveal without ${people} people`,
  wait: 'Wait',
  recorded: 'The record of the talk says who was missing.',
};

/** A reveal that takes the press of each voter. */
const wish = {
  two: 'Two voted: each will know the other’s answer.',
  one: 'The others will know your answer.',
  of: (names: string, people: number) => `${names} ${people === 1 ? 'wants' : 'want'} to see it.`,
  mine: 'You want to see the votes.',
  waiting: (names: string) => `Waiting for the press of ${names}.`,
  too: 'Show mine, too',
};

const revealed = {
  tooLate: (round: number) =>
    `As far as this page knows, your last vote in round ${round} did not arrive before the reveal.`,
  /** An answer instead of a size, such as "?". */
  noSize: (answer: string) => `“${answer}”`,
  /** Low votes without those whose reason waits: it stands below. */
  lowVotes: (heard: number, unheard: number) =>
    [
      heard > 0 ? `${counted(heard, 'doubt', 'doubts')} heard` : '',
      unheard > 0 ? `${counted(unheard, 'doubt', 'doubts')} not heard yet` : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  notYet: (count: number) => `${count} would not start yet:`,
  saidWithVote: 'Said with the vote:',
  stillOpen: 'Still open:',
  moreOpen: (n: number) => `${n} more`,
  /** Whose question it is, and by when; null where that is open. */
  forWhom: (name: string | null, day: string | null) =>
    [name === null ? 'for nobody yet' : `for ${name}`, day === null ? '' : `by ${day}`]
      .filter((part) => part !== '')
      .join(' '),
  oneVote: 'one voice',
  round: (round: number) => `Round ${round}`,
  below: (quorum: number) => `Fewer votes than the ${quorum} needed`,
  onlyOpened: (people: number) => `Leave out ${people} who only opened it`,
  leftOut: 'Your vote was not counted: the text changed after it.',
  /** Beside a result of which only the counts are known. */
  earlierVote: 'an earlier vote',
  votes: (count: number) => counted(count, 'vote', 'votes'),
  /** About a result that is older than the talk. */
  before: (day: string | null, changed: boolean) =>
    `${day === null ? 'today' : `on ${day}`}, before ${changed ? 'the change' : 'this talk'}`,
  votedBefore: 'You had voted',
};

const lowVote = {
  reasonLabel: {
    hidden: 'Why? (hidden with your vote)',
    mine: 'What is your doubt? It becomes a question that must be answered first.',
  },
  giveReason: { hidden: 'Send', mine: 'Make it a question' },
  reasonHidden: 'Your reason is hidden with your vote',
  mustSign: 'Of so few votes all know whose it is, so it carries your name.',
  heard: 'My doubt was heard',
  /** `count` is 0 where it is not shown whether there is a doubt. */
  ifYours: (count: number): string =>
    count === 0 ? 'If you had a doubt:' : count === 1 ? 'If the doubt is yours:' : 'If one of the doubts is yours:',
  sayIt: 'Say what it is',
  notYours: 'This is for whoever voted 1 or 2. Nobody sees who that is.',
  spoken: 'You have spoken: your doubt is a question now, or counts as heard.',
  whoSays: {
    voters: 'Whoever doubts can say what it is, or that it was heard. Nobody sees who that is.',
    nobody: 'Nobody can say any more what was doubted: vote again.',
  },
  left: {
    round: 'A new vote began while you were writing. What you wrote is kept, and only you see it.',
    settled: 'What you wrote about this vote is kept, and only you see it.',
  },
  showLeft: 'Show what I wrote',
  leftLabel: 'Ask it as a question that must be answered first',
  askSigned: 'Ask with my name',
  askAnonymously: 'Ask without my name',
  letGo: 'Let it go',
};

/** Words of vote and result. */
export const ballotEn = { ballot, masked, size, missing, wish, revealed, lowVote };
export type BallotWords = typeof ballotEn;
