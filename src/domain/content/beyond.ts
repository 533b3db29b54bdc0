import type { Block } from '../issue/issue';
import type { Content } from './content';
import { isForeignHeading, isHeadingLine, isTitle, labelled } from './headings';

/**
 * What a description says beyond the content that was found: without the lines that the content repeats word for word,
 * and without a heading under which nothing else is left. A line that the content only paraphrases or joins stays.
 */
export function beyond(description: readonly Block[], content: Content): readonly Block[] {
  const contentLines = linesOf(content);
  return withoutEmpty(description.filter((block) => titleLevel(block) !== null || !isSaid(block, contentLines)));
}

function linesOf({ why, who, whyNow, acceptanceCriteria, inScope, outOfScope }: Content): ReadonlySet<string> {
  const texts = [why, who, whyNow, ...acceptanceCriteria, ...inScope, ...outOfScope];
  return new Set(
    texts.flatMap((text) => (text === null ? [] : [text, ...text.split('\n')])).map((line) => line.trim()),
  );
}

function isSaid({ text }: Block, contentLines: ReadonlySet<string>): boolean {
  const own = (labelled(text)?.text ?? text).trim();
  return contentLines.has(own) || own.split('\n').every((line) => contentLines.has(line.trim()));
}

/** The level of a bold line or a paragraph that names a section. */
const LINE_LEVEL = 7;

/** The level of a block that only names what follows it; null for every other. */
function titleLevel(block: Block): number | null {
  if (block.kind === 'heading') return block.level;
  if (isTitle(block)) return LINE_LEVEL;
  return block.kind !== 'item' && block.kind !== 'task' && isHeadingLine(block.text) ? LINE_LEVEL : null;
}

/** The level at which sections end at this block; null where it continues them. */
function endOf(next: Block | undefined): number | null {
  if (next === undefined) return 0;
  return titleLevel(next) ?? (isForeignHeading(next) ? LINE_LEVEL : null);
}

/** Without titles that are followed by a title of their level or above, by nothing, or by a bold line beside them. */
function withoutEmpty(blocks: readonly Block[]): readonly Block[] {
  return blocks.reduceRight<readonly Block[]>((after, block) => {
    const level = titleLevel(block);
    if (level === null) return [block, ...after];
    const nextLevel = endOf(after[0]);
    return nextLevel !== null && nextLevel <= level ? after : [block, ...after];
  }, []);
}
