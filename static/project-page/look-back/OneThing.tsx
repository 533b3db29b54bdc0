import type { ReactElement } from 'react';
import type { TryNext } from '../../../src/domain/lookback/figures';
import { useFormats } from '../../ui/formats';
import { IssueLink } from '../shared/IssueLink';
import styles from './LookBack.module.css';
import type { Shown, Titled } from './shown';
import { useWords } from './words';

type Props = {
  readonly tryNext: TryNext;
  readonly titles: Shown['titles'];
  /** The first items of the next sprint; empty where there are none, or while they are read. */
  readonly ahead: readonly Titled[];
};

/** The one thing to try, with the issue to try it on. */
export function OneThing({ tryNext, titles, ahead }: Props): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const share = 'share' in tryNext ? formats.percent(tryNext.share) : '';
  const issues = issuesOf(tryNext, titles, ahead);
  const text = {
    ask: issues.length === 0 ? words.tryAskAny : words.tryAsk,
    split: words.trySplit(share),
    'talk-ahead': issues.length === 0 ? words.tryTalkAny(share) : words.tryTalk(share),
  };
  return (
    <aside className={styles['try']} aria-label={words.tryThis}>
      <p>
        <strong>{words.tryThis}:</strong> {text[tryNext.what]}
      </p>
      {issues.length > 0 && (
        <ul>
          {issues.map(({ key, summary }) => (
            <li key={key}>
              <IssueLink issueKey={key} summary={summary} />
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}

function issuesOf(tryNext: TryNext, titles: Shown['titles'], ahead: readonly Titled[]): readonly Titled[] {
  switch (tryNext.what) {
    case 'ask':
      return ahead.slice(0, 1);
    case 'talk-ahead':
      return ahead.slice(0, 2);
    case 'split': {
      const issue = titles[tryNext.issueId];
      return issue === undefined ? [] : [issue];
    }
  }
}
