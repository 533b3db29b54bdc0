import { type ReactElement, useContext, useState } from 'react';
import { instantOf } from '../../../../src/domain/meeting/local-time';
import type { Telling } from '../../../../src/contract-meeting';
import type { Failure } from '../../../../src/contract';
import { useFormats } from '../../../ui/formats';
import { copy } from '../../../ui/copy';
import { useCommonWords } from '../../../ui/words';
import { FailureNotice } from '../../../ui/FailureNotice';
import { Menu, type MenuItem } from '../../../ui/Menu';
import { QuietButton } from '../../../ui/QuietButton';
import { SiteContext } from '../../../ui/site';
import { useSubmit } from '../../../ui/use-submit';
import { copiedAgenda } from '../../backlog/next/agenda';
import { usePagePlace } from '../page-place';
import type { Acts, Opened } from '../use-meeting';
import { useWords } from '../words';
import styles from './Choosing.module.css';
import { saidTime } from './said-time';

type Props = { readonly opened: Opened; readonly acts: Acts };

/** Tells others of the list: as text to paste, by one mail to each, and once more those who have read nothing. */
export function Share({ opened, acts }: Props): ReactElement {
  const { choosing } = useWords();
  const { copied, notCopied } = useCommonWords();
  const { meeting } = opened;
  const [isOpen, setOpen] = useState(false);
  const [said, say] = useState('');
  const { address } = usePagePlace();
  const text = useText(opened);
  const { failure, submit } = useSubmit(meeting.version);
  const tell = async (how: Telling): Promise<Failure | null> => {
    const saveFailure = meeting.items === null ? await acts.saveItems(opened.items.map(({ id }) => id)) : null;
    if (saveFailure !== null) return saveFailure;
    const answer = await acts.tell({ how, address });
    if (!answer.ok) return answer.failure;
    const { told, refused } = answer.value;
    const parts = told === null ? [choosing.toldBefore] : [choosing.told(told)];
    if (how !== 'text') say([...parts, ...(refused === 0 ? [] : [choosing.refused(refused)])].join(' '));
    return null;
  };
  const press = (how: Telling): void => void submit(() => tell(how));
  // The clipboard is written within the press: a browser refuses it later.
  const copyText = async (): Promise<void> => {
    try {
      await copy(text);
      say(copied);
    } catch {
      return say(notCopied);
    }
    press('text');
  };
  const items: readonly MenuItem[] = [
    { label: choosing.shareText, onPress: () => void copyText() },
    ...(meeting.untold > 0 ? [{ label: choosing.shareMail(meeting.untold), onPress: () => press('mail') }] : []),
    ...(meeting.sharedAt !== null && meeting.remindedAt === null && meeting.unread > 0
      ? [{ label: choosing.remind(meeting.unread), onPress: () => press('reminder') }]
      : []),
  ];
  return (
    <span className={styles['presses']}>
      <span role="status">{said}</span>
      <span className={styles['menu']}>
        <QuietButton aria-haspopup="menu" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {choosing.share} <span aria-hidden="true">▾</span>
        </QuietButton>
        {isOpen && <Menu label={choosing.share} items={items} close={() => setOpen(false)} />}
      </span>
      {failure !== null && <FailureNotice failure={failure} />}
    </span>
  );
}

/** The list for a chat: when, where the page is, and a link to each item that the viewer sees. */
function useText({ meeting, items, setup }: Opened): ReturnType<typeof copiedAgenda> {
  const words = useWords();
  const site = useContext(SiteContext);
  const place = usePagePlace();
  const { choosing } = words;
  const when = meeting.when === null ? [] : [saidTime(meeting.when, place)];
  const size = choosing.textSize(items.length, items.length * meeting.each);
  return copiedAgenda(
    {
      title: choosing.textTitle([words.title(setup.board?.name ?? null), ...when]),
      size: [size, ...(place.address === null ? [] : [place.address])].join('\n'),
      items: items.map(({ key, summary, sprint }) => ({ key, summary, sprint: sprint?.name ?? null, missing: '' })),
    },
    site,
  );
}

/** Below so many hours few people find the time to read. */
const HOURS_TO_READ = 20;
const HOUR = 3_600_000;

/** How long before the meeting the list was shared; null before that. */
export function SharedAhead({ meeting: { sharedAt, when } }: Pick<Opened, 'meeting'>): ReactElement | null {
  const { choosing } = useWords();
  const formats = useFormats();
  if (sharedAt === null) return null;
  const time = when === null ? null : instantOf(when);
  const hours = time === null ? null : Math.floor((Date.parse(time) - Date.parse(sharedAt)) / HOUR);
  if (hours === null || hours < 0) return <span>{choosing.sharedOn(formats.dayOf(sharedAt))}</span>;
  return <span>{hours < HOURS_TO_READ ? choosing.sharedLate(hours) : choosing.sharedAhead(hours)}</span>;
}
