import { Fragment, type ReactElement } from 'react';
import type { DiffPart } from '../../../src/domain/content/word-diff';
import hidden from '../../ui/hidden.module.css';
import styles from './recheck.module.css';
import { shorten } from './shorten';
import { useWords } from '../words';

function Part({ part: { kind, text } }: { part: DiffPart }): ReactElement {
  const words = useWords().recheck;
  if (kind === 'same') return <>{text}</>;
  const Changed = kind === 'removed' ? 'del' : 'ins';
  return (
    <Changed className={styles[kind]}>
      <span className={hidden['hidden']}> {words[kind]} </span>
      {text}
    </Changed>
  );
}

/**
 * A text with removed and added parts: struck through and underlined, and named for screen readers. A blank parts the
 * new words from those they replace.
 */
export function DiffText({ parts: all }: { parts: readonly DiffPart[] }): ReactElement {
  return (
    <p className={styles['diff']} dir="auto">
      {shorten(all).map((part, index, parts) => (
        <Fragment key={index}>
          {part.kind === 'added' && parts[index - 1]?.kind === 'removed' && ' '}
          <Part part={part} />
        </Fragment>
      ))}
    </p>
  );
}
