import type { ReactElement } from 'react';
import { chosenIn, isEdited, keyOf } from './chosen';
import { Edit } from './Edit';
import styles from './Gadget.module.css';
import { Shown } from './Shown';
import { useGadgetWords } from './words';

/** A dashboard's gadget: how ready what comes next is on up to six boards, or the form that chooses them. */
export function Gadget({ extension }: { readonly extension: unknown }): ReactElement {
  const words = useGadgetWords();
  const chosen = chosenIn(extension);
  if (isEdited(extension))
    return (
      <main className={styles['gadget']}>
        <Edit chosen={chosen} />
      </main>
    );
  return (
    <main className={styles['gadget']}>
      {chosen.length === 0 && <p>{words.choose}</p>}
      {chosen.map((place) => (
        <Shown key={keyOf(place)} place={place} isAlone={chosen.length === 1} />
      ))}
    </main>
  );
}
