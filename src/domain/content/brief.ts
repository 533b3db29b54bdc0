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
export type Brief = BriefTexts & {
  readonly dismissed: readonly string[];
  /** The version that the texts are from: whoever has seen it has seen them, whatever was dismissed since. */
  readonly textsFrom: number;
};

export const EMPTY_BRIEF: Brief = {
  ...{ why: '', who: '', whyNow: '', inScope: [], outOfScope: [], version: 0 },
  ...{ dismissed: [], textsFrom: 0 },
};
/** Nothing is written in it; its version may tell of hints that were dismissed. */
export const saysNothing = ({ why, who, whyNow, inScope, outOfScope }: BriefTexts): boolean =>
  why + who + whyNow === '' && inScope.length + outOfScope.length === 0;

/** Most dismissed hints that are kept. */
export const DISMISSED_LIMIT = 100;
/** Longest text of one brief field or line, in characters. */
export const BRIEF_TEXT_LIMIT = 1000;
/** Most lines of one list, and most characters of a whole brief: it shares Jira's 32,768 per property with its quotes. */
export const BRIEF_LINE_LIMIT = 50;
export const BRIEF_TOTAL_LIMIT = 15_000;

/** The next version with these texts. */
export function withTexts(brief: Brief, texts: BriefTexts): Brief {
  const version = brief.version + 1;
  return { ...texts, dismissed: brief.dismissed, version, textsFrom: version };
}

/**
 * The next version with this hint dismissed. Where there is no room, the oldest is forgotten that is none of `known`, which is
 * every hint that still stands somewhere: it can never come back. Null where all of them stand.
 */
export function withDismissed(brief: Brief, hint: string, known: readonly string[]): Brief | null {
  const isFull = brief.dismissed.length >= DISMISSED_LIMIT;
  const gone = isFull ? brief.dismissed.find((one) => !known.includes(one)) : null;
  if (gone === undefined) return null;
  const kept = brief.dismissed.filter((one) => one !== gone);
  return { ...brief, dismissed: [...kept, hint], version: brief.version + 1 };
}

/** The next version with this hint as if nobody had dismissed it. */
export function withRecalled(brief: Brief, hint: string): Brief {
  return { ...brief, dismissed: brief.dismissed.filter((one) => one !== hint), version: brief.version + 1 };
}
