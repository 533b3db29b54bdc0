import { type Fault, faultIn } from './fault';
import { isTitle, type SectionTopic, usual } from './headings';
import type { Block, Issue } from '../issue/issue';
import { foldScenarios, scenarios } from './scenarios';
import { linesOf, ownLines, type Section, toSections } from './sections';
import { proseReason, storyInSummary, storyOf } from './story';

/** What Jira's own fields say about the issue. */
export type Content = Fault & {
  readonly why: string | null;
  /** Where the why was found: in the issue's own texts, or only the parent has one. */
  readonly whyFrom: 'own' | 'parent' | null;
  readonly who: string | null;
  /** What waiting would cost; nothing depends on it. */
  readonly whyNow: string | null;
  readonly acceptanceCriteria: readonly string[];
  readonly inScope: readonly string[];
  readonly outOfScope: readonly string[];
  readonly visuals: number;
  /** The description has text, and none of it under a heading that we know: it is read whole. */
  readonly isProse: boolean;
};

/** The parts of an issue that hold content. */
type ContentSource = Pick<Issue, 'summary' | 'description' | 'acceptanceField' | 'parent' | 'visuals'>;

/** Finds the content of an issue. Code is not read. */
export function findContent(issue: ContentSource): Content {
  const description = issue.description.filter(({ kind }) => kind !== 'code');
  const sections = toSections(description, usual);
  const inSummary = storyInSummary(issue.summary);
  const story = storyOf(description);
  const prose = description.filter(({ kind }) => kind !== 'heading' && kind !== 'task').map(({ text }) => text);
  const ownWhy = textOf(sections, 'why') ?? inSummary.why ?? story.why ?? proseReason(prose);
  const parent = issue.parent?.described === true ? issue.parent.summary : null;
  return {
    why: ownWhy ?? parent,
    whyFrom: ownWhy !== null ? 'own' : parent !== null ? 'parent' : null,
    who: textOf(sections, 'who') ?? inSummary.who ?? story.who,
    whyNow: textOf(sections, 'why-now'),
    acceptanceCriteria: findAcceptanceCriteria({ ...issue, description }, sections),
    inScope: linesOf(sections, 'in-scope'),
    outOfScope: linesOf(sections, 'out-of-scope'),
    ...faultIn(issue.description),
    visuals: issue.visuals,
    isProse: hasOwnText(issue.description) && !sections.some(({ blocks }) => hasOwnText(blocks)),
  };
}

/**
 * In this order: the configured field, a section that names them, task lists, Given/When/Then, lines numbered AC1, AC2.
 */
function findAcceptanceCriteria(issue: ContentSource, sections: readonly Section<SectionTopic>[]): readonly string[] {
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
  const scenarioLines = scenarios(blocks);
  return scenarioLines.length > 0 ? scenarioLines : ownLines(blocks.filter((block) => !isTitle(block)));
}

const hasOwnText = (blocks: readonly Block[]): boolean =>
  ownLines(blocks.filter((block) => !isTitle(block))).length > 0;

function textOf(sections: readonly Section<SectionTopic>[], topic: SectionTopic): string | null {
  return orNull(linesOf(sections, topic).join('\n'));
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
