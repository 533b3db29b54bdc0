import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { useLaterWords } from './later-words';
import { usePanel } from './panel-context';
import type { Picture } from './read-pictures';
import { loadPicture, readPictures } from './read-pictures';
import styles from './pictures.module.css';

/** What a read has brought; null while it is on its way. */
type Read<T> = { readonly value: T } | 'failed' | null;

/** Reads once per `key`. `letGo` gets what nobody will look at any more. */
function useRead<T>(key: string, read: (key: string) => Promise<T>, letGo?: (value: T) => void): Read<T> {
  const [result, setResult] = useState<{ key: string; read: Read<T> }>({ key, read: null });
  useEffect(() => {
    let gone = false;
    const arrived: T[] = [];
    const take = (value: T): void => {
      if (gone) return letGo?.(value);
      arrived.push(value);
      setResult({ key, read: { value } });
    };
    read(key).then(take, () => {
      if (!gone) setResult({ key, read: 'failed' });
    });
    return () => {
      gone = true;
      for (const value of arrived) letGo?.(value);
    };
  }, [key, read, letGo]);
  return result.key === key ? result.read : null;
}

const revoke = (address: string): void => URL.revokeObjectURL(address);

/** One picture, as wide as there is room; a tap shows it in its own size. */
function Shown({ picture: { id, name } }: { picture: Picture }): ReactElement {
  const words = useLaterWords().pictures;
  const [large, setLarge] = useState(false);
  const [broken, setBroken] = useState(false);
  const found = useRead(id, loadPicture, revoke);
  if (found === 'failed' || broken) return <p className={styles['quiet']}>{words.failed(name)}</p>;
  return (
    <button
      type="button"
      className={large ? styles['large'] : styles['fit']}
      data-large={large}
      aria-pressed={large}
      title={large ? words.smaller : words.fullSize}
      onClick={() => setLarge(!large)}
    >
      {found === null ? (
        <span className={styles['waiting']}>{words.loading(name)}</span>
      ) : (
        <img src={found.value} alt={words.alt(name)} onError={() => setBroken(true)} />
      )}
    </button>
  );
}

/** The issue's attached images, to be looked at together. Nothing where only links lead to a design. */
export function Pictures(): ReactElement | null {
  const words = useLaterWords().pictures;
  const { key } = usePanel().view.issue;
  const found = useRead(key, readPictures);
  if (found === null) return <div className={styles['place']} />;
  if (found === 'failed') return <p className={styles['quiet']}>{words.unread}</p>;
  if (found.value.length === 0) return null;
  return (
    <ul className={styles['list']} aria-label={words.label}>
      {found.value.map((picture) => (
        <li key={picture.id}>
          <Shown picture={picture} />
        </li>
      ))}
    </ul>
  );
}
