import { Modal } from '@forge/bridge';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { loadPicture } from '../../ui/load-picture';
import { DesignLinks } from './DesignLinks';
import { usePanel } from '../store/panel-context';
import { type Picture, readVisuals } from './read-visuals';
import { useRead } from '../../ui/use-read';
import styles from './pictures.module.css';
import { useWords } from '../words';

const revoke = (address: string): void => URL.revokeObjectURL(address);

/** In a dialog of Jira's, since the panel is narrower than most pictures. */
const openLarge = (picture: Picture, onClose: () => void): Promise<void> =>
  new Modal({ resource: 'picture', size: 'max', title: picture.name, context: { picture }, onClose }).open();

/** One picture as wide as its container; a tap shows it in a dialog. */
function Shown({ picture }: { picture: Picture }): ReactElement {
  const { id, name } = picture;
  const words = useWords().pictures;
  const button = useRef<HTMLButtonElement>(null);
  const [broken, setBroken] = useState(false);
  const [refused, setRefused] = useState(false);
  const found = useRead(id, loadPicture, revoke);
  if (found === 'failed' || broken) return <p className={styles['quiet']}>{words.failed(name)}</p>;
  const enlarge = (): void => {
    setRefused(false);
    // The open dialog takes the focus, so it returns to the button on closing.
    openLarge(picture, () => button.current?.focus()).catch(() => setRefused(true));
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles['fit']}
        title={words.fullSize}
        aria-haspopup="dialog"
        onClick={enlarge}
      >
        {found === null ? (
          <span className={styles['waiting']}>{words.loading(name)}</span>
        ) : (
          <img src={found.value} alt={words.alt(name)} onError={() => setBroken(true)} />
        )}
      </button>
      {refused && (
        <p role="alert" className={styles['quiet']}>
          {words.notOpened}
        </p>
      )}
    </>
  );
}

/** The issue's attached images, and links to designs and pictures elsewhere. */
export function Pictures(): ReactElement {
  const words = useWords().pictures;
  const { key } = usePanel().view.issue;
  const found = useRead(key, readVisuals);
  if (found === null) return <div className={styles['place']} />;
  if (found === 'failed') return <p className={styles['quiet']}>{words.unread}</p>;
  const { pictures, links } = found.value;
  return (
    <>
      {pictures.length > 0 && (
        <ul className={styles['list']} aria-label={words.label}>
          {pictures.map((picture) => (
            <li key={picture.id}>
              <Shown picture={picture} />
            </li>
          ))}
        </ul>
      )}
      {links.length > 0 && <DesignLinks links={links} />}
    </>
  );
}
