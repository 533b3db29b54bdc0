import Button from '@atlaskit/button/new';
import { lazy, type ReactElement, Suspense, useEffect, useId, useState } from 'react';
import type { Failure } from '../../../src/contract';
import { instantOf } from '../../../src/domain/meeting/local-time';
import { FailureNotice } from '../../ui/FailureNotice';
import { orBroken } from '../../ui/or-broken';
import { QuietButton } from '../../ui/QuietButton';
import { untilGone } from '../../ui/until-gone';
import { asOpen, useUnsaved } from '../../ui/use-unsaved';
import { useSubmit } from '../../ui/use-submit';
import { CopyAgenda } from '../backlog/next/CopyAgenda';
import { NotStored } from '../backlog/notices/FirstLook';
import { About } from './choosing/About';
import { localIn, saidTime } from './choosing/said-time';
import { Share, SharedAhead } from './choosing/Share';
import { Groups } from './Groups';
import styles from './Meeting.module.css';
import { type PagePlace, usePagePlace } from './page-place';
import { waits } from './running/use-ways';
import { readProposal } from './read-items';
import { startOrder } from './sorted-list';
import type { Reader } from './reading/use-reading';
import type { Acts, Beside, Opened } from './use-meeting';
import { useWords } from './words';
import { readingMinutes } from '../../../src/domain/meeting/reading';
import toRead from './reading/Reading.module.css';
import { useMissing } from '../backlog/table/use-missing';
import { IssueLink } from '../shared/IssueLink';

type Props = { readonly opened: Opened; readonly acts: Acts; readonly reading: Reader };

/** A file of its own, loaded when somebody adds items. */
const AddItems = lazy(() => orBroken(async () => ({ default: (await import('./adding/AddItems')).AddItems })));

/** The list before its meeting: when it is, who leads and comes, what to read, and the press that starts it for everybody. */
export function List({ opened, acts, reading }: Props): ReactElement {
  const words = useWords();
  const { meeting, items, setup } = opened;
  const beside = useBeside(opened);
  const [isAdding, setAdding] = useUnsaved<boolean>(`adding to ${setup.projectKey}`, false, asOpen);
  const ids = items.map(({ id }) => id);
  const add = (more: readonly string[]) => acts.saveItems([...ids, ...more]);
  return (
    <section className={styles['list']} aria-labelledby="next-meeting">
      <About opened={opened} acts={acts} beside={beside} />
      <div className={styles['head']}>
        {meeting.canEdit ? <ToRead reading={reading} /> : <p className={styles['quiet']}>{words.readOnly}</p>}
        <Presses opened={opened} acts={acts} />
      </div>
      {meeting.items === null && items.length > 0 && (
        <p className={styles['quiet']}>{words.proposal(meeting.added.length)}</p>
      )}
      {items.length === 0 && <p>{words.empty}</p>}
      <NotStored backfill={setup.backfill} items={items} />
      <Groups opened={opened} acts={acts} />
      {meeting.canEdit && (
        <div className={styles['presses']}>
          <QuietButton aria-expanded={isAdding} onPress={() => setAdding(!isAdding)}>
            {words.add}
          </QuietButton>
        </div>
      )}
      {meeting.canEdit && isAdding && (
        <Suspense fallback={<p role="status">{words.loading}</p>}>
          <AddItems setup={setup} ids={ids} add={add} close={() => setAdding(false)} />
        </Suspense>
      )}
      <HeldBack opened={opened} beside={beside} add={meeting.canEdit ? add : null} />
    </section>
  );
}

/** Drafts and people beside the list, read once it is drawn; null where Jira does not answer. */
function useBeside({ setup, beside }: Opened): Beside | null {
  const [read, setRead] = useState(beside);
  const isKnown = read !== null;
  useEffect(() => (isKnown ? undefined : untilGone(readProposal(setup), setRead)), [isKnown, setup]);
  return read;
}

/** Telling others of the list, and beginning. */
function Presses({ opened, acts }: Pick<Props, 'opened' | 'acts'>): ReactElement | null {
  const words = useWords();
  const { meeting, items, setup } = opened;
  const place = usePagePlace();
  const [isAsking, ask] = useState(false);
  const { failure, submit } = useSubmit(meeting.version);
  if (items.length === 0) return null;
  if (!meeting.canEdit) return <CopyAgenda items={items} board={setup.board?.name ?? null} today={setup.today} />;
  const start = (): void => void submit(() => begin(opened, acts));
  if (isAsking && meeting.when !== null)
    return (
      <span className={styles['presses']} role="group" aria-label={words.startNow}>
        <span role="status">{words.notToday(saidTime(meeting.when, place))}</span>
        <Button appearance="primary" onClick={start}>
          {words.startAnyway}
        </Button>
        <QuietButton look="text" onPress={() => ask(false)}>
          {words.notNow}
        </QuietButton>
        {failure !== null && <FailureNotice failure={failure} />}
      </span>
    );
  return (
    <span className={styles['presses']}>
      <SharedAhead meeting={meeting} />
      <Share opened={opened} acts={acts} />
      <Button appearance="primary" onClick={isItsDay(meeting, place) ? start : () => ask(true)}>
        {words.startNow}
      </Button>
      {failure !== null && <FailureNotice failure={failure} />}
    </span>
  );
}

/** Whether the list is for the reader's present day, or for no day. */
function isItsDay({ when, now }: Opened['meeting'], { timeZone }: PagePlace): boolean {
  const at = when === null ? null : instantOf(when);
  return at === null || localIn(at, timeZone).slice(0, 10) === localIn(now, timeZone).slice(0, 10);
}

/** Goes to the first item that needs a talk, through the list in the order that the page shows. */
async function begin(opened: Opened, acts: Acts): Promise<Failure | null> {
  const items = startOrder(opened);
  const first = items.find((item) => waits(item, opened.meeting)) ?? items[0];
  if (first === undefined) return null;
  const seen = opened.meeting.items?.map(({ id }) => id) ?? null;
  return acts.goOn({ base: { from: null, items: seen }, input: { to: first.id, items: items.map(({ id }) => id) } });
}

/** What the viewer still has to read before the meeting, and how long it takes. */
function ToRead({ reading }: { readonly reading: Reader }): ReactElement | null {
  const words = useWords().reading;
  const { left, isNew, all, start } = reading;
  const { failure, submit } = useSubmit();
  if (all.length === 0) return null;
  const read = (ids: readonly string[]): void => void submit(() => start(ids));
  return (
    <>
      <p className={toRead['onward']}>
        <span>
          {left.length === 0
            ? words.allRead
            : (isNew ? words.newToRead : words.toRead)(left.length, readingMinutes(left.length))}
        </span>
        {left.length === 0 ? (
          <QuietButton onPress={() => read(all)}>{words.readAgain}</QuietButton>
        ) : (
          <QuietButton onPress={() => read(left)}>{words.readNow}</QuietButton>
        )}
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

type HeldBackProps = {
  readonly opened: Opened;
  readonly beside: Beside | null;
  /** null for who may only read. */
  readonly add: ((ids: readonly string[]) => Promise<Failure | null>) | null;
};

/** Drafts that would be next, with what each lacks. Anybody who may edit can put one on the list all the same. */
function HeldBack({ opened, beside, add }: HeldBackProps): ReactElement | null {
  const { choosing } = useWords();
  const drafts = (beside?.heldBack ?? []).filter(({ id }) => !opened.items.some((item) => item.id === id));
  const missing = useMissing();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { failure, submit } = useSubmit(opened.meeting.version);
  if (drafts.length === 0) return null;
  return (
    <div className={styles['held']}>
      <p className={styles['quiet']}>
        {choosing.heldBack(drafts.length)}{' '}
        <QuietButton look="text" aria-expanded={isOpen} aria-controls={id} onPress={() => setOpen(!isOpen)}>
          {isOpen ? choosing.hide : choosing.show}
        </QuietButton>
      </p>
      <ul id={id} className={styles['rows']} hidden={!isOpen}>
        {drafts.map((item) => (
          <li key={item.id} className={styles['plain']}>
            <IssueLink issueKey={item.key} summary={item.summary} />
            <span className={styles['quiet']}>{missing(item).join(', ')}</span>
            {add !== null && (
              <QuietButton
                look="text"
                aria-label={choosing.putOnLabel(item.key)}
                onPress={() => void submit(() => add([item.id]))}
              >
                {choosing.putOn}
              </QuietButton>
            )}
          </li>
        ))}
      </ul>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}
