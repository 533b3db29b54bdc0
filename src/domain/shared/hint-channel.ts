/** What every open panel of an issue listens to. */
export const HINT_CHANNEL = 'common-ground-changed';

/** For whoever stands at no issue: the name says which one it is about, and nothing else does. */
export const outsideChannel = (issueId: string): string => `${HINT_CHANNEL}-${issueId}`;
