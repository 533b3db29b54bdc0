import type { ReactElement } from 'react';
import type { Folding } from '../parts/use-folding';
import { QuietButton } from '../../ui/QuietButton';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import { useWords } from '../words';

/** Id of the button that folds the earlier talks. */
export const PAST_TALKS = 'past-talks';

/** For the person who is to build it and was in no talk about it, until they have read what was agreed. */
export function MissedTalks({ folding }: { readonly folding: Folding }): ReactElement | null {
  const words = useWords().past;
  const { view, actions, moments } = usePanel();
  if (!view.missedTalks || moments !== null) return null;
  const last = view.talks.at(-1);
  const read = (): void => {
    folding.unfold('talks');
    document.getElementById(PAST_TALKS)?.focus();
    if (view.me.canEdit && last !== undefined) void actions.readAgreed(last.id);
  };
  return (
    <p className={styles['quiet']}>
      {words.missed} <QuietButton onPress={read}>{words.readAgreed}</QuietButton>
    </p>
  );
}
