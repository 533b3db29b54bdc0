import type { ReactElement } from 'react';
import type { ReportSetup } from '../../../../src/contract';
import { openPage } from '../../../ui/OutLink';
import { QuietButton } from '../../../ui/QuietButton';
import { useWords } from '../words';
import styles from './Notices.module.css';

type Props = { readonly setup: Pick<ReportSetup, 'projectKey' | 'board'> };

/** For a project without open items: what this page is for, and where items are created. */
export function EmptyProject({ setup: { projectKey, board } }: Props): ReactElement {
  const words = useWords();
  const backlog =
    board === null ? `/browse/${projectKey}` : `/jira/software/projects/${projectKey}/boards/${board.id}/backlog`;
  return (
    <section className={styles['empty']}>
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyText}</p>
      <QuietButton onPress={() => openPage(backlog)}>{words.goToBacklog}</QuietButton>
    </section>
  );
}
