import type { Brief } from './brief';
import { isForeignHeading, isHeadingLine, isTitle, labelled, topicOf, type SectionTopic } from './headings';
import type { Block, Issue } from '../issue/issue';
import { isPlaceholder } from './placeholder';
import { foldScenarios, scenarios } from './scenarios';
import { storyOf } from './story';

/** What Jira's own fields or the team's brief say about the issue. */
export type Content = {
  readonly why: string | null;
  /** Where the why was found; `parent` means that only the parent has one. */
  readonly whyFrom: 'brief' | 'description' | 'parent' | null;
  readonly who: string | null;
  /** What waiting would cost; nothing depends on it. */
  readonly whyNow: string | null;
  readonly acceptanceCriteria: readonly string[];
  readonly inScope: readonly string[];
  readonly outOfScope: readonly string[];
  readonly visuals: number;
};

/** The parts of an issue that hold content. */
type Written = Pick<Issue, 'description' | 'acceptanceField' | 'parent' | 'visuals'>;

/** Finds the content of an issue. Jira's own text comes first, the brief is the fallback. */
export function findContent(issue: Written, brief: Brief): Content {
  const sections = toSections(issue.description);
  const story = storyOf(issue.description);
  const [written, briefly] = [textOf(sections, 'why') ?? story.why, orNull(brief.why)];
  const parent = issue.parent?.described === true ? issue.parent.summary : null;
  return {
    why: written ?? briefly ?? parent,
    whyFrom: written !== null ? 'description' : briefly !== null ? 'brief' : parent !== null ? 'parent' : null,
    who: textOf(sections, 'who') ?? orNull(brief.who) ?? story.who,
    whyNow: textOf(sections, 'why-now') ?? orNull(brief.whyNow),
    acceptanceCriteria: findAcceptanceCriteria(issue, sections),
    inScope: orElse(linesOf(sections, 'in-scope'), brief.inScope),
    outOfScope: orElse(linesOf(sections, 'out-of-scope'), brief.outOfScope),
    visuals: issue.visuals,
  };
}

/**
 * In this order: the configured field, a section that names them, task lists, Given/When/Then, lines numbered AC1, AC2.
 */
function findAcceptanceCriteria(issue: Written, sections: readonly Section[]): readonly string[] {
  const candidates = [
    () => criteriaLines(issue.acceptanceField ?? []),
    () => criteriaLines(sections.filter(({ topic }) => topic === 'acceptance').flatMap(({ blocks }) => blocks)),
    () => ownLines(issue.description.filter(({ kind }) => kind === 'task')),
    () => scenarios(issue.description),
    () => ownLines(issue.description.filter(({ text }) => NUMBERED.test(text))),
  ];
  for (const candidate of candidates) {
    const found = candidate();
    if (found.length > 0) return found;
  }
  return [];
}

/** A line numbered as a criterion; AK in German. */
const NUMBERED = /^\s*A[CK][\s#-]?\d{1,2}\s*[:：.)–-]\s*\S/u;

/** List items, a scenario over several of them being one; without items the scenarios, else every line. */
function criteriaLines(blocks: readonly Block[]): readonly string[] {
  const items = ownLines(blocks.filter(({ kind }) => kind === 'item' || kind === 'task'));
  if (items.length > 0) return foldScenarios(items);
  const written = scenarios(blocks);
  return written.length > 0 ? written : ownLines(blocks.filter((block) => !isTitle(block)));
}

type Section = { readonly topic: SectionTopic; readonly level: number; readonly blocks: readonly Block[] };

/** The level of a bold line or a label: its section ends at any heading. */
const LINE_LEVEL = 7;

/** The sections of the description that are about one of our topics; each ends at the next heading of its level. */
function toSections(description: readonly Block[]): readonly Section[] {
  return description.flatMap((block, index) => {
    const label = isLine(block) || block.kind === 'item' ? labelled(block.text) : null;
    if (label !== null) return [{ topic: label.topic, level: LINE_LEVEL, blocks: [{ ...block, text: label.text }] }];
    const level = headingLevel(block);
    const topic = level === null ? null : topicOf(block.text);
    if (level === null || topic === null) return [];
    const after = description.slice(index + 1);
    const end = after.findIndex(endOf(level, after));
    return [{ topic, level, blocks: end === -1 ? after : after.slice(0, end) }];
  });
}

/**
 * Ends a section: a heading of the same or a higher level, or a deeper one with a topic of its own. A section that
 * begins with a bold line is divided by bold lines instead of ended.
 */
function endOf(level: number, [first]: readonly Block[]): (block: Block) => boolean {
  const isParted = first !== undefined && isForeignHeading(first);
  return (block) => {
    const next = headingLevel(block);
    if (next !== null) return next <= level || topicOf(block.text) !== null;
    if (isForeignHeading(block)) return level === LINE_LEVEL && !isParted;
    return isLine(block) && labelled(block.text) !== null;
  };
}

function isLine({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'bold';
}

function headingLevel(block: Block): number | null {
  if (block.kind === 'heading') return block.level;
  return isLine(block) && isHeadingLine(block.text) ? LINE_LEVEL : null;
}

function textOf(sections: readonly Section[], topic: SectionTopic): string | null {
  return orNull(linesOf(sections, topic).join('\n'));
}

function linesOf(sections: readonly Section[], topic: SectionTopic): readonly string[] {
  return sections
    .filter((section) => section.topic === topic)
    .flatMap(({ blocks }) => ownLines(blocks.filter((block) => !isTitle(block))));
}

function ownLines(blocks: readonly Block[]): readonly string[] {
  return blocks.map(({ text }) => text.trim()).filter((text) => !isPlaceholder(text));
}

function orElse(found: readonly string[], fallback: readonly string[]): readonly string[] {
  return found.length > 0 ? found : fallback.map((line) => line.trim()).filter((line) => line !== '');
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
