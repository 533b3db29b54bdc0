import { lazy, type ReactElement, Suspense, useContext, useRef } from 'react';
import { MeContext, useListed, useNameOf } from '../../../ui/Name';
import { orBroken } from '../../../ui/or-broken';
import { QuietButton } from '../../../ui/QuietButton';
import { asOpen, useUnsaved } from '../../../ui/use-unsaved';
import { usePagePlace } from '../page-place';
import type { Acts, Beside, Opened } from '../use-meeting';
import { useWords } from '../words';
import styles from './Choosing.module.css';
import { saidTime } from './said-time';
import { useLeader } from './use-leader';

type Props = { readonly opened: Opened; readonly acts: Acts; readonly beside: Beside | null };

/** A file of its own, loaded when somebody changes time, leader or people. */
const EditAbout = lazy(() => orBroken(async () => ({ default: (await import('./EditAbout')).EditAbout })));

/** By when to read, who leads next and how many come, in one line; one press opens the form that changes all of it. */
export function About({ opened, acts, beside }: Props): ReactElement {
  const words = useWords();
  const { choosing } = words;
  const { meeting } = opened;
  const place = usePagePlace();
  const line = useAboutLine(meeting);
  const [isOpen, setOpen] = useUnsaved<boolean>(`meeting open ${meeting.key} ${meeting.n}`, false, asOpen);
  const head = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(false);
    head.current?.querySelector('button')?.focus();
  };
  const isSkipped = meeting.state === 'skipped' && meeting.when !== null;
  return (
    <>
      {isSkipped && meeting.when !== null && <p role="status">{choosing.skipped(saidTime(meeting.when, place))}</p>}
      <div ref={head} className={styles['about']}>
        <h2 id="next-meeting" className={styles['name']}>
          {words.next}
        </h2>
        {line !== '' && <span>{line}</span>}
        {(meeting.canEdit || meeting.asked.length > 0) && (
          <QuietButton
            look="text"
            aria-label={meeting.canEdit ? choosing.editName : choosing.peopleName}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {meeting.canEdit ? choosing.edit : isOpen ? choosing.hide : choosing.show}
          </QuietButton>
        )}
      </div>
      {isOpen && !meeting.canEdit && <Names people={meeting.asked} />}
      {isOpen && meeting.canEdit && (
        <Suspense fallback={<p role="status">{words.loading}</p>}>
          <EditAbout opened={opened} acts={acts} beside={beside} close={close} />
        </Suspense>
      )}
    </>
  );
}

/** What is known of time, leader and people. */
function useAboutLine(meeting: Opened['meeting']): string {
  const { choosing } = useWords();
  const me = useContext(MeContext);
  const place = usePagePlace();
  const { leader } = useLeader(meeting);
  const nameOf = useNameOf(leader === null ? [] : [leader]);
  const { when, state, asked } = meeting;
  return [
    ...(when === null || state === 'skipped' ? [] : [saidTime(when, place)]),
    ...(leader === null ? [] : [leader === me ? choosing.youLeadNext : choosing.leadsNext(nameOf(leader))]),
    ...(asked.length === 0 ? [] : [choosing.people(asked.length)]),
  ].join(' · ');
}

function Names({ people }: { readonly people: Opened['meeting']['asked'] }): ReactElement {
  const nameOf = useNameOf(people);
  const listed = useListed(nameOf);
  return <p className={styles['names']}>{listed(people).map(nameOf).join(', ')}</p>;
}
