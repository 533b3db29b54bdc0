import { isHeadingLine, isTitle, labelled } from './headings';
import type { Block, Issue } from '../issue/issue';
import { isPlaceholder } from './placeholder';
import { storyInSummary } from './story';
import type { PolicyNumbers } from '../shared/policy-numbers';
import { cjkCharacters } from '../shared/tokens';

type TextSource = Pick<Issue, 'summary' | 'description' | 'acceptanceField'>;

/** The text that people wrote about this issue: without headings and template texts, and with a summary that is a user story. */
export function ownText({ summary, description, acceptanceField }: TextSource): string {
  const story: readonly Block[] = storyInSummary(summary).who === null ? [] : [{ kind: 'paragraph', text: summary }];
  return [...story, ...description, ...(acceptanceField ?? [])]
    .filter((block) => !isTitle(block))
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => !isHeadingLine(line))
    .map((line) => (labelled(line)?.text ?? line).trim())
    .filter((line) => !isPlaceholder(line))
    .join(' ');
}

/** Whether the text says enough to talk about. Where a third of it is Chinese, Japanese or Korean, fewer characters do. */
export function isEnoughText(
  text: string,
  policy: Pick<PolicyNumbers, 'draftCharacters' | 'draftCharactersCjk'>,
): boolean {
  const characters = [...text].length;
  const needed = cjkCharacters(text) * 3 >= characters ? policy.draftCharactersCjk : policy.draftCharacters;
  return characters >= Math.max(1, needed);
}
