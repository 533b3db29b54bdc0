import Button from '@atlaskit/button/new';
import { type ReactElement, useContext } from 'react';
import { FailureNotice } from '../../ui/FailureNotice';
import { MeContext, useNameOf } from '../../ui/Name';
import { useSubmit } from '../../ui/use-submit';
import { CopyAgenda } from '../backlog/next/CopyAgenda';
import { AddItem } from './AddItem';
import { Groups } from './Groups';
import styles from './Meeting.module.css';
import { ToRead } from './reading/ToRead';
import type { Reader } from './reading/use-reading';
import type { Acts, Opened } from './use-meeting';
import { useWords } from './words';

type Props = { readonly opened: Opened; readonly acts: Acts; readonly reading: Reader };

/** The list before its meeting: what is on it, who leads, and the press that starts it for everybody. */
export function List({ opened, acts, reading }: Props): ReactElement {
  const words = useWords();
  const me = useContext(MeContext);
  const { meeting, items } = opened;
  const { failure, submit } = useSubmit(meeting.version);
  const nameOf = useNameOf(meeting.turn === null ? [] : [meeting.turn]);
  const first = items[0];
  const ids = items.map(({ id }) => id);
  const base = meeting.items?.map(({ id }) => id) ?? null;
  const start = async (): Promise<void> => {
    if (first === undefined) return;
    await submit(async () => (base === null ? await acts.saveItems(base, ids) : null) ?? acts.goOn(null, first.id));
  };
  return (
    <section className={styles['list']} aria-labelledby="next-meeting">
      <div className={styles['head']}>
        <h2 id="next-meeting" className={styles['name']}>
          {words.next}
        </h2>
        {meeting.turn !== null && <span>{meeting.turn === me ? words.youTurn : words.turn(nameOf(meeting.turn))}</span>}
        {first !== undefined && (
          <CopyAgenda items={items} board={opened.setup.board?.name ?? null} today={opened.setup.today} />
        )}
        {meeting.canEdit && first !== undefined && (
          <Button appearance="primary" onClick={() => void start()}>
            {words.startNow}
          </Button>
        )}
      </div>
      {meeting.items === null && items.length > 0 && <p className={styles['quiet']}>{words.proposal}</p>}
      {meeting.canEdit && <ToRead reading={reading} />}
      {!meeting.canEdit && <p className={styles['quiet']}>{words.readOnly}</p>}
      {items.length === 0 && <p>{words.empty}</p>}
      <Groups opened={opened} acts={acts} />
      {meeting.canEdit && <AddItem ids={ids} add={(id) => acts.saveItems(base, [...ids, id])} />}
      {failure !== null && <FailureNotice failure={failure} />}
    </section>
  );
}
