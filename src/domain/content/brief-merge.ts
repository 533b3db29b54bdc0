import type { BriefTexts } from './brief';

const textFields = ['why', 'who', 'whyNow'] as const;
const listFields = ['inScope', 'outOfScope'] as const;
/** Its parts, in the order in which they are read. */
export const briefFields = [...textFields, ...listFields] as const;
export type BriefField = (typeof briefFields)[number];
export type BriefContent = Pick<BriefTexts, BriefField>;

/** `texts` holds mine where it holds a conflict: somebody has to choose. */
export type BriefMerge = { readonly texts: BriefContent; readonly conflicts: readonly BriefField[] };

/**
 * What two people made of one brief, field by field: what only one of them changed is as that one wants it; lists of which
 * both only took out and put in lines hold what both mean. Anything else that both changed, each differently, is a conflict.
 */
export function mergeBriefs(base: BriefContent, mine: BriefContent, theirs: BriefContent): BriefMerge {
  const text = (field: (typeof textFields)[number]) => mergeTexts(base[field], mine[field], theirs[field]);
  const list = (field: (typeof listFields)[number]) => mergeLists(base[field], mine[field], theirs[field]);
  const merged = {
    ...{ why: text('why'), who: text('who'), whyNow: text('whyNow') },
    ...{ inScope: list('inScope'), outOfScope: list('outOfScope') },
  };
  const texts = {
    ...{ why: merged.why ?? mine.why, who: merged.who ?? mine.who, whyNow: merged.whyNow ?? mine.whyNow },
    ...{ inScope: merged.inScope ?? mine.inScope, outOfScope: merged.outOfScope ?? mine.outOfScope },
  };
  return { texts, conflicts: briefFields.filter((field) => merged[field] === null) };
}

/** The fields that say something else. */
export function differingFields(one: BriefContent, other: BriefContent): readonly BriefField[] {
  return briefFields.filter((field) => asText(one, field) !== asText(other, field));
}

/** A field as a person types it: a list is one line each. */
export function asText(brief: BriefContent, field: BriefField): string {
  const value = brief[field];
  return typeof value === 'string' ? value.trim() : tidy(value).join('\n');
}

/** The fact of a conflict that holds what somebody else has made of this field. */
export const theirsOf = (field: BriefField): string => `theirs ${field}`;

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
  // Each has put something else in the place of the same line: nobody can tell what it is now.
  const bothTook = before.some((line) => !my.includes(line) && !their.includes(line));
  if (bothTook && without(my, [...before, ...their]).length > 0 && without(their, [...before, ...my]).length > 0)
    return null;
  return putTogether(before, my, their);
}

/** Theirs, less what I took out; each line of mine stands after the one that it follows with me, and after their new ones. */
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

/** No line stands twice, and those that stayed are in their order: so that a line can be found again. */
function onlyTakesAndPuts(before: Lines, after: Lines): boolean {
  const isPlain = [before, after].every((lines) => new Set(lines).size === lines.length);
  return isPlain && same(common(before, after), common(after, before));
}

const tidy = (lines: Lines): Lines => lines.map((line) => line.trim()).filter((line) => line !== '');
const without = (lines: Lines, others: Lines): Lines => lines.filter((line) => !others.includes(line));
const common = (lines: Lines, others: Lines): Lines => lines.filter((line) => others.includes(line));
const same = (one: Lines, other: Lines): boolean => one.join('\n') === other.join('\n');
