import { type Merge, mergeFields } from '../shared/merge';
import type { BriefTexts } from './brief';

const listFields = ['inScope', 'outOfScope'] as const;
/** The fields of a brief, in reading order. */
export const briefFields = ['why', 'who', 'whyNow', ...listFields] as const;
export type BriefField = (typeof briefFields)[number];

/**
 * Merges two versions of one brief by field: a change by one person is taken; two lists that only add and remove lines
 * are combined. Other fields that both changed, each differently, are conflicts.
 */
export function mergeBriefs(base: BriefTexts, mine: BriefTexts, theirs: BriefTexts): Merge<BriefTexts> {
  const [before, my, their] = [tidied(base), tidied(mine), tidied(theirs)];
  const byField = mergeFields<BriefTexts>({ base: before, mine: my, theirs: their });
  return listFields.reduce(({ fields, conflicts }, field) => {
    const lines = conflicts.includes(field) ? combined(before[field], my[field], their[field]) : null;
    if (lines === null) return { fields, conflicts };
    return { fields: { ...fields, [field]: lines }, conflicts: conflicts.filter((one) => one !== field) };
  }, byField);
}

/** The fields that differ. */
export function differingFields(one: BriefTexts, other: BriefTexts): readonly BriefField[] {
  return briefFields.filter((field) => asText(one, field) !== asText(other, field));
}

/** A field as a person types it: a list has one line per item. */
export function asText(brief: BriefTexts, field: BriefField): string {
  const value = tidied(brief)[field];
  return typeof value === 'string' ? value : value.join('\n');
}

/** In reading order, without blanks around texts and without empty lines. */
const tidied = ({ why, who, whyNow, inScope, outOfScope }: BriefTexts): BriefTexts => ({
  why: why.trim(),
  who: who.trim(),
  whyNow: whyNow.trim(),
  inScope: tidy(inScope),
  outOfScope: tidy(outOfScope),
});

type Lines = readonly string[];

/** Two lists that both changed, as one; null where that is a conflict. */
function combined(before: Lines, my: Lines, their: Lines): Lines | null {
  if (![my, their].every((lines) => onlyTakesAndPuts(before, lines))) return null;
  // Both replaced the same line, and the merge cannot tell by which of the new lines.
  const bothTook = before.some((line) => !my.includes(line) && !their.includes(line));
  if (bothTook && without(my, [...before, ...their]).length > 0 && without(their, [...before, ...my]).length > 0)
    return null;
  return putTogether(before, my, their);
}

/**
 * Their list without the lines that I removed. Each of my new lines follows the line before it in my list, and their
 * new lines there.
 */
function putTogether(before: Lines, mine: Lines, theirs: Lines): Lines {
  const taken = without(before, mine);
  return without(mine, [...before, ...theirs]).reduce(
    (lines, line) => {
      const previous = mine.slice(0, mine.indexOf(line)).findLast((one) => lines.includes(one));
      const after = previous === undefined ? 0 : lines.indexOf(previous) + 1;
      const news = lines.slice(after).findIndex((one) => before.includes(one) || mine.includes(one));
      return lines.toSpliced(news === -1 ? lines.length : after + news, 0, line);
    },
    without(theirs, taken),
  );
}

/** Whether no line is repeated and the kept lines are in their old order, so that each line can be found again. */
function onlyTakesAndPuts(before: Lines, after: Lines): boolean {
  const isPlain = [before, after].every((lines) => new Set(lines).size === lines.length);
  return isPlain && same(common(before, after), common(after, before));
}

const tidy = (lines: Lines): Lines => lines.map((line) => line.trim()).filter((line) => line !== '');
const without = (lines: Lines, others: Lines): Lines => lines.filter((line) => !others.includes(line));
const common = (lines: Lines, others: Lines): Lines => lines.filter((line) => others.includes(line));
const same = (one: Lines, other: Lines): boolean => one.join('\n') === other.join('\n');
