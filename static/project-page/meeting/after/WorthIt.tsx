import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { Failure } from '../../../../src/contract';
import type { ResultView } from '../../../../src/contract-meeting';
import { type Worth, worths } from '../../../../src/domain/meeting/worth';
import { FailureNotice } from '../../../ui/FailureNotice';
import { useSubmit } from '../../../ui/use-submit';
import styles from '../Meeting.module.css';
import { useWords } from '../words';

type Props = { readonly result: ResultView; readonly say: (worth: Worth) => Promise<Failure | null> };

/** One tap that says whether the meeting was worth the time; then what everybody said, once that is shown. Nothing for who was never asked. */
export function WorthIt({ result: { isAsked, hasAnswered, worth }, say }: Props): ReactElement | null {
  const { after: words } = useWords();
  const { failure, submit } = useSubmit(isAsked);
  if (worth !== null) {
    const counts = worth.flatMap((count, index) => (count === 0 ? [] : [words.times(index + 1, count)]));
    return <p role="status">{words.worthSaid(counts.toReversed().join(', '))}</p>;
  }
  if (hasAnswered) return <p role="status">{words.thanks}</p>;
  if (!isAsked) return null;
  return (
    <div className={styles['onward']} role="group" aria-label={words.worth}>
      <span>{words.worth}</span>
      {worths.map((one) => (
        <Button key={one} aria-label={words.worthOf(one)} onClick={() => void submit(() => say(one))}>
          {one}
        </Button>
      ))}
      <span className={styles['quiet']}>{words.worthNote}</span>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}
