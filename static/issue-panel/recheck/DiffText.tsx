import type { ReactElement } from 'react';
import type { DiffPart } from '../../../src/domain/content/word-diff';
import hidden from '../../ui/hidden.module.css';
import { useLaterWords } from '../later-words';
import styles from './recheck.module.css';
import { shorten } from './shorten';

function Part({ part: { kind, text } }: { part: DiffPart }): ReactElement {
  const words = useLaterWords().recheck;
  if (kind === 'same') return <>{text}</>;
  const Changed = kind === 'removed' ? 'del' : 'ins';
  return (
    <Changed className={styles[kind]}>
      <span className={hidden['hidden']}> {words[kind]} </span>
      {text}
    </Changed>
  );
}

/** A text with removed and added parts: struck through and underlined, and named for screen readers. */
export function DiffText({ parts }: { parts: readonly DiffPart[] }): ReactElement {
  return (
    <p className={styles['diff']} dir="auto">
      {shorten(parts).map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </p>
  );
}
