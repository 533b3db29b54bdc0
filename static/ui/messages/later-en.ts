import { wouldStart } from '../../../src/words/criteria';
import type { EditedField } from '../../../src/domain/content/content-edit';
import type { PartPlace, SplitIssueAfter } from '../../../src/domain/issue/part';
import type { Condition } from '../../../src/domain/policy/policy';
import type { SizeAdvice } from '../../../src/domain/ballot/size';
import type { TalkOutcome } from '../../../src/domain/talk/talk';
import { counted } from '../../../src/words/counted';

const fields: Readonly<Record<EditedField, string>> = {
  summary: 'Summary',
  description: 'Description',
  acceptance: 'Done when',
  estimate: 'Estimate',
  parent: 'Parent',
  blockers: 'Blocked by',
};

const recheck = {
  fields,
  stillAgreed: 'Still agreed',
  youSaid: 'You said: still agreed',
  count: (have: number, needed: number) => `${have} of ${needed} needed so far`,
  countInTalk: (have: number, needed: number) => `${have} of ${needed}`,
  onlyVoters: 'Those who voted say whether it is still agreed.',
  doubted: 'Your vote then was a doubt. Vote again, so that it counts with what you think now.',
  editedAgain: 'It was changed once more since you looked: see the change, then decide again.',
  voteAgain: 'Vote again',
  seeChange: 'See change',
  hideChange: 'Hide change',
  wordingOnly: 'Only the wording changed',
  wordingHint: {
    agreement: 'Keeps the agreement. Your name is noted.',
    exception: 'It stays taken as is. Your name is noted.',
  },
  changes: 'What changed',
  looking: 'Reading the history…',
  nothing: 'The history shows no difference: it was changed and changed back.',
  elsewhere: 'The why or scope kept here changed. There is no history of that.',
  somebody: 'Jira does not say who',
  removed: 'removed:',
  added: 'added:',
  /** `null`: today. */
  edited: (day: string | null) => `Edited since ${day ?? 'today'}`,
  keptWording: (name: string, day: string | null) => `${name}: only the wording changed, ${day ?? 'today'}`,
  keptAgreed: (respondents: number, day: string | null) =>
    `Changed since, still agreed: ${counted(respondents, 'person', 'people')}, ${day ?? 'today'}`,
};

const pictures = {
  label: 'Pictures',
  links: 'Linked designs and pictures',
  alt: (name: string) => `Attached picture ${name}`,
  loading: (name: string) => `${name} is on its way…`,
  failed: (name: string) => `${name} could not be shown.`,
  unread: 'The pictures could not be read.',
  fullSize: 'Show in full size',
  notOpened: 'Jira did not open it large.',
};

const questions = {
  earlier: (count: number) => (count === 1 ? 'Show the earlier question' : `Show ${count} earlier questions`),
  earlierList: 'Earlier questions',
  whose: 'Whose question is it?',
  mine: 'Mine',
  text: 'In one line',
  kind: 'Kind',
  category: 'About',
  noCategory: 'Not said',
  owner: 'Who finds out?',
  ownerDefault: 'The reporter',
  due: 'Until when?',
  how: 'How do you answer it?',
  because: 'Why, or how? (optional)',
  answerLabel: 'Your answer',
  send: 'Save answer',
  reopen: 'Open again',
  reopenLabel: 'What is still missing?',
  withdraw: 'Withdraw',
  makeBlocking: 'Must be answered first',
  notBlocking: 'Need not be answered first',
  overMeanwhile:
    'Someone closed this question meanwhile: nothing more can be saved here. What you wrote is still below. Copy it, or ask it as a new question.',
  withdrawnMeanwhile:
    'This question was withdrawn meanwhile. What you wrote is still below. “Undo” brings the question back, then you can save.',
  rewordedMeanwhile:
    'The words of this question can no longer be changed. What you wrote is still below. Copy it, or ask it as a new question.',
  reopenedFirst:
    'The first part of this is saved and the question is open again. What you wrote since is still below. Copy it, or ask it as a new question.',
  reopenedMeanwhile:
    'Someone opened this question again meanwhile. What you wrote is still below. Copy it, or ask it as a new question.',
  nobody: 'Nobody yet',
  noDue: 'No day',
  found: 'Found in description and comments',
  foundWhy: {
    asks: 'asked, not answered',
    unfinished: 'not finished',
    how: 'says how it is built; the builders may know a simpler way',
  },
  foundNone: 'Nothing in description and comments waits for an answer.',
  makeQuestion: 'Make it a question',
  askThis: 'Ask this',
  askThisOne: (text: string) => `Ask this: ${text}`,
  dismiss: 'Hide for everybody',
  dismissed: 'hidden for everybody',
  undo: 'Undo',
  discard: 'Discard',
  looking: 'Reading description and comments…',
  unread: 'Description and comments could not be read.',
};

const unsaved = {
  notSaved: (text: string) => `Not saved: “${text}”`,
  /** No answer came, so the text may be stored or not; repeating it stores it once. */
  perhaps: (text: string) => `Perhaps not saved: “${text}”`,
  /** A person's own room for hidden text is full; by the back end's reason. */
  full: {
    'hidden-full': (limit: number) =>
      `Your hidden questions may have ${limit} characters together. Show what was written, or take one back.`,
    'anonymous-full': (limit: number) =>
      `${limit} of yours without a name are not shown so far. Sign this one, or take one back.`,
  },
};

const pasted = {
  label: 'What you pasted: one line, one question',
  add: (count: number) => `Add ${counted(count, 'question', 'questions')}`,
};

const scope = {
  inScope: 'In',
  outOfScope: 'Out',
  doneWhen: (count: number) => `Done when (${count})`,
  visuals: (count: number) => counted(count, 'picture or design', 'pictures and designs'),
  noVisual: 'No picture or design found. Attach one to the work item, or link a design.',
  noDoneWhen: 'No acceptance criteria found. Write them in the description, under “Acceptance criteria”.',
};

const broken = {
  are: (count: number) =>
    count === 1
      ? '1 record on this work item cannot be read: something else has overwritten it. Repairing it brings back what is known of it elsewhere; the rest of it is removed.'
      : `${count} records on this work item cannot be read: something else has overwritten them. Repairing them brings back what is known of them elsewhere; the rest of them is removed.`,
  repair: 'Repair',
};

const masked = {
  change: 'Change my vote',
  peek: 'Hold to see yours',
  mine: (vote: string) => `Your vote: ${vote}`,
  old: (parts: string | null) => `Changed since you voted${parts === null ? '' : `: ${parts}`}`,
  see: 'See',
  hide: 'Hide',
  keep: 'Keep my vote',
  noSize: 'You gave no size',
  add: 'Add one',
  risks: 'What could go wrong?',
};

/** What a screen reader announces of other people's changes. */
const news = {
  started: 'A talk has started.',
  shown: 'What we wrote is shown.',
  over: 'The talk is over.',
  asked: 'Your question is kept.',
  revealed: (yes: number | null, all: number) =>
    all === 0 ? 'The sizes are revealed.' : `Revealed: ${wouldStart.en(yes, all)}.`,
  voted: (count: number) => counted(count, 'person has voted.', 'people have voted.'),
  settled: (card: string) => `Size ${card} settled.`,
  answered: (count: number) => `${counted(count, 'question', 'questions')} answered.`,
  state: (name: string) => `Now: ${name}.`,
  text: 'The text has changed.',
};

const past = {
  label: (count: number) => `Talks (${count})`,
  led: (name: string) => `Led by ${name}`,
  tookPart: (names: string) => `also took part: ${names}`,
  earlyRespondents: (names: string) => `spoke ahead of it: ${names}`,
  revealedEarly: (names: string) => `revealed before enough had voted: ${names}`,
  parts: 'Split into',
  next: 'Next steps',
  minutes: (minutes: number) => `${minutes} min`,
  earlier: (count: number) => (count === 1 ? 'Show the earlier talk' : `Show ${count} earlier talks`),
  unsavedEnds: (day: string) =>
    `What you wrote about the end of the talk on ${day} is not in its record. Copy what you need.`,
};

const privateWriting = {
  show: (said: number, of: number) => `Show what we wrote · ${said} of ${of}`,
  /** To a facilitator who has written nothing. */
  saysNothing: 'Showing it also says that there is nothing from you.',
  stillWriting: (count: number) => `${count === 1 ? '1 is' : `${count} are`} still writing. Show anyway?`,
  showAnyway: 'Show anyway',
  wait: 'Wait',
  write: 'Write first, talk later: what you ask stays hidden until someone shows it.',
  othersWrite: 'What people ask now stays hidden until someone shows it.',
  hidden: (count: number) => `hidden until shown: ${count} so far`,
  whenShown: 'Shown once it could be from any of three people.',
  mine: 'Yours, hidden so far',
  mineNotShown: 'Yours, not shown',
  notShown: 'Not shown: fewer than three could have written it. Sign it, or take it back.',
  reasonNotShown: 'Not shown: of so few votes all would know whose it is. Sign it, or say that it is heard.',
  maskedText: 'Your words are hidden on this screen.',
  sign: 'Sign it',
  isHidden: 'hidden',
  takeBack: 'Take back',
  takeBackThis: (text: string) => `Take back: ${text}`,
  earlier: 'Earlier',
  kept: 'Kept, without your name. Shown once it could be from any of three people.',
};

const brief = {
  edit: 'Edit why and scope',
  formHint:
    'Kept with the refinement; Jira’s description stays as it is. Only what Jira’s own fields do not say already.',
  alreadySaid: 'Jira’s description already says this, and is what counts.',
  whyLabel: 'Why does it matter?',
  whoLabel: 'For whom?',
  whyNowLabel: 'Why now?',
  inLabel: 'In scope, one per line',
  outLabel: 'Out of scope, one per line',
  save: 'Save',
  nothing: '(empty)',
};

const conflict = { theirs: 'Theirs', yours: 'Yours', keepTheirs: 'Keep theirs', useMine: 'Use mine' };

const lines = {
  tooLong: (line: number, over: number) => `Line ${line}: ${counted(over, 'character', 'characters')} too many`,
  tooMany: (count: number) => `${counted(count, 'line', 'lines')} too many`,
};

const asIs = {
  open: 'Take as is…',
  label: 'Why take it as it is?',
  hint: 'It counts as an exception, with your name and reason, until the content changes.',
  send: 'Take as is',
  begun: 'Work on this has begun, so an exception would change nothing.',
};

const talk = {
  label: 'Talk',
  running: 'Talk',
  leads: (name: string) => `${name} leads`,
  youLead: 'you lead',
  takeOver: 'Take over',
  join: 'Join',
  /** Steps besides the panel's own; in a talk the third is the vote. */
  steps: { confirm: 'Vote', close: 'Close' },
  done: 'done',
  doing: {
    write: 'writing',
    talk: 'talking',
    vote: 'voting',
    result: 'result',
    close: 'closing',
  },
  isAt: {
    write: 'The talk is at the writing.',
    talk: 'What was written is shown.',
    vote: 'The talk is at the vote.',
    result: 'The votes are revealed.',
    close: 'The talk is being closed.',
  },
  goThere: 'Go there',
  goToVote: 'Go to the vote',
  vote: 'Vote',
  voteMissing: 'your vote is missing',
  thenVote: 'the vote comes next',
  waitingFor: (people: number) => `waiting for ${people}`,
  allSaid: 'everybody has responded',
  allVoted: (people: number) => (people === 1 ? 'voted' : people === 2 ? 'both voted' : `all ${people} voted`),
  talkOn: 'a new vote comes next',
  closes: (name: string) => `${name} closes the talk`,
  comeBack: 'Come back',
  here: (people: number) => `${people} here`,
  onlyWatching: 'Only watching',
  notHere: 'Not here',
  early: (people: number) => `${people} spoke earlier`,
};

const wall = {
  large: 'Open large',
  notLarge: 'Jira did not open it large.',
  put: 'This page is on the wall',
  leave: 'Leave the wall',
};

const outcomes: Readonly<Record<TalkOutcome, string>> = {
  ready: 'Ready',
  'another-talk': 'Another talk',
  split: 'Split',
  park: 'Park',
  drop: 'Drop',
  none: 'No outcome',
};

const close = {
  outcomes,
  agreedLabel: 'What did we agree, in one sentence?',
  writtenBy: (name: string) => `written by ${name}`,
  changeSentence: 'Change the sentence',
  rewordLabel: 'What we agreed, in other words',
  reworded: (name: string, day: string) => `reworded by ${name}, ${day}:`,
  saveSentence: 'Save the sentence',
  savedSoFar: (name: string, text: string) => `Saved so far, by ${name}: “${text}”`,
  agreedHint: 'Best written by someone other than the reporter.',
  outcome: 'How does this talk end?',
  endsAs: 'It ends as:',
  otherEnd: 'Another end…',
  hidden: (count: number) =>
    `Before it can end as ready, show what was written: ${count === 1 ? '1 is' : `${count} are`} still hidden.`,
  changedAfterVote:
    'The text was changed after the vote: it ends as Re-check, until two of those who voted say “Still agreed”.',
  notReady: (left: number) => `${left} still left: the state stays as it is, the outcome is noted.`,
  begun: 'Work has begun: the state stays as it is, the outcome is noted.',
  notYet: 'With this it is not ready until you have talked or voted again.',
  close: 'Close the talk',
  closedMeanwhile:
    'This talk was closed meanwhile. What you wrote is still below. Copy it, or say it in the next talk.',
  leftMeanwhile:
    'Nobody closed this talk, so it ended without an outcome. What you wrote is still below. Copy it, or say it in the next talk.',
  wasLeft:
    'Nobody closed this talk, so it has no outcome. You were in it and can still say how it ended. That alone makes nothing ready.',
  sayEnd: 'Say how the last talk ended…',
  saveEnd: 'Save how it ended',
  readOnlyMeanwhile: 'You can no longer edit this work item. What you wrote is still below. Copy it.',
  ledMeanwhile: (name: string) =>
    `${name} leads this talk now. What you wrote is still below. Copy it, or say it in the talk.`,
  closeWith: (size: string) => `Close the talk, size ${size}`,
  nextSteps: 'What happens next? One step per line (optional)',
  splitInTalk: 'Start a talk, and end it with “Split”.',
  splitInSprint: 'Its sprint is running, and what you create joins it. If you keep this one, lower its estimate.',
  items: 'Split into, one new work item per line',
  create: (count: number) => `Create ${count === 0 ? 'work items' : counted(count, 'work item', 'work items')}`,
  notByClosing: 'Closing the talk creates nothing.',
  where: 'Where do they go?',
  places: {
    children: (type: string) => `Child work items (${type})`,
    beside: (type: string) => `Beside this one (${type})`,
  } satisfies Record<PartPlace, unknown>,
  alone: {
    children: (type: string) => `They become child work items of this one (${type}).`,
    beside: (type: string) => `They go beside this one (${type}): it can have no child work items here.`,
  } satisfies Record<PartPlace, unknown>,
  nowhere: 'You can create nothing here that this one could be split into.',
  unreadTypes: 'Jira did not say what this project offers.',
  whatHappensTo: (key: string) => `What happens to ${key}?`,
  closeAs: (status: string) => `Close it (${status})`,
  keepIt: 'Keep it as it is',
  staysAsItIs: (key: string) => `${key} stays as it is.`,
  after: {
    closed: (key: string) => `${key} is closed.`,
    refused: (key: string) => `Jira did not close ${key}: it stays as it is.`,
    waits: (key: string) => `${key} stays open until all of them are created.`,
  } satisfies Record<Exclude<SplitIssueAfter, 'kept'>, unknown>,
  notPlaced: 'Jira did not put all of them into its sprint and next to it: move them in the backlog.',
  created: 'Created:',
  unlinked: 'Jira did not take the link to this one for all of them.',
  notCreated: (count: number) => `Not created and still above: ${counted(count, 'line', 'lines')}.`,
};

/** What is left, in few words. */
const left = {
  question: (text: string) => `“${text}”`,
  ok: (name: string) => `${name}’s OK`,
  anOk: 'an OK',
  lowVotes: (count: number) => `${counted(count, 'low vote', 'low votes')} not heard`,
  sizesApart: (steps: number) => `sizes are ${steps} steps apart`,
  asked: 'what could go wrong',
  askedBefore: 'still nothing to ask?',
  vote: 'the vote',
  agreedBefore: 'still agreed?',
  more: (count: number) => `${count} more`,
};

const size = {
  label: 'Size',
  notMine: 'not mine',
  votes: (count: number) => counted(count, 'vote', 'votes'),
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
  guessed: (name: string, card: string) => `${name} had guessed ${card}.`,
  youGuessed: (card: string) => `You had guessed ${card}.`,
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
  settleOn: (card: string) => `Settle on ${card}`,
  settle: 'Settle…',
  change: 'Another size…',
  without: 'Size does not matter here',
  which: 'Which size?',
  again: 'Vote again',
};

const below = {
  /** `apart`: there is a vote of the reporter, which is not among those needed. */
  asks: (have: number, quorum: number, apart: boolean) =>
    `Only ${have} of ${counted(quorum, 'vote', 'votes')} needed so far${apart ? ', the reporter’s not counted' : ''}. Reveal anyway? Your name is noted.`,
  anyway: 'Reveal anyway',
  wait: 'Wait',
};

const revealed = {
  unsaved: (size: string) => `Not sent yet: ${size}. An answer sends it too, or press “Vote”.`,
  answerTooLate: (round: number) =>
    `Your last answer in round ${round} did not arrive before the reveal, so it does not count.`,
  answerUnknown: (round: number) =>
    `It is not known whether your last answer in round ${round} arrived before the reveal.`,
  /** An answer instead of a size, such as "?". */
  noSize: (answer: string) => `“${answer}”`,
  sizeTooLate: (size: string) => `Did not arrive before the reveal, so it does not count: ${size}.`,
  notSent: (size: string) => `Not sent before the reveal: ${size}.`,
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
  /** Whose question it is, and by when; null where that is open. */
  forWhom: (name: string | null, day: string | null) =>
    [name === null ? '' : `for ${name}`, day === null ? '' : `by ${day}`].filter((part) => part !== '').join(' '),
  oneVote: 'one voice',
  round: (round: number) => `Round ${round}`,
  below: (quorum: number) => `Fewer votes than the ${quorum} needed`,
  revealedBy: (name: string) => `revealed anyway by ${name}`,
  countedBy: (name: string) => `counted by ${name}`,
  votes: (count: number) => counted(count, 'vote', 'votes'),
  /** About a result that is older than the talk. */
  before: (day: string | null, changed: boolean) =>
    `${day === null ? 'today' : `on ${day}`}, before ${changed ? 'the change' : 'this talk'}`,
  votedBefore: 'You had voted',
};

const lowVote = {
  why: 'Why? (hidden with your vote)',
  reasonLabel: {
    mine: 'What is your doubt? It becomes a question that must be answered first.',
    somebodys: 'What does somebody doubt? It becomes a question that must be answered first, without a name.',
  },
  giveReason: 'Make it a question',
  mustSign: 'Of so few votes all know whose it is, so it carries your name.',
  heard: { mine: 'My doubt was heard', somebodys: 'One doubt was heard' },
  /** `count` is 0 where it is not shown whether there is a doubt. */
  ifYours: (count: number): string =>
    count === 0 ? 'If you had a doubt:' : count === 1 ? 'If the doubt is yours:' : 'If one of the doubts is yours:',
  sayIt: 'Say what it is',
  notYours: 'This is for whoever voted 1 or 2. Nobody sees who that is.',
  spoken: 'You have spoken: your doubt is a question now, or counts as heard.',
  whoSays: {
    voters: 'Whoever doubts can say what it is, or that it was heard. Nobody sees who that is.',
    leads: (name: string) => `${name}, who leads, can write down what is doubted.`,
    counted: (name: string) => `${name}, who counted the hands, can write down what is doubted.`,
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

const hands = {
  open: 'Show of hands…',
  answers: 'Hands per answer',
  sizes: 'Hands per size',
  asked: 'Everybody was asked what could go wrong; nobody has anything more',
  reveal: (people: number) => `Reveal ${counted(people, 'hand', 'hands')}`,
  uneven: (answers: number, sizes: number) => `${counted(answers, 'hand', 'hands')} for an answer, ${sizes} for a size`,
  notLeading: 'Somebody else leads the talk now, and counts the hands.',
  tooMany: (limit: number) => `At most ${limit} hands are counted. In a larger room people vote on their own devices.`,
  off: 'The rules of this project have no show of hands: people vote on their own devices.',
  votesCast: 'Somebody has voted on a device of their own. Reveal that vote instead.',
  noHand: 'No hand was counted, so there is nothing to reveal.',
};

const enough = {
  open: 'One voice is enough here',
  what: (project: string) =>
    `From now on one person’s word and vote are enough for every work item of ${project} (“Votes needed, at least”: 1). This is a new version of the rules, with your name; the project settings bring the one before back.`,
  save: 'Change the rules',
  changed: 'The rules were changed in the meantime. Look at them in the project settings.',
};

const own = {
  label: 'Our own rules',
  ticked: (name: string, day: string) => `${name}, ${day}`,
  before: (name: string, day: string) => `${name}, ${day}, before the content changed`,
  nobody: 'nobody yet',
  advice: 'advice',
  notDone: 'not yet',
  /** `field`: the field's name in Jira. */
  is: {
    filled: (field: string) => `“${field}” is filled in`,
    'one-of': (field: string, values: string) => `“${field}” is ${values}`,
    contains: (field: string, text: string) => `“${field}” contains ${text}`,
    'at-least': (field: string, number: string) => `“${field}” is at least ${number}`,
    'at-most': (field: string, number: string) => `“${field}” is at most ${number}`,
  } satisfies Record<Condition['is'], unknown>,
  /** For a condition that is not met. */
  mustBe: {
    filled: (field: string) => `“${field}” must be filled in`,
    'one-of': (field: string, values: string) => `“${field}” must be ${values}`,
    contains: (field: string, text: string) => `“${field}” must contain ${text}`,
    'at-least': (field: string, number: string) => `“${field}” must be at least ${number}`,
    'at-most': (field: string, number: string) => `“${field}” must be at most ${number}`,
  } satisfies Record<Condition['is'], unknown>,
  onIssue: 'edited on the work item',
  notThere: 'not a field of this work item',
};

const guess = {
  note: 'Note my own guess…',
  which: 'Your own guess',
  why: 'Hidden until the reveal, and only to compare with later. It is no vote.',
  noted: 'You have noted a guess',
  mine: (card: string) => `Your guess: ${card}`,
  change: 'Change my guess',
  takeBack: 'Take it back',
};

/** Words of the parts that are loaded later. */
export const laterEn = {
  recheck,
  talk,
  close,
  questions,
  unsaved,
  pasted,
  scope,
  broken,
  stepNav: 'Steps',
  masked,
  news,
  past,
  privateWriting,
  brief,
  conflict,
  lines,
  asIs,
  signed: 'With my name',
  pictures,
  left,
  size,
  below,
  revealed,
  lowVote,
  hands,
  guess,
  enough,
  own,
  wall,
  next: (key: string, summary: string) => `Next: ${key} ${summary} →`,
};
export type LaterWords = typeof laterEn;
