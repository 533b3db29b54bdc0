import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import type { Failure, ReportSetup } from '../../../../src/contract';
import type { ResultView } from '../../../../src/contract-meeting';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { daysLater } from '../../../../src/domain/meeting/local-time';
import type { Day } from '../../../../src/domain/shared/instant';
import type { Worth } from '../../../../src/domain/meeting/worth';
import { ask, backend } from '../../../ui/backend';
import { FailureNotice } from '../../../ui/FailureNotice';
import { useFormats } from '../../../ui/formats';
import { useNameOf } from '../../../ui/Name';
import { QuietButton } from '../../../ui/QuietButton';
import { repeated } from '../../../ui/repeated';
import { newRequestId } from '../../../ui/request-id';
import { useSubmit } from '../../../ui/use-submit';
import styles from '../Meeting.module.css';
import { readItems } from '../read-items';
import type { Acts, Opened } from '../use-meeting';
import { useWords } from '../words';
import { CopyResult } from './CopyResult';
import { OverTime } from './OverTime';
import { ResultItems } from './ResultItems';
import { figuresOf, headlineOf, ownersIn, withoutTalk } from './figures';
import { WorthIt } from './WorthIt';
import { untilGone } from '../../../ui/until-gone';

type Props = { readonly opened: Opened; readonly acts: Acts };
type ResultWithItems = { readonly result: ResultView; readonly items: ReadonlyMap<string, BacklogItem> };

/**
 * What became of the last meeting, or of another one that is opened from here, asked for once the list is there; nothing
 * where it cannot be read.
 * @param children what stands below it, drawn together with it so that nothing moves
 */
export function LastMeeting({ opened, acts, children }: Props & { readonly children?: ReactNode }): ReactElement {
  const { setup } = opened;
  const [n, setN] = useState(opened.meeting.last);
  const [read, setRead] = useState<ResultWithItems | 'none' | null>(null);
  useEffect(() => {
    const reading = readResult(setup, n).catch((error: unknown) => {
      console.error(error);
      return null;
    });
    return untilGone(reading, (one) => setRead(one ?? 'none'));
  }, [setup, n]);
  if (read === null || read === 'none') return <>{read !== null && children}</>;
  const say = async (worth: Worth): Promise<Failure | null> => {
    const call = { requestId: newRequestId(), base: { n: read.result.n }, input: { worth } };
    const answer = await repeated(() => ask(() => backend('sayWorth', call)));
    if (!answer.ok) return answer.failure;
    if (answer.value !== null) setRead({ ...read, result: answer.value });
    return null;
  };
  return (
    <>
      <Result read={read} opened={opened} acts={acts} say={say} open={setN} />
      {children}
    </>
  );
}

async function readResult(setup: ReportSetup, n: number | null): Promise<ResultWithItems | null> {
  const answer = await ask(() => backend('openResult', { n }));
  if (!answer.ok || answer.value === null) return null;
  const result = answer.value;
  return { result, items: await readItems(setup, [...result.items.map(({ id }) => id), ...result.withoutTalk]) };
}

type ResultProps = Props & {
  readonly read: ResultWithItems;
  readonly say: (worth: Worth) => Promise<Failure | null>;
  /** Opens another meeting by its number. */
  readonly open: (n: number) => void;
};

function Result({ read: { result, items }, opened, acts, say, open }: ResultProps): ReactElement {
  const { after: words } = useWords();
  const formats = useFormats();
  const { failure, submit } = useSubmit(opened.meeting.version);
  const { when, startedAt, wasThere } = result;
  const { meeting, setup } = opened;
  const agreed = withoutTalk(result, items);
  const nameOf = useNameOf(ownersIn(result));
  const dayOf = (day: Day): string => formats.day(day, setup.today);
  const speaker = { words, nameOf, list: formats.list, dayOf, points: formats.points };
  const isLast = result.n === meeting.last;
  const title = `${isLast ? words.last : words.of} · ${formats.dayOf(startedAt, setup.today)}`;
  const again = when === null ? null : { ...when, at: daysLater(when.at, 7) };
  return (
    <section className={styles['last']} aria-labelledby="last-meeting">
      <h2 id="last-meeting" className={styles['name']}>
        {title}
      </h2>
      <p className={styles['figures']}>
        {!wasThere && `${words.away} `}
        <strong>{headlineOf(result, agreed.length, speaker)}</strong>
      </p>
      <p className={styles['figures']}>{figuresOf(result, words).join(' · ')}</p>
      {wasThere && isLast && <WorthIt result={result} say={say} />}
      <ResultItems result={result} items={items} agreed={agreed} speaker={speaker} />
      <div className={styles['onward']}>
        <CopyResult title={title} result={result} items={items} agreed={agreed} speaker={speaker} />
        {isLast && again !== null && meeting.when === null && meeting.canEdit && (
          <QuietButton onPress={() => void submit(() => acts.save({ when: null }, { when: again }))}>
            {words.nextWeek}
          </QuietButton>
        )}
        {failure !== null && <FailureNotice failure={failure} />}
      </div>
      <OverTime result={result} today={setup.today} open={open} />
    </section>
  );
}
