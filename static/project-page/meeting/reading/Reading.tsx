import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { useBusy } from '../../../issue-panel/keyboard/is-busy';
import { QuietButton } from '../../../ui/QuietButton';
import { IssueLink } from '../../shared/IssueLink';
import type { Opened } from '../use-meeting';
import { useWords } from '../words';
import { ItemToRead } from '../load-panel';
import styles from './Reading.module.css';

type Props = {
  readonly opened: Opened;
  /** The items to read, in their order; those that are gone meanwhile are passed over. */
  readonly ids: readonly string[];
  readonly skip: (issueId: string) => void;
  readonly skipped: readonly string[];
  readonly readSkipped: () => void;
  readonly leave: () => void;
};

/** Reading ahead: one item at a time, on the page of the list. */
export function Reading({ opened, ids, skip, skipped, readSkipped, leave }: Props): ReactElement {
  const { reading } = useWords();
  const [at, setAt] = useState(0);
  const place = useRef<HTMLElement>(null);
  const items = ids.flatMap((id) => opened.items.find((item) => item.id === id) ?? []);
  const item = items[at];
  const next = (): void => setAt(at + 1);
  const skippedIds = skipped.filter((id) => ids.includes(id));
  useLeaveOnceBegun(opened, place, leave);
  return (
    <section ref={place} className={styles['reading']} aria-labelledby="reading-ahead">
      {opened.meeting.state === 'running' && (
        <p role="status">
          {reading.begun} <QuietButton onPress={leave}>{reading.goThere}</QuietButton>
        </p>
      )}
      {item === undefined ? (
        <>
          <Title>{reading.thanks}</Title>
          <div className={styles['onward']}>
            {skippedIds.length > 0 && <span>{reading.skipped(skippedIds.length)}</span>}
            {skippedIds.length > 0 && <QuietButton onPress={readSkipped}>{reading.readSkipped}</QuietButton>}
            <QuietButton onPress={leave} look="primary">
              {reading.backToList}
            </QuietButton>
          </div>
        </>
      ) : (
        <OneOf
          key={item.id}
          item={item}
          at={at}
          of={items.length}
          next={next}
          skip={() => {
            skip(item.id);
            next();
          }}
          leave={leave}
        />
      )}
    </section>
  );
}

type OneOfProps = Pick<Props, 'leave'> & {
  readonly item: BacklogItem;
  readonly at: number;
  readonly of: number;
  readonly next: () => void;
  readonly skip: () => void;
};

function OneOf({ item, at, of, next, skip, leave }: OneOfProps): ReactElement {
  const { reading } = useWords();
  return (
    <>
      <div className={styles['head']}>
        <Title>
          {reading.title(at + 1, of)} · <IssueLink issueKey={item.key} summary={item.summary} />
        </Title>
        <QuietButton onPress={leave}>{reading.backToList}</QuietButton>
      </div>
      <ItemToRead issueId={item.id} next={next} skip={skip} isLast={at + 1 === of} />
    </>
  );
}

/** Takes the focus when it comes, so that the keyboard goes on with the item. */
function Title({ children }: { readonly children: ReactNode }): ReactElement {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <h2 id="reading-ahead" ref={title} tabIndex={-1} className={styles['title']}>
      {children}
    </h2>
  );
}

/** The reader comes along when the meeting begins, but never over unsaved text or the focus. */
function useLeaveOnceBegun(
  { meeting }: Opened,
  place: { readonly current: HTMLElement | null },
  leave: () => void,
): void {
  const isBusy = useBusy(() => place.current);
  const isBegun = meeting.state === 'running';
  useEffect(() => {
    if (isBegun && !isBusy) leave();
  });
}
