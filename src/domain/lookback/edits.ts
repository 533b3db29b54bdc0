import { findContent } from '../content/content';
import type { ContentEdit } from '../content/content-edit';
import { type ContentChange, contentChange, fingerprint, isMaterialChange } from '../content/fingerprint';
import type { Instant } from '../shared/instant';
import type { TextHistory } from './past';
import { readWikiText } from './wiki-text';

type Field = Extract<ContentEdit['field'], 'summary' | 'description' | 'acceptance'>;
type Texts = Readonly<Record<Field, string>>;

/** A period, from (exclusive) to (exclusive). */
type Between = { readonly after: Instant; readonly until: Instant };

/** A content change over a period, and when the last counted edit was. */
type DatedChange = { readonly at: Instant; readonly change: ContentChange };

/**
 * Whether the content changed materially over the period. What was edited back does not count. A field without edits in the
 * period counts as unchanged.
 */
export function isEditedBetween(history: TextHistory, between: Between, share: number): boolean {
  const printed = printsOf(history, between);
  return printed !== null && isMaterialChange(printed.before, printed.after, share);
}

/** What changed over the period; null without a material change. */
export function changeBetween(history: TextHistory, between: Between, share: number): DatedChange | null {
  const printed = printsOf(history, between);
  if (printed === null || !isMaterialChange(printed.before, printed.after, share)) return null;
  const change = contentChange(printed.before, printed.after);
  return change && { at: printed.at, change };
}

/** The fingerprints before and after the edits that count, and the time of the last one; null without such edits. */
function printsOf(history: TextHistory, { after, until }: Between) {
  const counts = ({ at }: ContentEdit) => at > after && at < until;
  const last = lastOf(history.edits.filter(counts).map(({ at }) => at));
  if (last === null) return null;
  const edits = history.edits.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const relevant = edits.filter(counts);
  const printed = (side: Side) => printOf(textsOf(side, relevant, edits), history);
  return { at: last, before: printed('before'), after: printed('after') };
}

/** The latest moment; null without any. */
function lastOf(moments: readonly Instant[]): Instant | null {
  return moments.reduce<Instant | null>((last, at) => (last === null || at > last ? at : last), null);
}

type Side = 'before' | 'after';

/** The three texts before the first counted edit, or after the last. */
function textsOf(side: Side, relevant: readonly ContentEdit[], edits: readonly ContentEdit[]): Texts {
  const textOf = (field: Field) => {
    const own = relevant.filter((edit) => edit.field === field);
    const edge = side === 'before' ? own[0] : own.at(-1);
    return edge === undefined ? unchanged(field, relevant[0]?.at ?? '', edits) : edge[side];
  };
  return { summary: textOf('summary'), description: textOf('description'), acceptance: textOf('acceptance') };
}

/**
 * The value of a field without counted edits at this time, from the nearest other edit. It decides where criteria are
 * looked for.
 */
function unchanged(field: Field, at: Instant, edits: readonly ContentEdit[]): string {
  const own = edits.filter((edit) => edit.field === field);
  return own.findLast((edit) => edit.at <= at)?.after ?? own.find((edit) => edit.at > at)?.before ?? '';
}

/** Fingerprints by text: they are slow to make, and figures are computed again after each read. */
const prints = new WeakMap<TextHistory, Map<string, string>>();

function printOf({ summary, description, acceptance }: Texts, history: TextHistory): string {
  const printsByText = prints.get(history) ?? new Map<string, string>();
  prints.set(history, printsByText);
  const key = JSON.stringify([summary, description, acceptance]);
  const print = printsByText.get(key) ?? newPrintOf({ summary, description, acceptance });
  printsByText.set(key, print);
  return print;
}

function newPrintOf({ summary, description, acceptance }: Texts): string {
  const blocks = { description: readWikiText(description), acceptanceField: readWikiText(acceptance) };
  const content = findContent({ summary, ...blocks, parent: null, visuals: 0 });
  return fingerprint(summary, blocks.description, content);
}
