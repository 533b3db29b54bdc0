import { type ReactElement, useEffect, useState } from 'react';
import type { Block } from '../../../src/domain/issue/issue';
import { ask as askJira } from '../../../src/jira/request';
import { readDocument } from '../../../src/jira/adf/adf';
import { isRecord } from '../../ui/is-record';
import { asViewer } from '../shared/request';
import styles from './Meeting.module.css';
import { untilGone } from '../../ui/until-gone';

/** The description of an item as its viewer may read it; nothing where there is none, or Jira does not answer. */
export function ItemText({ issueId }: { readonly issueId: string }): ReactElement | null {
  const [blocks, setBlocks] = useState<readonly Block[]>([]);
  useEffect(() => untilGone(descriptionOf(issueId), setBlocks), [issueId]);
  if (blocks.length === 0) return null;
  return (
    <div className={styles['text']} dir="auto">
      {blocks.map((block, index) => (
        <Line key={index} block={block} />
      ))}
    </div>
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
