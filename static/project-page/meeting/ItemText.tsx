import type { ReactElement } from 'react';
import { beyond } from '../../../src/domain/content/beyond';
import type { Content } from '../../../src/domain/content/content';
import { useDescription } from '../../issue-panel/scope/description';
import { BlockLines } from '../../issue-panel/scope/BlockLines';
import styles from './Meeting.module.css';
import { useWords } from './words';

type Props = {
  readonly issueId: string;
  /** Of its content. */
  readonly version: string;
  /** What was found in the issue and is drawn elsewhere on the page. */
  readonly content: Content;
};

/**
 * What the description of an item says beyond its content, as its viewer may read it; nothing where that is all, where the
 * panel shows the description whole, or where Jira does not answer.
 */
export function ItemText({ content, ...of }: Props): ReactElement | null {
  return content.isProse ? null : <Rest content={content} {...of} />;
}

function Rest({ issueId, version, content }: Props): ReactElement | null {
  const words = useWords();
  const blocks = useDescription(issueId, version);
  const rest = blocks === null || blocks === 'failed' ? [] : beyond(blocks, content);
  if (rest.length === 0) return null;
  return (
    <section className={styles['text']} aria-label={words.alsoSays}>
      <h3 className={styles['textName']}>{words.alsoSays}</h3>
      <BlockLines blocks={rest} />
    </section>
  );
}
