import type { ReactElement } from 'react';
import type { Report } from '../report';
import { useWords } from '../words';
import { isDue } from './newer';
import styles from './Notices.module.css';

type Props = { readonly report: Pick<Report, 'setup' | 'read'> };

/** After a change of the policy: how many items of this page are judged by the old one, until all are judged anew. */
export function RejudgeNotice({ report: { setup, read } }: Props): ReactElement | null {
  const words = useWords();
  const judged = read.filter(({ readiness }) => readiness !== null);
  const old = judged.filter((item) => isDue(item, setup.policy.judgedSince)).length;
  if (!setup.isRejudging || old === 0) return null;
  return (
    <div className={styles['notice']}>
      <p>{words.rejudging(old, judged.length)}</p>
    </div>
  );
}
