import type { ReactElement } from 'react';
import { readingMinutes } from '../../../../src/domain/meeting/reading';
import { FailureNotice } from '../../../ui/FailureNotice';
import { QuietButton } from '../../../ui/QuietButton';
import { useSubmit } from '../../../ui/use-submit';
import { useWords } from '../words';
import styles from './Reading.module.css';
import type { Reader } from './use-reading';

/** What the viewer still has to read before the meeting, and how long it takes. */
export function ToRead({ reading }: { readonly reading: Reader }): ReactElement | null {
  const words = useWords().reading;
  const { left, isNew, all, start } = reading;
  const { failure, submit } = useSubmit();
  if (all.length === 0) return null;
  const read = (ids: readonly string[]): void => void submit(() => start(ids));
  return (
    <>
      <p className={styles['onward']}>
        <span>
          {left.length === 0
            ? words.allRead
            : (isNew ? words.newToRead : words.toRead)(left.length, readingMinutes(left.length))}
        </span>
        {left.length === 0 ? (
          <QuietButton onPress={() => read(all)}>{words.readAgain}</QuietButton>
        ) : (
          <QuietButton onPress={() => read(left)}>{words.readNow}</QuietButton>
        )}
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}
