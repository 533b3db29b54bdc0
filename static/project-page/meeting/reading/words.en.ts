import { counted } from '../../../../src/words/counted';

/** English words of reading ahead. */
export const readingEn = {
  newToRead: (n: number, minutes: number) => `You: ${n} new to read · about ${counted(minutes, 'minute', 'minutes')}`,
  toRead: (n: number, minutes: number) => `You: ${n} to read · about ${counted(minutes, 'minute', 'minutes')}`,
  allRead: 'You have nothing left to read.',
  readNow: 'Read now',
  readAgain: 'Read again',
  title: (at: number, of: number) => `${at} of ${of}`,
  backToList: 'Back to the list',
  questions: 'Open questions',
  noQuestions: 'No open questions.',
  answer: 'Your answer',
  stillAgreed: 'Still agreed?',
  yes: 'Yes',
  clear: 'Clear to me',
  ask: 'Ask',
  skip: 'Skip',
  saidNothing: 'You: clear to me.',
  saidWrote: 'You have asked something.',
  askMore: 'Ask something',
  vote: 'Your vote, hidden until the votes are shown',
  next: 'Next',
  done: 'Done',
  talking: 'The team talks about it now.',
  thanks: 'Thank you. You can change all of it until then.',
  skipped: (n: number) => `You skipped ${n}.`,
  readSkipped: 'Read what I skipped',
  begun: 'The meeting has begun.',
  goThere: 'Go there',
  // On the report.
  waiting: (n: number, minutes: number) => `${n} for you to read, about ${counted(minutes, 'minute', 'minutes')}`,
  nextAt: (when: string) => `Next refinement: ${when}`,
  goingOn: 'The refinement is going on',
  openList: 'Open the list',
};
export type ReadingWords = typeof readingEn;
