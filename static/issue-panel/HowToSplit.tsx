import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { isInSprint } from './head-actions';
import { useLaterWords } from './later-words';
import { usePanel } from './panel-context';
import styles from './panel.module.css';

/** What splits an issue, said to whoever was led here; the button that starts a talk comes next for the keyboard. */
export function HowToSplit(): ReactElement {
  const words = useLaterWords().close;
  const { view } = usePanel();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <p ref={line} tabIndex={-1} className={styles['quiet']}>
      {isInSprint(view) ? words.splitInJira : words.splitInTalk}
    </p>
  );
}
