import type { ReactElement } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { IssueLink } from '../../shared/IssueLink';
import { Some } from './Some';
import styles from './Tidy.module.css';
import { useTidyWords } from './words';

type Props = { readonly groups: readonly (readonly BacklogItem[])[] };

/** Items of the same title beside each other, group by group. */
export function TitleGroups({ groups }: Props): ReactElement {
  const words = useTidyWords();
  return (
    <div className={styles['opened']}>
      <p className={styles['quiet']}>{words.means['same-title']()}</p>
      <Some of={groups}>{(shown) => shown.map((group) => <TitleGroup key={group[0]?.id} group={group} />)}</Some>
    </div>
  );
}

function TitleGroup({ group }: { readonly group: readonly BacklogItem[] }): ReactElement {
  return (
    <ul className={styles['list']}>
      {group.map(({ id, key, summary }) => (
        <li key={id} className={styles['row']}>
          <IssueLink issueKey={key} summary={summary} />
        </li>
      ))}
    </ul>
  );
}
