import { type ReactElement, useEffect, useState } from 'react';
import { beyond } from '../../../src/domain/content/beyond';
import type { Content } from '../../../src/domain/content/content';
import type { Block } from '../../../src/domain/issue/issue';
import { ask as askJira } from '../../../src/jira/request';
import { readDocument } from '../../../src/jira/adf/adf';
import { isRecord } from '../../ui/is-record';
import { asViewer } from '../shared/request';
import styles from './Meeting.module.css';
import { untilGone } from '../../ui/until-gone';
import { useWords } from './words';

type Props = {
  readonly issueId: string;
  /** What was found in the issue and is drawn elsewhere on the page. */
  readonly content: Content;
};

/**
 * What the description of an item says beyond its content, as its viewer may read it; nothing where that is all, or Jira
 * does not answer.
 */
export function ItemText({ issueId, content }: Props): ReactElement | null {
  const words = useWords();
  const [blocks, setBlocks] = useState<readonly Block[]>([]);
  useEffect(() => untilGone(descriptionOf(issueId), setBlocks), [issueId]);
  const rest = beyond(blocks, content);
  if (rest.length === 0) return null;
  return (
    <section className={styles['text']} aria-label={words.alsoSays}>
      <h3 className={styles['textName']}>{words.alsoSays}</h3>
      <div className={styles['lines']} dir="auto">
        {rest.map((block, index) => (
          <Line key={index} block={block} />
        ))}
      </div>
    </section>
  );
}

function Line({ block }: { readonly block: Block }): ReactElement {
  switch (block.kind) {
    case 'heading':
    case 'bold':
      return (
        <p>
          <strong>{block.text}</strong>
        </p>
      );
    case 'item':
      return <p className={styles['bullet']}>{block.text}</p>;
    case 'task':
      return <p className={styles['bullet']}>{block.text}</p>;
    default:
      return <p>{block.text}</p>;
  }
}

async function descriptionOf(issueId: string): Promise<readonly Block[]> {
  try {
    const { status, body } = await askJira(asViewer, `/rest/api/3/issue/${issueId}?fields=description`);
    const fields: unknown = status === 200 && isRecord(body) ? body['fields'] : null;
    return isRecord(fields) ? readDocument(fields['description']) : [];
  } catch (error) {
    console.error(error);
    return [];
  }
}
