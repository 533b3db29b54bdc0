import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { focusOn, targets } from '../keyboard/lead-target';
import { useLaterWords } from '../later-words';
import { usePanel } from '../panel-context';
import { leftTalk } from '../store/left-talk';
import { CloseTalk } from './CloseTalk';
import styles from './talk.module.css';

type Props = {
  /** When the talk started that the viewer leads; null where they lead none. */
  readonly mine: string | null;
  /** Whether something stands here that must not get lost. */
  readonly keep: (on: boolean) => void;
};

/**
 * The end of the viewer's talk, beside what they wrote of talks that are not theirs to end any more: that is none of this one.
 * How one ended that was left is asked of whoever was in it.
 */
export function CloseTalks({ mine, keep }: Props): ReactElement {
  const words = useLaterWords().close;
  const [written, setWritten] = useState<readonly string[]>([]);
  const [saying, say] = useState<string | null>(null);
  const left = leftTalk(usePanel().view)?.id ?? null;
  const said = left !== null && saying === left ? [left] : [];
  const talks = new Set([...written, ...(mine === null ? said : [mine])]);
  useEffect(() => (saying !== null ? focusOn(targets.agreed) : undefined), [saying]);
  useEffect(() => keep(written.length > 0), [keep, written]);
  return (
    <>
      {[...talks].map((startedAt) => (
        <CloseTalk
          key={startedAt}
          startedAt={startedAt}
          over={startedAt !== mine}
          letGo={() => say(null)}
          keep={(on) =>
            setWritten((all) => (on ? [...new Set([...all, startedAt])] : all.filter((one) => one !== startedAt)))
          }
        />
      ))}
      {left !== null && !talks.has(left) && (
        <div className={styles['sayEnd']}>
          <Button onClick={() => say(left)}>{words.sayEnd}</Button>
        </div>
      )}
    </>
  );
}
