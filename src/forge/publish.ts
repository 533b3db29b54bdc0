import { Jira, publish, publishGlobal } from '@forge/realtime';
import type { Contract } from '../contract';
import type { Round } from '../domain/ballot';
import { HINT_CHANNEL, outsideChannel } from '../domain/hint-channel';
import { seenOf } from '../domain/running-talk';
import type { Ports } from '../usecases/ports';
import { logFailure } from './answer';

/** All that is ever said: read again. No names, no ids, no kinds; whoever hears it reads with their own rights. */
const HINT = { changed: true };
/** The answer waits no longer for it: polling finds out in any case. */
const PATIENCE_MS = 300;

/**
 * Whether the open panels of the issue hear of a call: never of what changes nothing, nothing that anybody else may see, or
 * something whose moment would tell who did it. What depends on more is told here, see {@link hintAt}.
 */
const isTold: Readonly<Record<keyof Contract, boolean>> = {
  openPanel: false,
  watch: false,
  saveBrief: true,
  dismissHint: true,
  recallHint: true,

  askQuestion: true,
  editQuestion: true,
  questionFromComment: true,
  answerQuestion: true,
  closeQuestion: true,
  reopenQuestion: true,
  withdrawQuestion: true,
  restoreQuestion: true,
  markBlocking: true,

  startTalk: true,
  joinTalk: true,
  takeOverTalk: true,
  nothingFromMe: true,
  showWritten: true,
  closeTalk: true,
  splitIssue: true,

  castVote: true,
  revealBallot: true,
  voteAgain: true,
  showHands: true,
  guessSize: false,
  giveReason: true,
  sayHeard: false,

  settleSize: true,

  seeChanges: false,
  stillAgreed: true,
  wordingOnly: true,

  markCriterion: true,

  takeAsIs: true,
  repair: true,

  // They stand at no issue.
  openReport: false,
  assessBacklog: false,
  openLookBack: false,
  readRecorded: false,
  openSettings: false,
  savePolicy: false,
};

/** A hint at the moment of writing would tell when it was written, and so by whom. */
const isUnsigned = (input: unknown): boolean =>
  typeof input === 'object' &&
  input !== null &&
  (('withoutName' in input && input.withoutName === true) || ('signed' in input && input.signed === false));

/** Whether what others see of it was changed: of the talk, and of who has voted. */
type News = { readonly talk: boolean; readonly voted: boolean };

/**
 * The same ports, and what was changed by them. Whoever writes without a name becomes a voice at that moment, which everybody
 * sees: without the hint that every other voice comes with, it would be known of whom the doubt is.
 */
export function noticing(ports: Ports): { readonly ports: Ports; readonly news: () => News } {
  const talk = compared(seenOf);
  const round = compared(votedIn);
  return {
    ports: {
      ...ports,
      readTalk: talk.read(ports.readTalk),
      createTalk: talk.write(ports.createTalk),
      replaceTalk: talk.write(ports.replaceTalk),
      readRound: round.read(ports.readRound),
      createRound: round.write(ports.createRound),
      followRound: round.write(ports.followRound),
      replaceRound: round.write(ports.replaceRound),
    },
    news: () => ({ talk: talk.isNews(), voted: round.isNews() }),
  };
}

/** Whether what is written differs in `seen` from what was read last. */
function compared<T>(seen: (row: T | null) => string) {
  let before = seen(null);
  let news = false;
  return {
    isNews: () => news,
    read: (read: (issueId: string) => Promise<T | null>) => async (issueId: string) => {
      const row = await read(issueId);
      before = seen(row);
      return row;
    },
    write:
      <A extends readonly unknown[]>(write: (row: T, ...over: A) => Promise<boolean>) =>
      (row: T, ...over: A) => {
        news ||= seen(row) !== before;
        return write(row, ...over);
      },
  };
}

/** Not what they voted: a vote that is given again changes nothing that anybody else sees. */
const votedIn = (round: Round | null): string =>
  [round?.number, round?.state, ...(round?.votes.map(({ voter }) => voter).sort() ?? [])].join(' ');

/**
 * Tells the open panels of the issue that the page stands on to read again, after a call that has succeeded. Fails nobody
 * and keeps nobody waiting.
 * @NOTE unverified on a live site: that a channel of the issue reaches both the panel and the small version beside it, that
 * publishing needs no scope, and how long it takes.
 */
export async function hintAt(name: keyof Contract, input: unknown, news: News): Promise<void> {
  if (!isTold[name] || (isUnsigned(input) && !news.talk) || (name === 'castVote' && !news.voted)) return;
  await briefly(told(() => publish(HINT_CHANNEL, HINT, { contextOverrides: [Jira.Issue] })));
}

/**
 * The same where no call at the issue leads to it: an edit in Jira, by whoever and however, or a parent that is ready or no longer.
 * Triggers and consumers stand at no issue, and have global channels only. Jira itself tells of edits on the pages of the issue,
 * and whether on those of everybody is not known; a panel must not say "ready" for long where it is not. Only Jira's own events
 * and what a parent's property says to everybody lead here, so no doubt can be told by it.
 * @NOTE unverified on a live site: that a trigger or a consumer may publish, and what a channel's name may hold.
 */
export async function hintFromOutside(issueId: string): Promise<void> {
  await briefly(told(() => publishGlobal(outsideChannel(issueId), HINT)));
}

async function briefly(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)));
  await Promise.race([work, enough]);
  clearTimeout(timer);
}

async function told(say: () => ReturnType<typeof publish>): Promise<void> {
  try {
    const { errors } = await say();
    if (errors !== undefined) logFailure('hint not published', new Error('Realtime'));
  } catch (error) {
    logFailure('hint not published', error);
  }
}
