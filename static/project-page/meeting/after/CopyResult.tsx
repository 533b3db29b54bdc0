import { type ReactElement, useContext } from 'react';
import type { ResultView } from '../../../../src/contract-meeting';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { CopyButton } from '../../../ui/CopyButton';
import { SiteContext } from '../../../ui/site';
import { useWords } from '../words';
import { figuresOf } from './figures';
import type { AfterWords } from './words.en';

type Props = {
  readonly title: string;
  readonly result: ResultView;
  readonly items: ReadonlyMap<string, BacklogItem>;
  readonly agreed: readonly BacklogItem[];
};

/** Copies what became of the meeting as plain text, for a chat. */
export function CopyResult(props: Props): ReactElement {
  const { after: words } = useWords();
  const site = useContext(SiteContext);
  return (
    <CopyButton content={{ text: resultText(props, words, site) }} words={words}>
      {words.copy}
    </CopyButton>
  );
}

function resultText({ title, result, items, agreed }: Props, words: AfterWords, site: string): string {
  const line = ({ key, summary }: BacklogItem, more: readonly string[]): string =>
    [`${key} ${summary}`, ...more].join(' – ');
  const talked = result.items.flatMap(({ id, outcome, agreed: sentence, nextSteps }) => {
    const item = items.get(id);
    if (item === undefined) return [];
    const said = [words.outcomes[outcome ?? 'none'], ...(sentence === '' ? [] : [sentence])];
    return [line(item, said), ...nextSteps.map((step) => `  → ${step}`), `  ${site}/browse/${item.key}`];
  });
  const without = agreed.map((item) => line(item, [words.agreedWithout]));
  return [title, figuresOf(result, agreed.length, words).join(' · '), ...talked, ...without].join('\n');
}
