import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronRight from '@atlaskit/icon/core/chevron-right';
import type { ReactElement } from 'react';
import { useId } from 'react';
import type { Talk } from '../../src/domain/talk';
import { DateText } from '../ui/DateText';
import { Name } from '../ui/Name';
import { usePanel, useWords } from './panel-context';
import styles from './panel.module.css';
import talkStyles from './talk.module.css';
import type { Folding } from './use-folding';

function PastTalk({ talk }: { talk: Talk }): ReactElement {
  const words = useWords().talk;
  const { today } = usePanel().view;
  return (
    <li className={talkStyles['past']}>
      <p className={styles['quiet']}>
        <DateText at={talk.at} today={today} /> · {words.minutes(talk.minutes)} · <Name of={talk.leads} /> ·{' '}
        <b>{words.outcomes[talk.outcome]}</b>
      </p>
      {talk.agreed !== '' && <p dir="auto">{talk.agreed}</p>}
      {talk.nextSteps.map((step, index) => (
        <p key={index} dir="auto">
          → {step}
        </p>
      ))}
    </li>
  );
}

/** Talks that are over, newest first. Absent while there is none. */
export function PastTalks({ folding }: { folding: Folding }): ReactElement | null {
  const words = useWords().talk;
  const { talks } = usePanel().view;
  const id = useId();
  if (talks.length === 0) return null;
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
            {words.past(talks.length)}
          </button>
        </h2>
      </div>
      <ul id={id} hidden={!open} className={`${styles['body']} ${talkStyles['pastList']}`}>
        {open && talks.toReversed().map((talk) => <PastTalk key={talk.id} talk={talk} />)}
      </ul>
    </section>
  );
}
