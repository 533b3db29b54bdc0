import type { Block } from '../issue/issue';
import { type FaultTopic, headingsOfFaults } from './fault-headings';
import { isTitle } from './headings';
import { linesOf, ownLines, type Section, toSections } from './sections';

/** What a bug says in the place of why and criteria. */
export type Fault = { readonly steps: readonly string[]; readonly expected: readonly string[] };

/**
 * What one does to see a fault, and what should come of it: under a heading or behind a label that says so, else in a
 * sentence or a numbered list. Code is not read.
 */
export function faultIn(whole: readonly Block[]): Fault {
  const description = whole.filter(({ kind }) => kind !== 'code');
  const sections = toSections(description, headingsOfFaults);
  const [named, wanted] = [linesOf(sections, 'steps'), linesOf(sections, 'expected')];
  const expected = wanted.length > 0 ? wanted : said(whole, EXPECTED);
  const steps = named.length > 0 ? named : said(whole, STEPS);
  const hasResult = expected.length > 0 || sections.some(({ topic }) => topic === 'actual');
  return { steps: steps.length > 0 ? steps : numberedIn(description, { sections, hasResult }), expected };
}

/** How a sentence names the way to a fault; what follows is how. */
const STEPS: readonly RegExp[] = [
  /(?<!\p{L})(?:steps|(?<!no )way|(?<!know )how) to (?:reproduce|replicate|recreate)(?!\p{L})/iu,
  /(?:^|[.!?]\s+)to (?:reproduce|replicate|recreate)(?!\p{L})/iu,
  /(?<!\p{L})(?:reproduced|replicated|recreated|reproducible) (?:by|when|if)(?!\p{L})/iu,
  /(?<!\p{L})so (?:\p{L}+ ){0,4}(?:reproduzieren|nachstellen|nachvollziehen)(?!\p{L})/iu,
  /(?<!\p{L})(?:lässt|tritt) (?:(?!nicht )\p{L}+ ){0,4}(?:reproduzieren|nachstellen|auf),? (?:indem|wenn)(?!\p{L})/iu,
];

/** How a sentence names what should be. */
const EXPECTED: readonly RegExp[] = [
  /(?<!\p{L})expected (?:results?|behaviou?rs?|outcomes?|output)\s*(?:[:–-]|is|was|would be)(?!\p{L})/iu,
  /(?<!\p{L})(?:i|we|you|one|users?)(?: would|['’]d)(?: have)? expect(?:ed)?(?!\p{L})/iu,
  /(?<!\p{L})(?<!can )i expect(?:ed)?(?!\p{L})/iu,
  /(?:^|[.!?]\s+)(?:expected|expectation)(?: is|:)/iu,
  /(?<!\p{L})(?:erwartet (?:wird|wurde|hätte)|erwarten würde|würde (?:\p{L}+ )?erwarten|ich erwarte|hätten? (?:\p{L}+ ){0,3}erwartet)(?!\p{L})/iu,
];

/** What a sentence names: its whole line where it goes on, else the block after it, unless that is code. */
function said(whole: readonly Block[], names: readonly RegExp[]): readonly string[] {
  for (const [at, block] of whole.entries()) {
    if (isTitle(block) || block.kind === 'code') continue;
    const found = names.map((name) => name.exec(block.text)).find((one) => one !== null);
    if (found === undefined) continue;
    const rest = block.text.slice(found.index + found[0].length);
    // In German the sentence may end with the words that name it.
    if (/[.!]\s*$|\p{L}{2}.*(?<![:：]\s*)$/su.test(rest)) return [block.text.trim()];
    const next = whole[at + 1];
    if (next !== undefined && !isTitle(next) && next.kind !== 'code') return ownLines([next]);
  }
  return [];
}

/** A line that is numbered, or calls itself a step. */
const NUMBER = /^\s*(?:(?:step|schritt)\s*)?\(?\d{1,2}[.):]\s*\p{L}/iu;
const STEP = /^\s*(?:step|schritt)\s*\d/iu;

/** Sections whose numbered lists are no steps. */
const OTHERS: readonly FaultTopic[] = [
  'acceptance',
  'in-scope',
  'out-of-scope',
  'who',
  'why-now',
  'expected',
  'actual',
];

/**
 * The numbered lines of a description that begins with them or names a result, or that call themselves steps: any others
 * may be of anything.
 */
function numberedIn(
  description: readonly Block[],
  { sections, hasResult }: { readonly sections: readonly Section<FaultTopic>[]; readonly hasResult: boolean },
): readonly string[] {
  const others = new Set(sections.filter(({ topic }) => OTHERS.includes(topic)).flatMap(({ blocks }) => blocks));
  const isStep = (block: Block): boolean =>
    !others.has(block) &&
    (block.kind === 'item' ? block.numbered === true : NUMBER.test(block.text) && !isTitle(block));
  const steps = description.filter(isStep);
  const [first] = steps;
  const areSteps = hasResult || first === description[0] || (first !== undefined && STEP.test(first.text));
  const lines = areSteps ? ownLines(steps) : [];
  return lines.length > 1 ? lines : [];
}
