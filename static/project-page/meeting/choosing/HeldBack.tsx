import { type ReactElement, useEffect, useId, useState } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import type { Failure } from '../../../../src/contract';
import { FailureNotice } from '../../../ui/FailureNotice';
import { QuietButton } from '../../../ui/QuietButton';
import { useSubmit } from '../../../ui/use-submit';
import { useMissing } from '../../backlog/table/use-missing';
import { IssueLink } from '../../shared/IssueLink';
import { readProposal } from '../read-items';
import list from '../Meeting.module.css';
import type { Opened } from '../use-meeting';
import { useWords } from '../words';
import { untilGone } from '../../../ui/until-gone';

type Props = {
  readonly opened: Opened;
  /** null for who may only read. */
  readonly add: ((ids: readonly string[]) => Promise<Failure | null>) | null;
};

/** Drafts that would be next, with what each lacks. Anybody who may edit can put one on the list all the same. */
export function HeldBack({ opened, add }: Props): ReactElement | null {
  const { choosing } = useWords();
  const drafts = useDrafts(opened);
  const missing = useMissing(drafts);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { failure, submit } = useSubmit(opened.meeting.version);
  if (drafts.length === 0) return null;
  return (
    <div className={list['held']}>
      <p className={list['quiet']}>
        {choosing.heldBack(drafts.length)}{' '}
        <QuietButton aria-expanded={isOpen} aria-controls={id} onPress={() => setOpen(!isOpen)}>
          {isOpen ? choosing.hide : choosing.show}
        </QuietButton>
      </p>
      <ul id={id} className={list['rows']} hidden={!isOpen}>
        {drafts.map((item) => (
          <li key={item.id} className={list['row']}>
            <IssueLink issueKey={item.key} summary={item.summary} />
            <span className={list['quiet']}>{missing(item).join(', ')}</span>
            {add !== null && (
              <QuietButton aria-label={choosing.putOnLabel(item.key)} onPress={() => void submit(() => add([item.id]))}>
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

/** The drafts beside the list, read once it is drawn; none where Jira does not answer. */
function useDrafts({ setup, items, heldBack }: Opened): readonly BacklogItem[] {
  const [read, setRead] = useState<readonly BacklogItem[] | null>(heldBack);
  const isKnown = read !== null;
  useEffect(() => {
    return isKnown ? undefined : untilGone(readProposal(setup), (proposal) => setRead(proposal.heldBack));
  }, [isKnown, setup]);
  return (read ?? []).filter(({ id }) => !items.some((item) => item.id === id));
}
