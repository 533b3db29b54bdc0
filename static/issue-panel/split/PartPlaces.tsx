import type { ReactElement } from 'react';
import { type PartPlace, partPlaces } from '../../../src/domain/issue/part';
import { QuietButton } from '../../ui/QuietButton';
import { Pills } from '../form/Pills';
import styles from './split.module.css';
import type { OfferedParts } from './use-offered-parts';
import { useWords } from '../words';

type Props = OfferedParts & { readonly chosen: PartPlace | null; readonly onChoose: (place: PartPlace) => void };

/** Where the parts are created: a choice if there is one, else a text. Reserves its room while Jira is read. */
export function PartPlaces(props: Props): ReactElement {
  return (
    <div className={styles['places']}>
      <div className={styles['room']}>
        <Offered {...props} />
      </div>
    </div>
  );
}

function Offered({ types, again, chosen, onChoose }: Props): ReactElement | null {
  const { split: words, retry } = useWords();
  if (types === null) return null;
  if (types === 'failed') {
    return (
      <>
        <p className={styles['quiet']} role="status">
          {words.unreadTypes}
        </p>
        <QuietButton onPress={again}>{retry}</QuietButton>
      </>
    );
  }
  const options = partPlaces.flatMap((value) => {
    const name = types.value[value]?.name;
    return name === undefined ? [] : [{ value, label: words.places[value](name), alone: words.alone[value](name) }];
  });
  const [first, second] = options;
  if (first !== undefined && second !== undefined) {
    return <Pills legend={words.where} options={options} chosen={chosen} onChoose={onChoose} />;
  }
  return <p className={styles['quiet']}>{first?.alone ?? words.nowhere}</p>;
}
