import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronRight from '@atlaskit/icon/core/chevron-right';
import { type ReactElement, useId } from 'react';
import { usePanel } from '../store/panel-context';
import { talksInAll } from '../store/current-talk';
import styles from '../panel.module.css';
import { PastTalkList } from './PastTalkList';
import { UnsavedOutcomes } from './UnsavedOutcomes';
import type { Folding } from '../parts/use-folding';
import { useWords } from '../words';

/** The talks that are over. */
export function PastTalks({ folding }: { folding: Folding }): ReactElement {
  const words = useWords().past;
  const { view } = usePanel();
  const id = useId();
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
            {words.label(talksInAll(view))}
          </button>
        </h2>
      </div>
      <UnsavedOutcomes />
      <div id={id} hidden={!open} className={styles['body']}>
        {open && <PastTalkList key={view.archived.talks} />}
      </div>
    </section>
  );
}
