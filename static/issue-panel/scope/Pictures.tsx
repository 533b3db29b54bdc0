import { Modal } from '@forge/bridge';
import { type ReactElement, useRef, useState } from 'react';
import { loadPicture } from '../../ui/load-picture';
import { usePanel } from '../store/panel-context';
import { useRead } from '../../ui/use-read';
import styles from './pictures.module.css';
import { useWords } from '../words';
import { type VisualLink, visualLinks } from '../../../src/jira/adf/visuals';
import { OutLink } from '../../ui/OutLink';
import { isRecord } from '../../ui/is-record';
import { readFields } from '../../ui/read-fields';

const revoke = (address: string): void => URL.revokeObjectURL(address);

/** In a dialog of Jira's, since the panel is narrower than most pictures. */
const openLarge = (picture: Picture, onClose: () => void): Promise<void> =>
  new Modal({ resource: 'picture', size: 'max', title: picture.name, context: { picture }, onClose }).open();

/** One picture as wide as its container; a tap shows it in a dialog. */
function OnePicture({ picture }: { picture: Picture }): ReactElement {
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
              <OnePicture picture={picture} />
            </li>
          ))}
        </ul>
      )}
      {links.length > 0 && <DesignLinks links={links} />}
    </>
  );
}

/** Links to designs and to pictures on other sites, which the panel may not load. */
function DesignLinks({ links }: { links: readonly VisualLink[] }): ReactElement {
  const words = useWords().pictures;
  return (
    <ul className={styles['list']} aria-label={words.links}>
      {links.map(({ address, name }) => (
        <li key={address} dir="auto">
          <OutLink to={address}>{name}</OutLink>
        </li>
      ))}
    </ul>
  );
}

/** An image that is attached to the issue. */
type Picture = { readonly id: string; readonly name: string };

/** The attached images, and links in the description to designs and pictures. */
type Visuals = { readonly pictures: readonly Picture[]; readonly links: readonly VisualLink[] };

/** Most pictures: enough to look at together. */
const PICTURE_LIMIT = 4;
/** Most bytes of a picture: larger ones would take too long in a talk. */
const SIZE_LIMIT = 8 * 1024 * 1024;

function readPicture(raw: unknown): readonly Picture[] {
  if (!isRecord(raw)) return [];
  const { id, filename, mimeType, size } = raw;
  if (typeof id !== 'string' || typeof mimeType !== 'string' || !mimeType.startsWith('image/')) return [];
  if (typeof size === 'number' && size > SIZE_LIMIT) return [];
  return [{ id, name: typeof filename === 'string' ? filename : '' }];
}

/** Images, newest first, and links in these fields of Jira's answer. */
export function visualsIn({ attachment, description }: Readonly<Record<string, unknown>>): Visuals {
  const images = Array.isArray(attachment) ? attachment.flatMap(readPicture) : [];
  return { pictures: images.toReversed().slice(0, PICTURE_LIMIT), links: visualLinks(description) };
}

/** Reads the images and links as the viewer, in one request. Fails when Jira does not answer. */
const readVisuals = async (issueKey: string): Promise<Visuals> =>
  visualsIn(await readFields(issueKey, 'attachment,description'));
