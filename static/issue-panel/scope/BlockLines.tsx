import type { ReactElement } from 'react';
import type { Block } from '../../../src/domain/issue/issue';
import styles from './scope.module.css';

/** Blocks of a description as plain text: their roles are kept, their formatting is not. */
export function BlockLines({ blocks }: { readonly blocks: readonly Block[] }): ReactElement {
  return (
    <div className={styles['lines']} dir="auto">
      {blocks.map((block, index) => (
        <Line key={index} block={block} />
      ))}
    </div>
  );
}

function Line({ block: { kind, text } }: { readonly block: Block }): ReactElement {
  switch (kind) {
    case 'heading':
    case 'bold':
      return (
        <p>
          <strong>{text}</strong>
        </p>
      );
    case 'code':
      return <pre>{text}</pre>;
    default:
      return <p className={kind === 'item' || kind === 'task' ? styles['bullet'] : ''}>{text}</p>;
  }
}
