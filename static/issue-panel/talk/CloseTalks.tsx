import Button from '@atlaskit/button/new';
import { type ReactElement, useCallback, useEffect, useState } from 'react';
import { focusOn, targets } from '../keyboard/lead-target';
import { usePanel } from '../store/panel-context';
import { leftTalk } from '../../../src/situation/ending';
import { CloseTalk } from './CloseTalk';
import styles from './talk.module.css';
import { useWords } from '../words';

type Props = {
  /** Start of the talk that the viewer leads; null where they lead none. */
  readonly mine: string | null;
  /** Reports whether a form holds unsaved text. */
  readonly keep: (on: boolean) => void;
};

/**
 * The form that closes the viewer's talk, beside unsaved text about talks that they can no longer close. Participants
 * of a left talk are asked for its outcome.
 */
export function CloseTalks({ mine, keep }: Props): ReactElement {
  const words = useWords().close;
  const [written, setWritten] = useState<readonly string[]>([]);
  const keepOne = useCallback(
    (startedAt: string, isWritten: boolean): void =>
      setWritten((all) => [...all.filter((one) => one !== startedAt), ...(isWritten ? [startedAt] : [])]),
    [],
  );
  const [saying, say] = useState<string | null>(null);
  const { view, moments } = usePanel();
  const leftId = leftTalk(view)?.id ?? null;
  const sayingIds = leftId !== null && saying === leftId ? [leftId] : [];
  // While a talk runs, text about an earlier one stands beside the talks that are over.
  const others = moments !== null && mine !== null ? [] : written;
  const talks = new Set([...others, ...(mine === null ? sayingIds : [mine])]);
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
          keep={keepOne}
        />
      ))}
      {leftId !== null && !talks.has(leftId) && (
        <div className={styles['sayEnd']}>
          <Button onClick={() => say(leftId)}>{words.sayEnd}</Button>
        </div>
      )}
    </>
  );
}
