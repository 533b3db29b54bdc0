import { type ReactElement, useId, useState } from 'react';
import type { Failure } from '../../../../src/contract';
import { FailureNotice } from '../../../ui/FailureNotice';
import { QuietButton } from '../../../ui/QuietButton';
import { useSubmit } from '../../../ui/use-submit';
import { useMissing } from '../../backlog/table/use-missing';
import { IssueLink } from '../../shared/IssueLink';
import list from '../Meeting.module.css';
import type { Beside, Opened } from '../use-meeting';
import { useWords } from '../words';

type Props = {
  readonly opened: Opened;
  readonly beside: Beside | null;
  /** null for who may only read. */
  readonly add: ((ids: readonly string[]) => Promise<Failure | null>) | null;
};

/** Drafts that would be next, with what each lacks. Anybody who may edit can put one on the list all the same. */
export function HeldBack({ opened, beside, add }: Props): ReactElement | null {
  const { choosing } = useWords();
  const drafts = (beside?.heldBack ?? []).filter(({ id }) => !opened.items.some((item) => item.id === id));
  const missing = useMissing(drafts);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { failure, submit } = useSubmit(opened.meeting.version);
  if (drafts.length === 0) return null;
  return (
    <div className={list['held']}>
      <p className={list['quiet']}>
        {choosing.heldBack(drafts.length)}{' '}
        <QuietButton look="text" aria-expanded={isOpen} aria-controls={id} onPress={() => setOpen(!isOpen)}>
          {isOpen ? choosing.hide : choosing.show}
        </QuietButton>
      </p>
      <ul id={id} className={list['rows']} hidden={!isOpen}>
        {drafts.map((item) => (
          <li key={item.id} className={list['plain']}>
            <IssueLink issueKey={item.key} summary={item.summary} />
            <span className={list['quiet']}>{missing(item).join(', ')}</span>
            {add !== null && (
              <QuietButton
                look="text"
                aria-label={choosing.putOnLabel(item.key)}
                onPress={() => void submit(() => add([item.id]))}
              >
                {choosing.putOn}
              </QuietButton>
            )}
          </li>
        ))}
      </ul>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}
