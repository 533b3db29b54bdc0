import type { Block } from '../issue/issue';
import { type Headings, isTitle } from './headings';
import { isPlaceholder } from './placeholder';

/** A part of a description that is about one topic. */
export type Section<Topic> = {
  readonly topic: Topic;
  readonly level: number;
  /** Which block of the description opens it. */
  readonly at: number;
  /** Whether it is one line, with a label before its text. */
  readonly isLine: boolean;
  readonly blocks: readonly Block[];
};

/** The level of a bold line or a label: its section ends at any heading. */
const LINE_LEVEL = 7;

/** The sections of the description that these headings open; each ends at the next heading of its level. */
export function toSections<Topic>(description: readonly Block[], headings: Headings<Topic>): readonly Section<Topic>[] {
  const { topicOf, labelled, isHeadingLine, isForeignHeading } = headings;
  const levelOf = (block: Block): number | null => {
    if (block.kind === 'heading') return block.level;
    return isLine(block) && isHeadingLine(block.text) ? LINE_LEVEL : null;
  };
  return description.flatMap((block, index): readonly Section<Topic>[] => {
    const label = isLine(block) || block.kind === 'item' ? labelled(block.text) : null;
    if (label !== null) {
      const blocks = [{ ...block, text: label.text }];
      return [{ topic: label.topic, level: LINE_LEVEL, at: index, isLine: true, blocks }];
    }
    const level = levelOf(block);
    const topic = level === null ? null : topicOf(block.text);
    if (level === null || topic === null) return [];
    const after = description.slice(index + 1);
    const end = after.findIndex(endOf(level, after));
    return [{ topic, level, at: index, isLine: false, blocks: end === -1 ? after : after.slice(0, end) }];
  });

  /**
   * Ends a section: a heading of the same or a higher level, or a deeper one with a topic of its own. A section that
   * begins with a bold line is divided by bold lines instead of ended.
   */
  function endOf(level: number, [first]: readonly Block[]): (block: Block) => boolean {
    const isParted = first !== undefined && isForeignHeading(first);
    return (block) => {
      const next = levelOf(block);
      if (next !== null) return next <= level || topicOf(block.text) !== null;
      if (isForeignHeading(block)) return level === LINE_LEVEL && !isParted;
      return isLine(block) && labelled(block.text) !== null;
    };
  }
}

function isLine({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'bold';
}

/** What sections about this topic say, line by line. */
export function linesOf<Topic>(sections: readonly Section<Topic>[], topic: Topic): readonly string[] {
  return sections
    .filter((section) => section.topic === topic)
    .flatMap(({ blocks }) => ownLines(blocks.filter((block) => !isTitle(block))));
}

/** The lines that people wrote: without a template's. */
export function ownLines(blocks: readonly Block[]): readonly string[] {
  return blocks.map(({ text }) => text.trim()).filter((text) => !isPlaceholder(text));
}
