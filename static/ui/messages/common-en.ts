import { counted } from '../../../src/words/counted';
import { statesEn } from '../../../src/words/states';
import { type FailureCode, type FailureDetails, isHourUsedUp } from '../../../src/failure';
import type { LozengeState } from '../../../src/domain/refinement/lozenge-state';
import type { Step } from '../../../src/domain/shared/steps';

const steps: Readonly<Record<Step, string>> = { scope: 'Scope', unknowns: 'Unknowns', confirm: 'Confirm' };

const movedOn = 'This has moved on in the meantime. Look at it again.';
/** Refusals of an action that the page offered: the issue has changed since the page read it. */
export const hasMovedOn = (because: unknown): boolean =>
  ['no-vote', 'low-vote', 'exception', 'no-part', 'no-low-vote', 'must-sign', 'not-leading'].some(
    (one) => one === because,
  );

const failures: Readonly<Record<FailureCode, (details: FailureDetails) => string>> = {
  'not-found': () => 'This work item does not exist, or you may not see it.',
  'not-allowed': ({ because }) => {
    if (because === 'after-show')
      return 'What was written is shown: a doubt goes with your vote now. Or ask with your name.';
    if (because === 'not-yours') return 'Whoever asked settles this. Ask them.';
    return hasMovedOn(because)
      ? movedOn
      : 'Jira does not let you see or do this. Ask someone who administers this project.';
  },
  'other-build': () => 'A newer version is here.',
  'bad-request': (details) => {
    const { because } = details;
    if (details.because === 'jira-says') return `Jira did not take it: ${details.words}`;
    if (because === 'no-code') return 'Say how you answer it first: choose one.';
    if (because === 'no-person') return 'This account is closed or not a person’s. Choose somebody else.';
    if (because === 'reads-otherwise') return 'A line of it would be read as a heading. Say it in other words.';
    return because === 'wrong-state' || because === 'locked'
      ? movedOn
      : 'That could not be read. Check it and try again.';
  },
  conflict: () => 'Someone else changed this at the same time.',
  busy: () => 'Too many people are changing this at the moment, so it was not saved. Try again.',
  over: ({ because }) =>
    because === 'talk'
      ? 'This talk is over. Nothing was changed any more.'
      : 'This round is over. Nothing was changed or counted any more.',
  'nothing-to-reveal': () => 'Nobody has voted yet, so there is nothing to reveal.',
  'votes-missing': ({ because }) =>
    because === 'presses'
      ? 'So few votes are shown only if each voter presses.'
      : 'Somebody who is asked for has not voted yet.',
  'ask-first': (details) =>
    details.because === 'no-outcome'
      ? 'The talk has no outcome yet.'
      : 'It would not be ready: something changed meanwhile.',
  'limit-reached': (details) => {
    switch (details.because) {
      case 'row-full':
        return 'There is no room for this text here. Close or shorten questions first.';
      case 'too-long':
        return `There is room for ${details.limit} characters: ${details.length} are too many.`;
      case 'too-many-lines':
        return `There is room for ${details.limit} lines: ${details.length} are too many.`;
      case 'too-many-hints':
        return `There is room for ${details.limit} hints here, and all of it is used.`;
      case 'too-many-questions':
        return `There is room for ${details.limit} open questions here, and all of it is used.`;
      default:
        return 'There is no room for more here.';
    }
  },
  'broken-policy': () =>
    'The rules of this project cannot be read. Whoever administers it replaces them in the project settings, under Common Ground.',
  'rate-limited': (details) => {
    if (details.because === 'storage') return 'The storage of Common Ground is busy. Try again in a moment.';
    if (details.because !== 'wait') return 'Jira is busy. Try again in a moment.';
    if (isHourUsedUp(details.limit))
      return `Jira’s hourly limit for this app is used up. Try again in ${counted(Math.ceil(details.seconds / 60), 'minute', 'minutes')}.`;
    return `Jira is busy. Try again in ${counted(details.seconds, 'second', 'seconds')}.`;
  },
  'jira-unavailable': ({ because }) => {
    if (because === 'offline') return 'There was no connection. Try again once you are connected.';
    if (because === 'storage') return 'The storage of Common Ground does not answer right now. Try again in a moment.';
    if (because === 'no-answer') return 'Common Ground does not answer right now. Try again in a moment.';
    return 'Jira does not answer right now. Try again in a moment.';
  },
  unexpected: () => 'Something went wrong on our side. Try again.',
};

/** Words that every screen shares. */
export const commonEn = {
  states: statesEn,
  /** What a state means, where its word alone does not say it. */
  statesLong: {
    incomplete: 'The team agreed; fields are still empty',
    'on-paper': 'Complete on paper, not agreed',
  } satisfies Partial<Record<LozengeState, string>>,
  steps,
  failures,
  reference: (reference: string) => `Reference ${reference}. If it stays, tell it to whoever administers this Jira.`,
  retry: 'Try again',
  reload: 'Reload',
  help: 'Help',
  guide: 'Guide',
  tip: (key: string) => `Key ${key}`,
  cancel: 'Cancel',
  loading: 'Loading…',
  copied: 'Copied.',
  notCopied: 'Your browser did not let us copy.',
  howCounted: 'How this is counted',
  show: 'Show',
  hide: 'Hide',
  /** The accessible name of a button that appears more than once. */
  about: (act: string, what: string) => `${act} “${what}”`,
  nobody: 'nobody',
  somebody: 'Somebody',
  /** For a field: how many characters still fit, how many are too many, and the allowed range of a number. */
  room: (left: number) => `${counted(left, 'character', 'characters')} left`,
  tooLong: (over: number) => `${counted(over, 'character', 'characters')} too many`,
  between: (least: number, most: number) => `${least} to ${most}`,
  deactivated: (name: string) => `${name} (deactivated)`,
  you: 'you',
  /** After a preposition or as an object. */
  youObject: 'you',
  broke: 'This view stopped working. Your data is safe.',
};
export type CommonWords = typeof commonEn;
