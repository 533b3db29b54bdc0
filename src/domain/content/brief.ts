import type * as z from 'zod/mini';
import { count, list, record, text } from '../shared/schema';

/** What a team writes when Jira's own fields do not say it: the fallback, never a copy. Property `commonGroundBrief`. */
export const briefSchema = record({
  why: text(),
  who: text(),
  whyNow: text(),
  inScope: list(text(), 200),
  outOfScope: list(text(), 200),
  version: count(),
  /** Ids of dismissed hints, the latest last. */
  dismissed: list(text(100), 200),
});
export type Brief = z.infer<typeof briefSchema>;
export type BriefTexts = Pick<Brief, 'why' | 'who' | 'whyNow' | 'inScope' | 'outOfScope'>;

export const EMPTY_BRIEF: Brief = {
  why: '',
  who: '',
  whyNow: '',
  inScope: [],
  outOfScope: [],
  version: 0,
  dismissed: [],
};
/** Whether all texts are empty; the version may still count dismissed hints. */
export const saysNothing = ({ why, who, whyNow, inScope, outOfScope }: BriefTexts): boolean =>
  why + who + whyNow === '' && inScope.length + outOfScope.length === 0;

/** Most dismissed hints that are kept. */
export const DISMISSED_LIMIT = 100;
/** Longest text of one brief field or line, in characters. */
export const BRIEF_TEXT_LIMIT = 1000;
/**
 * Most lines of one list, and most characters of a whole brief: quotes of it share Jira's 32,768 characters per
 * property.
 */
export const BRIEF_LINE_LIMIT = 50;
export const BRIEF_TOTAL_LIMIT = 15_000;

/** The next version with these texts. */
export function withTexts(brief: Brief, texts: BriefTexts): Brief {
  return { ...brief, ...texts, version: brief.version + 1 };
}

/**
 * The next version with this hint dismissed. A full list drops its oldest hint that is not in `known`, the hints that
 * still exist; such a hint can never come back. Null where all of them exist.
 */
export function withDismissed(brief: Brief, hint: string, known: readonly string[]): Brief | null {
  const isFull = brief.dismissed.length >= DISMISSED_LIMIT;
  const gone = isFull ? brief.dismissed.find((one) => !known.includes(one)) : null;
  if (gone === undefined) return null;
  const kept = brief.dismissed.filter((one) => one !== gone);
  return { ...brief, dismissed: [...kept, hint], version: brief.version + 1 };
}

/** The next version without this dismissal. */
export function withRecalled(brief: Brief, hint: string): Brief {
  return { ...brief, dismissed: brief.dismissed.filter((one) => one !== hint), version: brief.version + 1 };
}
