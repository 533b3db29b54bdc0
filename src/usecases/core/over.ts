/** What an act came too late for: it changes nothing, and the present view says so. */
export type Over = { readonly over: 'round' | 'talk' };

/** The round takes this no more, or is not the latest one. */
export const ROUND_OVER: Over = { over: 'round' };
/** The talk is closed, or another one runs. */
export const TALK_OVER: Over = { over: 'talk' };
