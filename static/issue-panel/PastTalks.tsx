import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronRight from '@atlaskit/icon/core/chevron-right';
import type { ReactElement } from 'react';
import { Suspense, useId } from 'react';
import { PastTalkList } from './lazy-forms';
import { usePanel, useWords } from './panel-context';
import styles from './panel.module.css';
import { talksInAll } from './talks-in-all';
import type { Folding } from './use-folding';

/** Talks that are over. Absent while there is none. */
export function PastTalks({ folding }: { folding: Folding }): ReactElement | null {
  const words = useWords().talk;
  const { view } = usePanel();
  const id = useId();
  if (view.talks.length === 0) return null;
  const all = talksInAll(view);
  const open = folding.isOpen('talks');
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <section className={styles['section']}>
      <div className={styles['heading']}>
        <h2>
          <button
            type="button"
            className={styles['fold']}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => folding.set('talks', !open)}
          >
            <Chevron label="" color="currentColor" size="small" />
            {words.past(all)}
          </button>
        </h2>
      </div>
      <div id={id} hidden={!open} className={styles['body']}>
        <Suspense>{open && <PastTalkList all={all} />}</Suspense>
      </div>
    </section>
  );
}
