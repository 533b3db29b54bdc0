import { type ReactElement, useContext } from 'react';
import type { ResultView } from '../../../../src/contract-meeting';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { CopyButton } from '../../../ui/CopyButton';
import { SiteContext } from '../../../ui/site';
import { useWords } from '../words';
import { figuresOf, headlineOf, questionLine, sizeOf, type Speaker } from './figures';

type Props = {
  readonly title: string;
  readonly result: ResultView;
  readonly items: ReadonlyMap<string, BacklogItem>;
  readonly agreed: readonly BacklogItem[];
  readonly speaker: Speaker;
};

/** Copies what became of the meeting as plain text, for a chat. */
export function CopyResult(props: Props): ReactElement {
  const { after: words } = useWords();
  const site = useContext(SiteContext);
  return (
    <CopyButton content={{ text: resultText(props, site) }} words={words}>
      {words.copy}
    </CopyButton>
  );
}

function resultText({ title, result, items, agreed, speaker }: Props, site: string): string {
  const { words } = speaker;
  const line = ({ key, summary }: BacklogItem, more: readonly string[]): string =>
    [`${key} ${summary}`, ...more].join(' – ');
  const talked = result.items.flatMap((one) => {
    const { id, outcome, agreed: sentence, questions, nextSteps } = one;
    const item = items.get(id);
    if (item === undefined) return [];
    const ends = [words.outcomes[outcome ?? 'none'], sizeOf({ ...item, size: one.size }, speaker) ?? []]
      .flat()
      .join(', ');
    return [
      line(item, [ends, ...(sentence === '' ? [] : [sentence])]),
      ...questions.map((question) => `  ? ${questionLine(question, speaker)}`),
      ...nextSteps.map((step) => `  → ${step}`),
      `  ${site}/browse/${item.key}`,
    ];
  });
  const without = agreed.flatMap((item) => [
    line(item, [[words.agreedWithout, sizeOf({ ...item, size: null }, speaker) ?? []].flat().join(', ')]),
    `  ${site}/browse/${item.key}`,
  ]);
  const figures = figuresOf(result, words).join(' · ');
  return [title, headlineOf(result, agreed.length, speaker), figures, ...talked, ...without]
    .filter((part) => part !== '')
    .join('\n');
}
