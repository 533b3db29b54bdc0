import { type ReactElement, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Failure, ReportSetup } from '../../../../src/contract';
import type { ResultView } from '../../../../src/contract-meeting';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { daysLater } from '../../../../src/domain/meeting/local-time';
import type { Day } from '../../../../src/domain/shared/instant';
import { type Worth, worths } from '../../../../src/domain/meeting/worth';
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
import { useCommonWords } from '../../../ui/words';
import { useWords } from '../words';
import { ResultItems } from './ResultItems';
import {
  type AgreedItem,
  figuresOf,
  headlineOf,
  itemLine,
  peopleIn,
  questionLine,
  sizeOf,
  type Speaker,
  withoutTalk,
} from './figures';
import { untilGone } from '../../../ui/until-gone';
import { CopyButton } from '../../../ui/CopyButton';
import { SiteContext } from '../../../ui/site';
import Button from '@atlaskit/button/new';

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
  return {
    result,
    items: await readItems(setup, [...result.items.map(({ id }) => id), ...result.withoutTalk.map(({ id }) => id)]),
  };
}

type ResultProps = Props & {
  readonly read: ResultWithItems;
  readonly say: (worth: Worth) => Promise<Failure | null>;
  /** Opens another meeting by its number. */
  readonly open: (n: number) => void;
};

function Result({ read: { result, items }, opened, acts, say, open }: ResultProps): ReactElement {
  const { after: words } = useWords();
  const { states } = useCommonWords();
  const formats = useFormats();
  const { failure, submit } = useSubmit(opened.meeting.version);
  const { when, startedAt, wasThere } = result;
  const { meeting, setup } = opened;
  const agreed = withoutTalk(result, items);
  const nameOf = useNameOf(peopleIn(result));
  const dayOf = (day: Day): string => formats.day(day, setup.today);
  const speaker = { words, nameOf, list: formats.list, dayOf, states };
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

type CopyResultProps = {
  readonly title: string;
  readonly result: ResultView;
  readonly items: ReadonlyMap<string, BacklogItem>;
  readonly agreed: readonly AgreedItem[];
  readonly speaker: Speaker;
};

/** Copies what became of the meeting as plain text, for a chat. */
function CopyResult(props: CopyResultProps): ReactElement {
  const { after: words } = useWords();
  const site = useContext(SiteContext);
  return <CopyButton content={{ text: resultText(props, site) }}>{words.copy}</CopyButton>;
}

function resultText({ title, result, items, agreed, speaker }: CopyResultProps, site: string): string {
  const { words } = speaker;
  const line = ({ key, summary }: BacklogItem, more: readonly string[]): string =>
    [`${key} ${summary}`, ...more].join(' – ');
  const talked = result.items.flatMap((one) => {
    const { id, agreed: sentence, questions, nextSteps } = one;
    const item = items.get(id);
    if (item === undefined) return [];
    return [
      line(item, [itemLine(one, item, speaker).join(', '), ...(sentence === '' ? [] : [sentence])]),
      ...questions.map((question) => `  ? ${questionLine(question, speaker)}`),
      ...nextSteps.map((step) => `  → ${step}`),
      `  ${site}/browse/${item.key}`,
    ];
  });
  const without = agreed.flatMap((item) => [
    line(item, [[words.agreedWithout, sizeOf(item, speaker) ?? []].flat().join(', ')]),
    `  ${site}/browse/${item.key}`,
  ]);
  const figures = figuresOf(result, words).join(' · ');
  return [title, headlineOf(result, agreed.length, speaker), figures, ...talked, ...without]
    .filter((part) => part !== '')
    .join('\n');
}

type WorthItProps = { readonly result: ResultView; readonly say: (worth: Worth) => Promise<Failure | null> };

/** One tap that says whether the meeting was worth the time; then what everybody said, once that is shown. Nothing for who was never asked. */
function WorthIt({ result: { isAsked, hasAnswered, worth }, say }: WorthItProps): ReactElement | null {
  const { after: words } = useWords();
  const { failure, submit } = useSubmit(isAsked);
  if (worth !== null) {
    const counts = worth.flatMap((count, index) => (count === 0 ? [] : [words.times(index + 1, count)]));
    return <p role="status">{words.worthSaid(counts.toReversed().join(', '))}</p>;
  }
  if (hasAnswered) return <p role="status">{words.thanks}</p>;
  if (!isAsked) return null;
  return (
    <div className={styles['onward']} role="group" aria-label={words.worth}>
      <span>{words.worth}</span>
      {worths.map((one) => (
        <Button key={one} aria-label={words.worthOf(one)} onClick={() => void submit(() => say(one))}>
          {one}
        </Button>
      ))}
      <span className={styles['quiet']}>{words.worthNote}</span>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}

/** Fewest lists with a time of which is said how many were held. */
const DATED_FOR_WORDS = 4;

type OverTimeProps = {
  readonly result: ResultView;
  readonly today: string;
  /** Opens a meeting by its number. */
  readonly open: (n: number) => void;
};

/** The last meetings beside each other, folded; and how many of the lists with a time were held. */
function OverTime({ result: { n: shown, over, dated }, today, open }: OverTimeProps): ReactElement | null {
  const { after: words } = useWords();
  const formats = useFormats();
  const heldCount = dated.filter(({ isHeld }) => isHeld).length;
  const isSeldom = dated.length >= DATED_FOR_WORDS && heldCount < dated.length / 2;
  if (over.length < 2 && dated.length < 2) return null;
  const number = (value: number | null): string => (value === null ? words.unknown : formats.number(Math.round(value)));
  return (
    <details className={styles['over']}>
      <summary>{words.overTime}</summary>
      <table>
        <thead>
          <tr>
            {[words.when, words.minutesEach, words.withOutcome, words.worthIt].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {over.map(({ n, startedAt, minutes, outcomes, worth }) => (
            <tr key={n}>
              <th scope="row">
                {n === shown ? (
                  formats.dayOf(startedAt, today)
                ) : (
                  <button
                    type="button"
                    className={styles['goTo']}
                    aria-label={words.open(formats.dayOf(startedAt, today))}
                    onClick={() => open(n)}
                  >
                    {formats.dayOf(startedAt, today)}
                  </button>
                )}
              </th>
              <td>
                {dotted(minutes, 15)} {number(minutes)}
              </td>
              <td>
                {dotted(outcomes, 1)} {outcomes === null ? words.unknown : formats.percent(outcomes)}
              </td>
              <td>
                {dotted(worth, 5)} {worth === null ? words.unknown : formats.number(worth)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {dated.length > 0 && (
        <p>
          <span aria-hidden="true">{dated.map(({ isHeld }) => (isHeld ? '●' : '○')).join(' ')}</span>{' '}
          {words.held(heldCount, dated.length)} {isSeldom && words.seldom}
        </p>
      )}
    </details>
  );
}

/** Of five dots as many as the value is of the most. */
function dotted(value: number | null, most: number): ReactElement {
  const full = value === null ? 0 : Math.min(5, Math.max(0, Math.round((value / most) * 5)));
  return <span aria-hidden="true">{'●'.repeat(full) + '○'.repeat(5 - full)}</span>;
}
