import type { BriefTexts } from './brief';

const textFields = ['why', 'who', 'whyNow'] as const;
const listFields = ['inScope', 'outOfScope'] as const;
/** The fields of a brief, in reading order. */
export const briefFields = [...textFields, ...listFields] as const;
export type BriefField = (typeof briefFields)[number];

/** `texts` holds my version of a field in conflict, until a person chooses. */
type BriefMerge = { readonly texts: BriefTexts; readonly conflicts: readonly BriefField[] };

/**
 * Merges two versions of one brief by field: a change by one person is taken; two lists that only add and remove lines
 * are combined. Other fields that both changed, each differently, are conflicts.
 */
export function mergeBriefs(base: BriefTexts, mine: BriefTexts, theirs: BriefTexts): BriefMerge {
  const text = (field: (typeof textFields)[number]) => mergeTexts(base[field], mine[field], theirs[field]);
  const list = (field: (typeof listFields)[number]) => mergeLists(base[field], mine[field], theirs[field]);
  const merged = {
    why: text('why'),
    who: text('who'),
    whyNow: text('whyNow'),
    inScope: list('inScope'),
    outOfScope: list('outOfScope'),
  };
  const texts = {
    why: merged.why ?? mine.why,
    who: merged.who ?? mine.who,
    whyNow: merged.whyNow ?? mine.whyNow,
    inScope: merged.inScope ?? mine.inScope,
    outOfScope: merged.outOfScope ?? mine.outOfScope,
  };
  return { texts, conflicts: briefFields.filter((field) => merged[field] === null) };
}

/** The fields that differ. */
export function differingFields(one: BriefTexts, other: BriefTexts): readonly BriefField[] {
  return briefFields.filter((field) => asText(one, field) !== asText(other, field));
}

/** A field as a person types it: a list has one line per item. */
export function asText(brief: BriefTexts, field: BriefField): string {
  const value = brief[field];
  return typeof value === 'string' ? value.trim() : tidy(value).join('\n');
}

/** null is a conflict, here and below. */
function mergeTexts(base: string, mine: string, theirs: string): string | null {
  const [before, my, their] = [base.trim(), mine.trim(), theirs.trim()];
  if (my === their || their === before) return my;
  return my === before ? their : null;
}

type Lines = readonly string[];

function mergeLists(base: Lines, mine: Lines, theirs: Lines): Lines | null {
  const [before, my, their] = [tidy(base), tidy(mine), tidy(theirs)];
  if (same(my, their) || same(their, before)) return my;
  if (same(my, before)) return their;
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
