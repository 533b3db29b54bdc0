export const talkOutcomes = ['ready', 'another-talk', 'split', 'park', 'drop', 'none'] as const;
export type TalkOutcome = (typeof talkOutcomes)[number];
