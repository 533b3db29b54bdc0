import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { FailureNotice } from '../ui/FailureNotice';
import notice from '../ui/Notice.module.css';
import { useSubmit } from '../ui/use-submit';
import { usePanel, useWords } from './panel-context';
import styles from './panel.module.css';

/** What the reader has to know before trusting the rest. */
export function Notices({ stale }: { stale: boolean }): ReactElement {
  const words = useWords().head;
  const { view, actions } = usePanel();
  const { failure, submit } = useSubmit();
  return (
    <>
      {!view.me.canEdit && <p className={styles['quiet']}>{words.readOnly}</p>}
      {stale && <p className={styles['quiet']}>{words.stale}</p>}
      {view.broken.length > 0 && (
        <div className={`${notice['notice']} ${notice['warning']}`}>
          <p>{words.broken(view.broken.length)}</p>
          {view.me.canEdit && <Button onClick={() => void submit(actions.repair)}>{words.repair}</Button>}
        </div>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}
