import type { ReactElement } from 'react';
import { chosenIn, isEdited } from './chosen';
import { Edit } from './Edit';
import styles from './Gadget.module.css';
import { Shown } from './Shown';
import { useGadgetWords } from './words';

/** A dashboard's gadget: how ready the next sprints of a project are, or the form that chooses the project. */
export function Gadget({ extension }: { readonly extension: unknown }): ReactElement {
  const words = useGadgetWords();
  const chosen = chosenIn(extension);
  return (
    <main className={styles['gadget']}>
      {isEdited(extension) && <Edit chosen={chosen} />}
      {!isEdited(extension) && (chosen === null ? <p>{words.choose}</p> : <Shown chosen={chosen} />)}
    </main>
  );
}
