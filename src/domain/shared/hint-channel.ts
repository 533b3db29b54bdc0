/** The channel of all open panels of an issue. */
export const HINT_CHANNEL = 'common-ground-changed';

/** The channel for pages outside an issue; its name holds the issue's id. */
export const outsideChannel = (issueId: string): string => `${HINT_CHANNEL}-${issueId}`;

/** The channel on which the Health page listens for its own hint. */
export const echoChannel = (nonce: string): string => `common-ground-echo-${nonce}`;

/** The channel of all pages of a list; its name holds the key of the list. */
export const meetingChannel = (key: string): string => `common-ground-meeting-${key}`;
