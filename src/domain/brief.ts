/** What a team writes when Jira's own fields do not say it: the fallback, never a copy. Property `commonGroundBrief`. */
export type BriefTexts = {
  readonly why: string;
  readonly who: string;
  readonly whyNow: string;
  readonly inScope: readonly string[];
  readonly outOfScope: readonly string[];
  readonly version: number;
};

/** With the ids of hints that somebody has dismissed for good, the latest last. */
export type Brief = BriefTexts & { readonly dismissed: readonly string[] };

export const EMPTY_BRIEF: Brief = {
  ...{ why: '', who: '', whyNow: '', inScope: [], outOfScope: [], version: 0 },
  dismissed: [],
};
/** Nothing is written in it; its version may tell of hints that were dismissed. */
export const saysNothing = ({ why, who, whyNow, inScope, outOfScope }: BriefTexts): boolean =>
  why + who + whyNow === '' && inScope.length + outOfScope.length === 0;

/** Most dismissed hints that are kept; the oldest may come back. */
export const DISMISSED_LIMIT = 100;
/** Longest text of one brief field or line, in characters. */
export const BRIEF_TEXT_LIMIT = 1000;
/** Most lines of one list, and most characters of a whole brief: it shares Jira's 32,768 per property with its quotes. */
export const BRIEF_LINE_LIMIT = 50;
export const BRIEF_TOTAL_LIMIT = 15_000;
