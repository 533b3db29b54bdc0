import { type ReactElement, useState } from 'react';
import type { Failure } from '../../../src/contract';
import { useAnnounce } from '../../ui/Announcer';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSubmit } from '../../ui/use-submit';
import styles from '../panel.module.css';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';

/** Putting the issue on the list of the next meeting, and what came of it. */
export type Listing = {
  readonly put: () => void;
  /** null until a press was answered. */
  readonly isOnList: boolean | null;
  readonly failure: Failure | null;
};

export function useListing(): Listing {
  const { actions, view } = usePanel();
  const [isOnList, setOnList] = useState<boolean | null>(null);
  const { list } = useWords();
  const announce = useAnnounce();
  const { failure, submit } = useSubmit();
  const put = async (): Promise<Failure | null> => {
    const answer = await actions.putOnList(view.issue.id);
    setOnList(answer.ok ? answer.value.isOnList : null);
    if (answer.ok) announce(answer.value.isOnList ? list.on : list.full);
    return answer.ok ? null : answer.failure;
  };
  return { put: () => void submit(put), isOnList, failure };
}

/** Says that the issue is on the list now, or that there is no room. */
export function Listed({ listing: { isOnList, failure } }: { readonly listing: Listing }): ReactElement {
  const { list } = useWords();
  return (
    <>
      {isOnList !== null && <p className={styles['quiet']}>{isOnList ? list.on : list.full}</p>}
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}
