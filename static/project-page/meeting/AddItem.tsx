import { type ReactElement, type SyntheticEvent, useState } from 'react';
import type { Failure } from '../../../src/contract';
import { ITEMS_AT_MOST } from '../../../src/domain/meeting/meeting';
import { FailureNotice } from '../../ui/FailureNotice';
import { QuietButton } from '../../ui/QuietButton';
import { ask as askJira } from '../../../src/jira/request';
import { AppError } from '../../../src/failure';
import { isRecord } from '../../ui/is-record';
import { toFailure } from '../shared/failure';
import bar from '../backlog/filter/FilterBar.module.css';
import { asViewer } from '../shared/request';
import styles from './Meeting.module.css';
import { useWords } from './words';

type Props = {
  readonly projectKey: string;
  readonly ids: readonly string[];
  readonly add: (id: string) => Promise<Failure | null>;
};

/** Puts an item on the list by its key. */
export function AddItem({ projectKey, ids, add }: Props): ReactElement {
  const words = useWords();
  const [key, setKey] = useState('');
  const [said, say] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wanted = key.trim().toUpperCase();
  const put = async (): Promise<void> => {
    setFailure(null);
    if (wanted === '') return;
    if (ids.length >= ITEMS_AT_MOST) return say(words.full(ITEMS_AT_MOST));
    const found = await idOf(wanted).catch((error: unknown) => {
      setFailure(toFailure(error));
      return undefined;
    });
    if (found === undefined) return;
    if (found === null) return say(words.notFound(wanted));
    const failed = ids.includes(found) ? null : await add(found);
    setFailure(failed);
    if (failed !== null) return say(null);
    setKey('');
    say(words.onList(wanted));
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void put();
  };
  return (
    <form className={styles['add']} onSubmit={submit}>
      <input
        type="search"
        className={bar['field']}
        aria-label={words.addLabel}
        placeholder={words.addHint(projectKey)}
        value={key}
        onChange={({ target }) => setKey(target.value)}
      />
      <QuietButton onPress={() => void put()}>{words.add}</QuietButton>
      <span role="status">{said}</span>
      {failure !== null && <FailureNotice failure={failure} />}
    </form>
  );
}

/** The id of an issue that the viewer may see; null without one. */
async function idOf(key: string): Promise<string | null> {
  if (!/^[A-Z][A-Z0-9_]*-\d+$/u.test(key)) return null;
  try {
    const { body } = await askJira(asViewer, `/rest/api/3/issue/${key}?fields=id`);
    return isRecord(body) ? String(body['id']) : null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
}
