import type { ReactElement } from 'react';
import { useEffect } from 'react';
import type { UnsignedView } from '../../../src/contract';
import { useAnnounce } from '../../ui/Announcer';
import { useLaterWords } from '../later-words';
import styles from '../questions/question.module.css';

type Props = {
  /** What became of it: the answer to asking it does not show it. Or why it would be known whose it is, before it is sent. */
  readonly say: 'kept' | NonNullable<UnsignedView['whyNot']>;
};

/** What there is to know of a question without a name. */
export function UnsignedNote({ say }: Props): ReactElement {
  const { kept, whyNot } = useLaterWords().silence;
  const announce = useAnnounce();
  const words = say === 'kept' ? kept : whyNot[say];
  useEffect(() => announce(words, 'own'), [announce, words]);
  return <p className={styles['quiet']}>{words}</p>;
}
