import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { SplitView } from '../../src/contract';
import { FailureNotice } from '../ui/FailureNotice';
import { TextBlock } from '../ui/TextBlock';
import { useSubmit } from '../ui/use-submit';
import { useLaterWords } from './later-words';
import { linesOf } from './lines-of';
import { usePanel } from './panel-context';
import styles from './panel.module.css';

/** Longest list as typed, in characters. */
const LIMIT = 5000;

/** What became of it: every item is either there, or said and still in the field. */
function Outcome({ created, failed }: Pick<SplitView, 'created' | 'failed'>): ReactElement {
  const words = useLaterWords().close;
  return (
    <div role="status">
      {created.length > 0 && (
        <p className={styles['quiet']}>{words.created(created.map(({ key }) => key).join(', '))}</p>
      )}
      {created.some(({ linked }) => !linked) && <p className={styles['quiet']}>{words.unlinked}</p>}
      {failed.length > 0 && <p className={styles['quiet']}>{words.notCreated(failed.length)}</p>}
    </div>
  );
}

/** Makes an issue of every line, beside this one; the scope is the first proposal. Stands in the closing form. */
export function SplitItems(): ReactElement {
  const words = useLaterWords().close;
  const { view, actions } = usePanel();
  const [text, setText] = useState(() => view.content.inScope.join('\n'));
  const [made, setMade] = useState<SplitView | null>(null);
  const { failure, submit } = useSubmit();
  const items = linesOf(text);
  const took = (split: SplitView): void => {
    setMade(split);
    setText(split.failed.map(({ item }) => item).join('\n'));
  };
  return (
    <div className={styles['form']}>
      <TextBlock label={words.items} value={text} onChange={setText} limit={LIMIT} />
      {made !== null && <Outcome {...made} />}
      {failure !== null && <FailureNotice failure={failure} />}
      <div className={styles['actions']}>
        <Button isDisabled={items.length === 0} onClick={() => void submit(() => actions.splitIssue(items, took))}>
          {words.create(items.length)}
        </Button>
      </div>
    </div>
  );
}
