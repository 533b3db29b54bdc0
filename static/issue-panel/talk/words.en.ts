import { counted } from '../../../src/words/counted';
import type { TalkOutcome } from '../../../src/domain/talk/outcome';

const past = {
  label: (count: number) => `Talks (${count})`,
  led: (name: string) => `Led by ${name}`,
  missed: 'You have not been in a talk about this yet:',
  readAgreed: 'Read what was agreed',
  tookPart: (names: string) => `also took part: ${names}`,
  earlyRespondents: (names: string) => `responded before it: ${names}`,
  /** Who had answered or voted, and who said so. */
  markedAway: (who: string, by: string) => `${who} marked as away by ${by}`,
  revealedWithout: (by: string, names: string) => `revealed by ${by} without ${names}`,
  onlyOpened: (people: number) => `${people} only opened it`,
  parts: 'Split into',
  next: 'Next steps',
  minutes: (minutes: number) => `${minutes} min`,
  earlier: (count: number) => (count === 1 ? 'Show the earlier talk' : `Show ${count} earlier talks`),
  unsavedEnds: (day: string) =>
    `What you wrote about the end of the talk on ${day} is not in its record. Copy what you need.`,
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
  doing: { write: 'writing', talk: 'talking', vote: 'voting', result: 'result' },
  isAt: {
    write: 'The talk is at the writing.',
    talk: 'What was written is shown.',
    vote: 'The talk is at the vote.',
    result: 'The votes are revealed.',
  },
  goThere: 'Go there',
  goToVote: 'Go to the vote',
  voteMissing: 'your vote is missing',
  thenVote: 'the vote comes next',
  waitingFor: (people: number) => `waiting for ${people}`,
  allSaid: 'everybody has responded',
  allVoted: (people: number) => (people === 1 ? 'voted' : people === 2 ? 'both voted' : `all ${people} voted`),
  talkOn: 'a new vote comes next',
  closes: (name: string) => `${name} closes the talk`,
  comeBack: 'Come back',
  here: (people: number) => `${people} here`,
  iListen: 'I listen',
  notHere: 'Not here',
  early: (people: number) => `${people} spoke earlier`,
  youListen: 'you listen',
  listen: (names: string, people: number) => `${names} ${people === 1 ? 'listens' : 'listen'}`,
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
  closeAsReady: (size: string | null) => (size === null ? 'Close as ready' : `Close as ready, size ${size}`),
  /** In a meeting one press closes and takes everybody to the next item. */
  andEnd: (end: string) => `${end} and end`,
  otherWays: 'Other ways to close',
  closeAnyway: 'Close all the same',
  onTo: (end: string, key: string) => `${end} · on to ${key}`,
  nextSteps: 'What happens next? One step per line (optional)',
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

/** Words of the running talk, its end, and earlier talks. */
export const talkEn = {
  talk,
  close,
  past,
  left,
  meeting: {
    running: (minutes: number) => `In a meeting · ${minutes} min`,
    wentOn: 'The meeting went on.',
    open: 'Open the meeting',
    breakUntil: (at: string) => `Break until ${at}`,
    goOnNow: 'Go on now',
  },
  next: (key: string, summary: string) => `Next: ${key} ${summary} →`,
};
export type TalkWords = typeof talkEn;
