/** What a team writes when Jira's own fields do not say it: the fallback, never a copy. Property `commonGroundBrief`. */
export type Brief = {
  readonly why: string;
  readonly who: string;
  readonly whyNow: string;
  readonly inScope: readonly string[];
  readonly outOfScope: readonly string[];
  readonly version: number;
};

export const EMPTY_BRIEF: Brief = { why: '', who: '', whyNow: '', inScope: [], outOfScope: [], version: 0 };
/** Longest text of one brief field or line, in characters. */
export const BRIEF_TEXT_LIMIT = 1000;
