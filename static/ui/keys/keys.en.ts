import type { KeysPage } from './keys-page';

/** Keys that do one thing. */
export type KeyRow = { readonly keys: readonly string[]; readonly does: string };

export type KeysWords = {
  readonly title: string;
  readonly pages: Readonly<Record<KeysPage, readonly KeyRow[]>>;
  readonly close: string;
  readonly turnOff: string;
  readonly turnOn: string;
  /** While they are turned off. */
  readonly off: string;
};

const shown: KeyRow = { keys: ['?'], does: 'Show these keys' };
const onward: KeyRow = { keys: ['Tab'], does: 'Go on to the next button or field' };
const leave: KeyRow = { keys: ['Esc'], does: 'Close what a button opened' };
const send: KeyRow = { keys: ['Ctrl', 'Enter'], does: 'Send what you write (on a Mac: ⌘ Enter)' };
const inTalk: readonly KeyRow[] = [
  { keys: ['S'], does: 'Show what we wrote' },
  { keys: ['1', '2', '…'], does: 'Vote: the size by its place, then the answer by its number' },
  { keys: ['R'], does: 'Reveal the vote' },
  { keys: ['C'], does: 'Close the talk' },
];

/** English words of the keys; the type makes German have every page. */
export const keysEn: KeysWords = {
  title: 'Keys on this page',
  pages: {
    panel: [...inTalk, send, leave, onward, shown],
    meeting: [
      { keys: ['1', '2', '3'], does: 'While you read ahead: clear to me, ask, skip' },
      ...inTalk,
      send,
      leave,
      onward,
      shown,
    ],
    report: [{ keys: ['Enter'], does: 'Ask Jira for what you typed into the search, as JQL' }, leave, onward, shown],
    'look-back': [leave, onward, shown],
    settings: [leave, onward, shown],
    health: [onward, shown],
  },
  close: 'Close',
  turnOff: 'Turn single keys off',
  turnOn: 'Turn single keys on',
  off: 'Single keys are off: you find these keys again under “…” on a work item.',
};
